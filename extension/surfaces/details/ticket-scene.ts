import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';

/** All that is needed to draw one ticket at one moment. */
export interface TicketScene {
  readonly ticket: TicketView;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The server's clock. */
  readonly now: EpochMs;
  /** Words about old data while there is no connection; null while live. */
  readonly stale: string | null;
  readonly scheme: 'light' | 'dark';
}
