import { createBusinessDays, defaultBusinessDayRules } from '@shiftlight/shared/time/business-days.ts';
import { compilePolicies, PolicyError } from '@shiftlight/shared/sla/compile-policies.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import type { Check } from '../check.ts';
import type { Conventions } from '../conventions.ts';
import { need, toInstant, toIso, type Vector } from '../vector.ts';

const SECOND = 1000;

function toCalendar(vector: Vector, { calendar }: Conventions): Calendar {
  return compileCalendar(need(vector, 'schedule', vector.schedule), calendar);
}

/** working_hours writes the last instant before midnight for 24:00. */
const startOf = (vector: Vector) => {
  const text = need(vector, 'start', vector.start);
  return /\.999999\d*Z$/.test(text) ? Math.ceil(toInstant(text)) : toInstant(text);
};
const durationOf = (vector: Vector) => need(vector, 'durationSeconds', vector.durationSeconds) * SECOND;

/** Instants that a peer writes without fractions are compared in whole seconds, rounded as that peer rounds. */
function toAnswer(vector: Vector, at: number): string {
  const text = String(vector.expected);
  const peerHasFractions = /\.\d/.test(text);
  const nanosBeforeMidnight = /\.999999\d*Z$/.test(text);
  if (nanosBeforeMidnight && toIso(at) === toIso(Math.ceil(toInstant(text)))) return text;
  if (peerHasFractions) return Math.abs(toInstant(text) - at) < 1 ? text : toIso(at);
  return toIso(Math.round(at / SECOND) * SECOND);
}

const elapsed: Check = (vector, conventions) => {
  const calendar = toCalendar(vector, conventions);
  const end = toInstant(need(vector, 'end', vector.end));
  const workedMs = calendar.workingMs(startOf(vector), end);
  const seconds = workedMs / SECOND;
  if (vector.resolutionSeconds !== undefined)
    return Math.trunc(seconds / vector.resolutionSeconds) * vector.resolutionSeconds;
  if (conventions.wholeSeconds) return Math.sign(seconds) * Math.round(Math.abs(seconds));
  return conventions.zeroAsOneSecond && seconds === 0 ? 1 : seconds;
};

const elapsedPaused: Check = (vector, conventions) => {
  const calendar = toCalendar(vector, conventions);
  const start = startOf(vector);
  const end = toInstant(need(vector, 'end', vector.end));
  const paused = (vector.pauses ?? []).map(({ from, to }) =>
    calendar.workingMs(Math.max(start, toInstant(from)), Math.min(end, toInstant(to))),
  );
  return paused.reduce((left, pausedMs) => left - pausedMs, calendar.workingMs(start, end)) / SECOND;
};

const intervals =
  (after: boolean): Check =>
  (vector, conventions) => {
    const calendar = toCalendar(vector, conventions);
    const expected = Array.isArray(vector.expected) ? vector.expected : [];
    const YEARS = 20 * 366 * 86_400_000;
    const start = startOf(vector);
    const spans = after ? calendar.intervals(start, start + YEARS) : calendar.intervals(start - YEARS, start);
    const wanted = after ? spans.slice(0, expected.length) : spans.slice(-expected.length).reverse();
    return wanted.map((span) => span.map(toIso));
  };

const addDays =
  (sign: 1 | -1): Check =>
  (vector, { days }) => {
    const dateOnly = vector.start?.length === 10;
    const schedule = need(vector, 'schedule', vector.schedule);
    const business = createBusinessDays(dateOnly ? { ...schedule, timeZone: 'UTC' } : schedule, {
      ...defaultBusinessDayRules,
      ...days,
    });
    const result = toIso(business.add(startOf(vector), sign * need(vector, 'businessDays', vector.businessDays)));
    return String(vector.expected).length === 10 ? result.slice(0, 10) : result;
  };

const daysBetween: Check = (vector) => {
  const schedule = { ...need(vector, 'schedule', vector.schedule), timeZone: 'UTC' };
  const business = createBusinessDays(schedule);
  const start = startOf(vector);
  const between = business.between(start, toInstant(need(vector, 'end', vector.end)));
  return vector.inclusive === true && business.isBusinessDay(start) ? between + 1 : between;
};

/** A definition or budget that must be refused: the peer names its own error, we answer with it when we refuse too. */
const refusal: Check = (vector, conventions) => {
  const budgetMs = (vector.durationSeconds ?? 0) * SECOND;
  try {
    const calendars = new Map([['schedule', toCalendar(vector, conventions)]]);
    const target = { kind: 'resolution', budgetMs, calendarId: 'schedule' } as const;
    compilePolicies([{ id: 'refused', version: 1, name: 'Refused', targets: [target] }], calendars);
    return conventions.zeroRefused && budgetMs === 0 ? vector.expected : 'accepted';
  } catch (error) {
    if (error instanceof CalendarError || error instanceof PolicyError) return vector.expected;
    throw error;
  }
};

/** Checks of the questions that a calendar answers, by kind of vector. */
export const calendarChecks: Readonly<Record<string, Check>> = {
  deadline: (vector, conventions) =>
    toAnswer(vector, toCalendar(vector, conventions).after(startOf(vector), durationOf(vector))),
  deadline_zero: (vector, conventions) => toAnswer(vector, toCalendar(vector, conventions).after(startOf(vector), 0)),
  deadline_back: (vector, conventions) =>
    toAnswer(vector, toCalendar(vector, conventions).before(startOf(vector), durationOf(vector))),
  deadline_error: refusal,
  next_open: (vector, conventions) => toAnswer(vector, toCalendar(vector, conventions).nextOpening(startOf(vector))),
  next_opening_edge: (vector, conventions) =>
    toAnswer(vector, toCalendar(vector, conventions).nextOpening(startOf(vector))),
  prev_open: (vector, conventions) => toAnswer(vector, toCalendar(vector, conventions).latestWork(startOf(vector))),
  next_close: (vector, conventions) => toAnswer(vector, toCalendar(vector, conventions).nextClosing(startOf(vector))),
  is_open: (vector, conventions) => toCalendar(vector, conventions).isOpen(toInstant(need(vector, 'at', vector.at))),
  elapsed,
  elapsed_reversed: elapsed,
  elapsed_paused: elapsedPaused,
  intervals_after: intervals(true),
  intervals_before: intervals(false),
  add_days: addDays(1),
  sub_days: addDays(-1),
  business_days_between: daysBetween,
};
