import type { ClosedReason } from '../time/closed-reasons.ts';
import type { EpochMs } from '../time/instant.ts';
import type { PauseReason } from './clock.ts';

/** Why time did not count: the calendar was closed, the clock was paused, or the ticket was resolved or gone. */
export type UncountedReason = ClosedReason | PauseReason;

/** A span of a clock's life in which it counted, or stood still for one reason. */
export interface ReceiptSpan {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Counted ms: the whole span, or 0. */
  readonly countedMs: number;
  /** Why it did not count; null where it did. */
  readonly reason: UncountedReason | null;
  /** Name of the holiday or special date; null where the calendar gives none. */
  readonly name: string | null;
  readonly ownerId: string | null;
  /** Calendar in force; null = wall-clock time. */
  readonly calendarId: string | null;
}

/** A stretch of a clock's life under one owner, one calendar and one state, before the calendar is laid over it. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly paused: PauseReason | null;
  readonly ownerId: string | null;
  readonly calendarId: string | null;
}

/** Spoken reason of a span for people; null where it counted. */
export function toReasonText({ reason, name }: Pick<ReceiptSpan, 'reason' | 'name'>): string | null {
  switch (reason) {
    case null:
      return null;
    case 'holiday':
      return name === null ? 'Holiday' : `Holiday: ${name}`;
    case 'closed-date':
      return name === null ? 'Closed on this date' : `Closed: ${name}`;
    case 'day-off':
      return 'No working day';
    case 'break':
      return name === null ? 'Break' : `Closed part of the day: ${name}`;
    case 'outside-hours':
      return 'Outside working hours';
    case 'waiting-for-customer':
      return 'Waiting for the customer';
    case 'waiting-for-third-party':
      return 'Waiting for a third party';
    case 'solved':
      return 'Ticket was solved';
    case 'by-policy':
      return 'The policy pauses in this status';
  }
}
