import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';

/** Clocks that have ended are shown for a while: the newest of them. */
const endedClocks = 3;

/** The clock that matters most, then the others that count, soonest due first, then the newest that ended. */
export function listClocks(
  clocks: readonly Clock[],
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
): readonly Clock[] {
  const urgent = findUrgentClock(clocks, now, calendars);
  const others = clocks.filter((clock) => clock !== urgent);
  const counting = others
    .filter(({ stoppedAt }) => stoppedAt === null)
    .toSorted((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY));
  const ended = others
    .filter(({ stoppedAt, state }) => stoppedAt !== null && state !== 'cancelled')
    .toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0))
    .slice(0, endedClocks);
  return [...(urgent === null ? [] : [urgent]), ...counting, ...ended];
}
