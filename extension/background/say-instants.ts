import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { formatInstant } from '../ui/words/instant.ts';
import { getLocale } from '../ui/words/language.ts';
import type { SaidInstants } from '../ui/words/said-instants.ts';

/** The instants that clocks of `tickets` show at `now`, in the words of the language that is shown now. */
export function sayInstants(
  tickets: readonly TicketView[],
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
): SaidInstants {
  const instants = new Set<EpochMs>();
  for (const clock of tickets.flatMap(({ clocks }) => clocks)) {
    const calendar = clock.calendarId === null ? null : calendars.get(clock.calendarId);
    if (calendar === undefined || clock.stoppedAt !== null || clock.paused !== null) continue;
    const { dueAt, resumesAt, closed } = readClock(clock, calendar, now);
    const shown = closed ? resumesAt : dueAt;
    if (shown !== null) instants.add(shown);
  }
  return {
    locale: getLocale(),
    from: now,
    until: new Date(now).setHours(24, 0, 0, 0),
    words: [...instants].map((at) => [at, formatInstant(at, now)]),
  };
}
