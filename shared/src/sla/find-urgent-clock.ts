import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock } from './clock.ts';
import { readClock } from './read-clock.ts';

/**
 * The clock that a badge shows: among those that count, the next to breach (an overdue one before all, the longest overdue first);
 * else the paused one with the least left; else the last that was met or cancelled; null when the ticket has none.
 */
export function findUrgentClock(
  clocks: readonly Clock[],
  now: EpochMs,
  calendars: ReadonlyMap<string, Calendar>,
): Clock | null {
  const rank = (clock: Clock): readonly [group: number, order: number] => {
    if (clock.stoppedAt !== null) return [2, -clock.stoppedAt];
    if (clock.paused === null) return [0, clock.dueAt ?? Infinity];
    const calendar = clock.calendarId === null ? null : (calendars.get(clock.calendarId) ?? null);
    return [1, readClock(clock, calendar, now).leftMs];
  };
  let best: { readonly clock: Clock; readonly group: number; readonly order: number } | null = null;
  for (const clock of clocks) {
    const [group, order] = rank(clock);
    if (best === null || group < best.group || (group === best.group && order < best.order))
      best = { clock, group, order };
  }
  return best?.clock ?? null;
}
