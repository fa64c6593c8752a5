import { z } from 'zod';

/** Whether an account of a helpdesk is a program, and why somebody decided so. */
export const accountDecision = z.object({
  connectorId: z.uuid(),
  externalId: z.string().min(1).max(200),
  automatic: z.boolean(),
  reason: z.string().trim().min(3).max(500),
});
export type AccountDecision = z.infer<typeof accountDecision>;
