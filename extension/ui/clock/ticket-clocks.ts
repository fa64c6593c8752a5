import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { CalendarView, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { ShownIn } from '../words/instant.ts';
import { toClockSign, type ClockSign } from './clock-sign.ts';

/** Compiled calendars by id. A calendar is compiled once per version. */
export interface CalendarShelf {
  put(views: readonly CalendarView[]): void;
  readonly compiled: ReadonlyMap<string, Calendar>;
}

export function createCalendarShelf(): CalendarShelf {
  const compiled = new Map<string, Calendar>();
  const versions = new Map<string, number>();
  return {
    compiled,
    put(views) {
      for (const { id, version, definition } of views) {
        if (versions.get(id) === version) continue;
        versions.set(id, version);
        compiled.set(id, compileCalendar(definition));
      }
    },
  };
}

/** What one clock shows; null while its calendar has not arrived, so that nothing wrong is ever drawn. */
export function findSign(
  clock: Clock,
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
  shownIn: ShownIn = {},
): ClockSign | null {
  const calendar = clock.calendarId === null ? null : calendars.get(clock.calendarId);
  if (calendar === undefined) return null;
  return toClockSign(clock, readClock(clock, calendar, now), now, shownIn);
}

/** What the clock that matters most of a ticket shows; null when it has none. */
export function findTicketSign(
  ticket: TicketView,
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
  shownIn: ShownIn = {},
): ClockSign | null {
  const clock = findUrgentClock(ticket.clocks, now, calendars);
  return clock === null ? null : findSign(clock, calendars, now, shownIn);
}
