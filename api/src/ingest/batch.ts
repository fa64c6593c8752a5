import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';

/**
 * How an event reached us; kept with it, so that coverage of each way can be shown. `reconciliation` = the comparison with the helpdesk's
 * own list found that it was missing. `person` = somebody did it in Shiftlight itself.
 */
export type Via = 'webhook' | 'log' | 'reconciliation' | 'import' | 'person';

/** Events of one connector, appended together or not at all. */
export interface EventBatch {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly via: Via;
  readonly events: readonly TicketEvent[];
}

export interface AppendResult {
  /** Events that were not known before. */
  readonly appended: number;
  /** Events that were known already and changed nothing. */
  readonly duplicates: number;
}
