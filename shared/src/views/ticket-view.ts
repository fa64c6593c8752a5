import type { StatusCategory } from '../events/status.ts';
import type { Clock } from '../sla/clock.ts';
import type { CalendarDefinition } from '../time/calendar-definition.ts';
import type { EpochMs } from '../time/instant.ts';
import type { DisputeMark } from './dispute-view.ts';

/** Which ticket, in which connected helpdesk. */
export interface TicketRef {
  readonly connectorId: string;
  readonly externalId: string;
}

/** What a surface needs to draw one ticket and to tick its clocks without asking again. */
export interface TicketView extends TicketRef {
  readonly subject: string | null;
  readonly status: StatusCategory;
  readonly rawStatus: string;
  readonly priority: string | null;
  readonly customerTier: string | null;
  readonly channel: string | null;
  /** The helpdesk's group or queue; null = in none. */
  readonly groupId: string | null;
  /** False while nobody has it, not even somebody whom the workspace does not know. */
  readonly isAssigned: boolean;
  /** The helpdesk's own id of who has it; owners of clocks are named by it. */
  readonly assigneeId: string | null;
  readonly assigneeMemberId: string | null;
  readonly assigneeName: string | null;
  readonly openedAt: EpochMs;
  /** Instant of the newest event folded into this view. */
  readonly updatedAt: EpochMs;
  readonly clocks: readonly Clock[];
  /** What somebody disputes and nobody decided yet. */
  readonly disputes: readonly DisputeMark[];
  /** Position in the change stream; a view with a higher one is newer. */
  readonly position: number;
}

/** A calendar that some clock of the same answer names. */
export interface CalendarView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly definition: CalendarDefinition;
}

/** Tickets with everything that is needed to tick them, and the server's clock when it answered. */
export interface TicketsView {
  readonly serverNow: EpochMs;
  readonly tickets: readonly TicketView[];
  readonly calendars: readonly CalendarView[];
}
