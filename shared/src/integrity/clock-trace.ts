import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { Clock } from '../sla/clock.ts';
import { readClock } from '../sla/read-clock.ts';
import type { TicketFold } from '../tickets/create-ticket-fold.ts';
import type { TicketState } from '../tickets/ticket-state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { NearClock } from './signal.ts';

/** The rules under which a ticket's clocks ran. */
export interface ClockRules {
  readonly fold: TicketFold;
  /** By the id that clocks carry. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A running clock just before an event that was near its breach, and the same clock after the event; null when it is no more. */
export interface NearChange {
  readonly near: NearClock;
  readonly before: Clock;
  readonly after: Clock | null;
}

/** The clocks near their breach just before an event, the one with the least time left first. */
export type FindNearClocks = (event: HelpdeskEvent) => readonly NearChange[];

/**
 * Follows the clocks of a ticket from event to event, when somebody first asks. `nearRatio` = share of the budget that is left at most.
 * A clock that is over already, stands still, or was met is not near.
 */
export function createClockTrace(
  events: readonly HelpdeskEvent[],
  { fold, calendars }: ClockRules,
  nearRatio: number,
): FindNearClocks {
  let states: ReadonlyMap<HelpdeskEvent, { readonly before: TicketState | null; readonly after: TicketState }> | null =
    null;

  function trace() {
    let before: TicketState | null = null;
    return new Map(
      events.map((event) => {
        const step = { before, after: fold.step(before, event) };
        before = step.after;
        return [event, step] as const;
      }),
    );
  }

  return (event) => {
    states ??= trace();
    const step = states.get(event);
    const changes = (step?.before?.clocks ?? []).flatMap((before): NearChange[] => {
      if (before.state !== 'running' || before.budgetMs <= 0) return [];
      const calendar = before.calendarId === null ? null : (calendars.get(before.calendarId) ?? null);
      const { state, leftMs } = readClock(before, calendar, event.at);
      if (state === 'breached' || leftMs < 0 || leftMs > before.budgetMs * nearRatio) return [];
      const { kind: clockKind, cycle, budgetMs } = before;
      const after = step?.after.clocks.find((clock) => clock.kind === clockKind && clock.cycle === cycle) ?? null;
      return [{ near: { clockKind, leftMs, budgetMs }, before, after }];
    });
    return changes.toSorted((a, b) => a.near.leftMs - b.near.leftMs);
  };
}
