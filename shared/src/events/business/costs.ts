import type { EpochMs } from '../../time/instant.ts';
import type { BusinessEventBase } from './business-event-base.ts';

/** What support cost in [from, to), spread evenly over it. */
export interface CostRecorded extends BusinessEventBase {
  readonly type: 'cost.recorded';
  readonly kind: 'staff' | 'tools' | 'other';
  readonly amount: number;
  readonly currency: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export type CostEvent = CostRecorded;
