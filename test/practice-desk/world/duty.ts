import { days, hours } from './durations.ts';
import type { DeskAgent, Shift } from './team.ts';

/** The first moment at or after `at` at which this person works. */
export function nextOnDuty(agent: DeskAgent, at: number): number {
  const spans = agent.shifts.flatMap((shift) => spansAround(shift, at)).filter(([, end]) => end > at);
  return Math.max(at, Math.min(...spans.map(([start]) => start)));
}

/** When this person has spent `workMs` of their own working time from `at` on. */
export function afterWork(agent: DeskAgent, at: number, workMs: number): number {
  let left = workMs;
  let from = nextOnDuty(agent, at);
  for (;;) {
    const end = endOfDuty(agent, from);
    if (from + left <= end) return from + left;
    left -= end - from;
    from = nextOnDuty(agent, end);
  }
}

function endOfDuty(agent: DeskAgent, at: number): number {
  const spans = agent.shifts.flatMap((shift) => spansAround(shift, at));
  return Math.max(...spans.filter(([start, end]) => start <= at && at < end).map(([, end]) => end));
}

export type Span = readonly [start: number, end: number];

/** Spans by shift and day: a history of months asks for the same few over and over. */
const known = new Map<Shift, Map<number, readonly Span[]>>();

/** This shift's spans from the day before `at` to the week after. */
function spansAround(shift: Shift, at: number): readonly Span[] {
  const today = Math.floor(at / days(1));
  const byDay = known.get(shift) ?? new Map<number, readonly Span[]>();
  known.set(shift, byDay);
  const found = byDay.get(today) ?? listSpans(shift, today);
  byDay.set(today, found);
  return found;
}

function listSpans(shift: Shift, today: number): readonly Span[] {
  return [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((offset) => {
    const span = findSpan(shift, today + offset);
    return span === null ? [] : [span];
  });
}

/** The shift that begins on this day, counted in days since 1970; null when there is none. */
export function findSpan(shift: Shift, day: number): Span | null {
  const midnight = days(day);
  if (!shift.days.includes(new Date(midnight).getUTCDay())) return null;
  const length = shift.to > shift.from ? shift.to - shift.from : 24 + shift.to - shift.from;
  const start = midnight + hours(shift.from);
  return [start, start + hours(length)];
}
