import { compareEvents } from '../events/compare-events.ts';
import { correctEvents } from '../events/correct-events.ts';
import type { HelpdeskEvent, TicketEvent } from '../events/ticket-event.ts';
import { createClockTrace, type ClockRules, type FindNearClocks } from './clock-trace.ts';
import type { SignalLimits } from './signal-limits.ts';

/** A ticket's history as the kinds of signals look at it. */
export interface SignalStory {
  /** As they count after accepted disputes, in order. */
  readonly events: readonly HelpdeskEvent[];
  readonly limits: SignalLimits;
  readonly findNearClocks: FindNearClocks;
  /** Merged into another ticket, or deleted and not restored. */
  readonly isGone: boolean;
}

/** Prepares a ticket's events, in whatever order they come. Without `clocks` no clock was near anything. */
export function createSignalStory(
  told: readonly TicketEvent[],
  limits: SignalLimits,
  clocks: ClockRules | null,
): SignalStory {
  const events = correctEvents(told).events.toSorted(compareEvents);
  return {
    events,
    limits,
    findNearClocks: clocks === null ? () => [] : createClockTrace(events, clocks, limits.nearBreachRatio),
    isGone: isGone(events),
  };
}

function isGone(events: readonly HelpdeskEvent[]): boolean {
  const last = events.findLast(({ type }) => type === 'ticket.deleted' || type === 'ticket.restored');
  return last?.type === 'ticket.deleted' || events.some(({ type }) => type === 'ticket.merged');
}
