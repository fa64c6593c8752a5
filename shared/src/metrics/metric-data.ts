import type { BusinessEvent } from '../events/business-events.ts';
import type { MeasuredTicket } from './measured-ticket.ts';

/** Everything that metrics are computed from. */
export interface MetricData {
  readonly tickets: readonly MeasuredTicket[];
  /** In any order. */
  readonly events: readonly BusinessEvent[];
}
