import type { EpochMs } from '../../time/instant.ts';

/** What every business event carries: facts from shop, billing, telephone, staffing and knowledge systems, next to the tickets. */
export interface BusinessEventBase {
  /** Idempotency key within its source. */
  readonly id: string;
  readonly at: EpochMs;
}
