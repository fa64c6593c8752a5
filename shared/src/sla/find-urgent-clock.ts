import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock } from './clock.ts';
import { readClock } from './read-clock.ts';

/**
 * The clock that a badge shows: among those that count, the next to breach (an overdue one before all, the longest overdue first);
 * else the paused one with the least left; else the last that was met or cancelled; null when the ticket has none.
 * Of several that were met at the same instant (an answer that also solves) it is the one with the longest budget: the resolution.
 */
export function findUrgentClock(
  clocks: readonly Clock[],
  now: EpochMs,
  calendars: ReadonlyMap<string, Calendar>,
): Clock | null {
  const rank = (clock: Clock): readonly [group: number, order: number, tie: number] => {
    if (clock.stoppedAt !== null) return [2, -clock.stoppedAt, -clock.budgetMs];
    if (clock.paused === null) return [0, clock.dueAt ?? Infinity, 0];
    const calendar = clock.calendarId === null ? null : (calendars.get(clock.calendarId) ?? null);
    return [1, readClock(clock, calendar, now).leftMs, 0];
  };
  let best: { readonly clock: Clock; readonly key: readonly number[] } | null = null;
  for (const clock of clocks) {
    const key = rank(clock);
    if (best === null || compareKeys(key, best.key) < 0) best = { clock, key };
  }
  return best?.clock ?? null;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((part, index) => part !== b[index]);
  return different < 0 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
}
