import type { ClockKind } from '../sla/clock.ts';
import type { EpochMs } from '../time/instant.ts';

/** An event of a ticket that is counted wrongly. */
export interface EventTarget {
  readonly kind: 'event';
  readonly connectorId: string;
  readonly ticketId: string;
  readonly sourceEventId: string;
}

/** A clock of a ticket that shows something wrong. */
export interface ClockTarget {
  readonly kind: 'clock';
  readonly connectorId: string;
  readonly ticketId: string;
  readonly clockKind: ClockKind;
  readonly cycle: number;
}

/** An own figure of a period, `to` exclusive. */
export interface FigureTarget {
  readonly kind: 'figure';
  readonly metricId: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A finished review of the person's own work, with the ticket that was reviewed. */
export interface ReviewTarget {
  readonly kind: 'review';
  readonly reviewId: string;
  readonly connectorId: string;
  readonly ticketId: string;
}

/** A call of a coaching trigger about the person, whose evidence is wrong. */
export interface TriggerTarget {
  readonly kind: 'trigger';
  readonly triggerId: string;
}

/** What somebody may say is wrong. */
export type DisputeTarget = EventTarget | ClockTarget | FigureTarget | ReviewTarget | TriggerTarget;

export const disputeStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type DisputeState = (typeof disputeStates)[number];
