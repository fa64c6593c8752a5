import type { TicketRef, TicketsView } from './ticket-view.ts';

/** One message of the live channel. `position` is also the id to resume after. */
export interface LiveMessage extends TicketsView {
  readonly position: number;
  /** Tickets that are gone (deleted, merged away, no longer visible to this person). */
  readonly removed: readonly TicketRef[];
  /** True when the viewer's own figures may have changed: ask for them again. */
  readonly ownFiguresChanged: boolean;
}
