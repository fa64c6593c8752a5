import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { ReaderScope } from './connector-kind.ts';

/** One page of the helpdesk's own list of tickets. */
export interface RecordPage {
  /** Those that exist: deleted and merged ones are left out. */
  readonly records: readonly OwnRecord[];
  /** From where listing goes on; null at the end. */
  readonly position: unknown;
}

/** The helpdesk's own list and records of tickets, with which ours are compared. */
export interface RecordSource {
  /** How many pages are read between two looks at what happens now: lists have limits of their own. */
  readonly pagesPerRound: number;
  /** `position` null = from the beginning. */
  list(position: unknown, scope: ReaderScope): Promise<RecordPage>;
  /** These tickets; those that the helpdesk does not have are left out. */
  read(ticketIds: readonly string[], scope: ReaderScope): Promise<readonly OwnRecord[]>;
}
