import type { TicketRef, TicketsView } from './ticket-view.ts';

/** What else a viewer may be told to ask for again: coaching triggers with their notes and answers; disputes and their decisions; figures, because another system told something. */
export const liveTopics = ['coaching', 'disputes', 'figures'] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** One message of the live channel. `position` is also the id to resume after. */
export interface LiveMessage extends TicketsView {
  readonly position: number;
  /** Tickets that are gone (deleted, merged away, no longer visible to this person). */
  readonly removed: readonly TicketRef[];
  /** Which of the tickets wait for somebody in the groups where the viewer's teams work. */
  readonly waiting: readonly TicketRef[];
  /** True when the viewer's own figures may have changed: ask for them again. */
  readonly ownFiguresChanged: boolean;
  /** What changed for the viewer beside tickets: ask for it again. */
  readonly topics: readonly LiveTopic[];
}
