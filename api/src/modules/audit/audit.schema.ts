import { z } from 'zod';

/** One page, newest first: `beforeId` is the last id of the page before. */
export const pageInput = z
  .object({ beforeId: z.number().int().positive().optional(), limit: z.number().int().min(1).max(200).default(50) })
  .default({ limit: 50 });

export type Page = z.infer<typeof pageInput>;
