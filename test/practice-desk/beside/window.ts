import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { days } from '../world/durations.ts';

/** What is told in one go: everything after `after`, up to and with `until`. */
export interface Window {
  readonly after: number;
  readonly until: number;
}

/** What systems beside the desk push. */
export type BesideEvent = BusinessEvent | TicketEvent;

export const isIn = ({ after, until }: Window, at: number): boolean => at > after && at <= until;

/** The days (counted since 1970) of a window, with as many more at both ends. */
export function daysOf({ after, until }: Window, before: number, behind: number): readonly number[] {
  const first = Math.floor(after / days(1)) - before;
  const last = Math.floor(until / days(1)) + behind;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
