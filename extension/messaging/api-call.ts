import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { z } from 'zod';

/** `module.procedure`. */
export const procedurePathSchema = z
  .string()
  .max(100)
  .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/);

/** A call of the API on behalf of one of our own pages. */
export const apiCallSchema = z.object({
  type: z.literal('api.call'),
  kind: z.enum(['query', 'mutation']),
  /** True = of a query only what the API says now will do: no earlier answer, and none is kept. */
  onlyNow: z.boolean().optional(),
  path: procedurePathSchema,
  // A procedure without input: message passing drops what is undefined.
  input: z.unknown().optional(),
});

/** The API's answer. `isKept` = an earlier one, because the API could not be asked just now; `answeredAt` by this computer's clock. */
export interface ApiAnswer {
  readonly data: unknown;
  readonly answeredAt: EpochMs;
  readonly isKept: boolean;
}
