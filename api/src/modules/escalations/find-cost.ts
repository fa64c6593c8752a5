import { costReturns, type ReturnsCost } from '@shiftlight/shared/escalations/cost-of-returns.ts';
import { findReturns } from '@shiftlight/shared/escalations/find-returns.ts';
import { foldEscalation } from '@shiftlight/shared/escalations/fold-escalation.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { countedMs } from '@shiftlight/shared/metrics/metric-context.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { WorkspaceRules } from '../../rules/rules-cache.ts';
import type { EscalationRow, TicketRow } from './escalation-row.ts';
import { eventsOfHandOver } from './hand-over-event.ts';
import type { WorkingMs } from './to-escalation-view.ts';

/** Working time that an escalation lost by going back and forth: by button and, from the ticket's events, without one. */
export function findCost(
  row: EscalationRow,
  events: readonly TicketEvent[],
  rules: WorkspaceRules,
  now: number,
): ReturnsCost {
  const { returns, state, changedAt } = foldEscalation(row.steps);
  const detected = findReturns(eventsOfHandOver(events, row.id), { calendar: null }, now);
  const endedAt = state === 'withdrawn' ? changedAt : null;
  return costReturns({ returns, detected, endedAt }, findCalendar(row.ticket, rules), now);
}

/** The same for a ticket that was escalated without a tag. */
export function findUntaggedCost(
  ticket: TicketRow,
  events: readonly TicketEvent[],
  rules: WorkspaceRules,
  now: number,
): ReturnsCost {
  const detected = findReturns(events, { calendar: null }, now);
  return costReturns({ returns: [], detected, endedAt: null }, findCalendar(ticket, rules), now);
}

/** Working time under the ticket's calendar, up to `now` where no end is named. */
export function createWorkingMs({ ticket }: EscalationRow, rules: WorkspaceRules, now: number): WorkingMs {
  const definition = findCalendar(ticket, rules);
  const calendar = definition === null ? null : compileCalendar(definition);
  return (from, to) => countedMs({ calendar }, from, to ?? now);
}

/** The calendar of the ticket's resolution clock, else of any clock of it, else the workspace's first; null = wall-clock time. */
function findCalendar(ticket: TicketRow | null, { storedCalendars }: WorkspaceRules): CalendarDefinition | null {
  const clocks = ticket?.clocks ?? [];
  const clock = clocks.find(({ kind }) => kind === 'resolution') ?? clocks[0];
  if (clock !== undefined)
    return clock.calendarId === null ? null : (storedCalendars.get(clock.calendarId)?.definition ?? null);
  const stored = [...storedCalendars.values()];
  return stored.findLast(({ calendarId }) => calendarId === stored[0]?.calendarId)?.definition ?? null;
}
