import type { EpochMs } from '../../time/instant.ts';
import type { BusinessEventBase } from './business-event-base.ts';

/** An audit compared one value of ours with the helpdesk's own record. */
export interface ValueAudited extends BusinessEventBase {
  readonly type: 'value.audited';
  readonly ticketId: string;
  readonly field: string;
  readonly agrees: boolean;
}

/** How many of a record's expected fields are filled. */
export interface RecordChecked extends BusinessEventBase {
  readonly type: 'record.checked';
  readonly recordId: string;
  readonly fieldsExpected: number;
  readonly fieldsMissing: number;
}

/** New data became visible: it was true at `trueAt`, it showed at `at`, and its class allows `allowedMs` between. */
export interface DataRefreshed extends BusinessEventBase {
  readonly type: 'data.refreshed';
  readonly refreshClass: 'live' | 'hourly' | 'daily' | 'monthly';
  readonly trueAt: EpochMs;
  readonly allowedMs: number;
}

export type DataQualityEvent = ValueAudited | RecordChecked | DataRefreshed;
