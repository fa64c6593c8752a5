import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import type { ClockReading, ReadingState } from './clock-reading.ts';
import type { Clock } from './clock.ts';

/** When the next warning falls due after `now`: the instants at which exactly the warning's ms are left. */
function findNextWarning(clock: Clock, calendar: Calendar | null, now: EpochMs): EpochMs | null {
  const { dueAt } = clock;
  if (dueAt === null) return null;
  const instants = clock.warnLeftMs
    .map((leftMs) => (calendar ? calendar.before(dueAt, leftMs) : dueAt - leftMs))
    .filter((at) => at > now);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * What a clock says at `now`. `calendar` is the one that `clock.calendarId` names, null for wall-clock time.
 * At risk = as little left as the first warning says, or less. Exactly at the due instant it is at risk with 0 left; breached after it.
 * Source: metrics.md (breach imminent, 15 minutes before).
 */
export function readClock(clock: Clock, calendar: Calendar | null, now: EpochMs): ClockReading {
  const counting = clock.stoppedAt === null && (clock.paused === null || clock.paused.counts === true);
  const until = Math.max(now, clock.countedUntil);
  const growthMs = !counting
    ? 0
    : calendar
      ? calendar.workingMs(clock.countedUntil, until)
      : until - clock.countedUntil;
  const usedMs = clock.usedMs + growthMs;
  const leftMs = clock.budgetMs - usedMs;
  const closed = counting && calendar !== null && !calendar.isOpen(now);
  const opening = closed ? calendar.nextOpening(now) : null;
  const resumesAt = opening !== null && Number.isFinite(opening) ? opening : null;

  let state: ReadingState = clock.state;
  let nextChangeAt: EpochMs | null = resumesAt;
  if (clock.state === 'running') {
    if (clock.dueAt !== null && now > clock.dueAt) state = 'breached';
    else {
      if (leftMs <= (clock.warnLeftMs[0] ?? -1)) state = 'at-risk';
      const changes = [findNextWarning(clock, calendar, now), clock.dueAt, resumesAt].filter((at) => at !== null);
      nextChangeAt = changes.length === 0 ? null : Math.min(...changes);
    }
  }
  return {
    state,
    leftMs,
    usedMs,
    dueAt: clock.dueAt,
    fillRatio: clock.budgetMs > 0 ? usedMs / clock.budgetMs : 1,
    closed,
    resumesAt,
    nextChangeAt,
  };
}
