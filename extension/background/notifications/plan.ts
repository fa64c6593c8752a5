import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { Settings } from '../../settings/settings.ts';

/** A clock of an own ticket that the person is to hear of. */
export interface ClockAlert {
  /** Names this alert for ever: it is given at most once. */
  readonly key: string;
  readonly kind: 'breach' | 'assignment';
  readonly ticket: TicketView;
  readonly clock: Clock;
  /** Keys of alerts that need not be given any more. */
  readonly covers: readonly string[];
}

/** How many of the own tickets need somebody now. */
export interface RiskCount {
  readonly atRisk: number;
  readonly over: number;
}

const minuteMs = 60_000;

const toBreachKey = (ticket: TicketView, { kind, cycle }: Clock): string =>
  `breach ${toTicketKey(ticket)} ${kind} ${cycle}`;

/**
 * What to tell of the own open tickets at `now`: clocks that run and have no more than the chosen time left, and tickets that are new to the
 * person (`known` = keys of those they had before; null = nothing is known yet) and at risk or over already. Closed hours and pauses stand
 * still, so they alert nobody. Clocks that were told of as part of a new assignment count as told (`covers`).
 */
export function planAlerts(
  tickets: readonly TicketView[],
  calendars: ReadonlyMap<string, Calendar>,
  known: ReadonlySet<string> | null,
  settings: Settings['notifications'],
  now: EpochMs,
): readonly ClockAlert[] {
  return tickets.flatMap((ticket): readonly ClockAlert[] => {
    const running = ticket.clocks.flatMap((clock) => {
      const leftMs = findLeft(clock, calendars, now);
      return leftMs === null ? [] : [{ clock, leftMs }];
    });
    const near = running.filter(({ clock, leftMs }) => leftMs <= leadMs(settings, clock));
    const isNew = known !== null && !known.has(toTicketKey(ticket));
    const first = near.toSorted((a, b) => a.leftMs - b.leftMs)[0];
    if (isNew && first !== undefined && settings.assignment) {
      const covers = near.map(({ clock }) => toBreachKey(ticket, clock));
      const key = `assignment ${toTicketKey(ticket)} ${first.clock.kind} ${first.clock.cycle}`;
      return [{ key, kind: 'assignment', ticket, clock: first.clock, covers }];
    }
    if (!settings.breach) return [];
    return near
      .filter(({ leftMs }) => leftMs > 0)
      .map(({ clock }) => ({ key: toBreachKey(ticket, clock), kind: 'breach', ticket, clock, covers: [] }));
  });
}

/** Own tickets whose most urgent clock is at risk or over, as the badges show them. */
export function countRisk(
  tickets: readonly TicketView[],
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
): RiskCount {
  let atRisk = 0;
  let over = 0;
  for (const ticket of tickets) {
    const clock = findUrgentClock(ticket.clocks, now, calendars);
    if (clock === null || clock.stoppedAt !== null || clock.paused !== null) continue;
    const calendar = clock.calendarId === null ? null : calendars.get(clock.calendarId);
    if (calendar === undefined) continue;
    const { state } = readClock(clock, calendar, now);
    if (state === 'breached') over += 1;
    else if (state === 'at-risk') atRisk += 1;
  }
  return { atRisk, over };
}

function leadMs({ minutesBefore, byPolicy }: Settings['notifications'], { policyId }: Clock): number {
  return (byPolicy[policyId] ?? minutesBefore) * minuteMs;
}

/** Counted time left on a clock that runs just now; null for one that stands still, is done, or whose calendar has not arrived. */
function findLeft(clock: Clock, calendars: ReadonlyMap<string, Calendar>, now: EpochMs): number | null {
  const calendar = clock.calendarId === null ? null : calendars.get(clock.calendarId);
  if (calendar === undefined || clock.stoppedAt !== null) return null;
  if (clock.paused !== null && clock.paused.counts !== true) return null;
  const { leftMs, closed } = readClock(clock, calendar, now);
  return closed ? null : leftMs;
}
