import type { DayNumber } from '../time/local-date.ts';
import { expectDay, type DayValue } from './expected-day.ts';

/** A day that is far from what its weekday and season let expect. */
export interface Anomaly {
  readonly day: DayNumber;
  readonly value: number;
  readonly expected: number;
  /** Distance in standard deviations; positive = more than expected. */
  readonly score: number;
  readonly seasonFactor: number;
}

/** From this distance a day is called unusual; by chance alone about three days in a thousand are. */
export const anomalyScore = 3;

/**
 * Judges the volume of a day against its own weekday and season; null when it is usual, or when fewer than four such weekdays are known.
 * A count is never taken to be steadier than chance (Poisson), so that small teams are not alarmed by two more tickets.
 */
export function findVolumeAnomaly(history: readonly DayValue[], today: DayValue): Anomaly | null {
  const expectation = expectDay(history, today.day);
  if (expectation === null) return null;
  const { expected, spreadRatio, seasonFactor } = expectation;
  const deviation = Math.hypot(Math.sqrt(Math.max(expected, 1)), expected * spreadRatio);
  return toAnomaly(today, expected, deviation, seasonFactor);
}

/** A day's answers: how many, and how many of them satisfied. */
export interface DayAnswers {
  readonly day: DayNumber;
  readonly n: number;
  readonly satisfied: number;
}

const daysBack = 56;
const leastAnswers = 50;

/**
 * Judges the satisfied share of a day against the same weekday of the eight weeks before, drawn towards all days of those weeks where a
 * weekday has few answers; null when it is usual, or when fewer than 50 answers are known. Source: the binomial spread of the day's own
 * sample, so that three bad answers of four are not an alarm by themselves.
 */
export function findSatisfactionAnomaly(history: readonly DayAnswers[], today: DayAnswers): Anomaly | null {
  const recent = history.filter(({ day }) => day < today.day && day >= today.day - daysBack);
  const all = sumUp(recent);
  if (today.n === 0 || all.n < leastAnswers) return null;
  const sameWeekday = sumUp(recent.filter(({ day }) => (today.day - day) % 7 === 0));
  const overall = (all.satisfied + 1) / (all.n + 2);
  const expected = (sameWeekday.satisfied + leastAnswers * overall) / (sameWeekday.n + leastAnswers);
  const deviation = Math.sqrt(expected * (1 - expected) * (1 / today.n + 1 / all.n));
  return toAnomaly({ day: today.day, value: today.satisfied / today.n }, expected, deviation, 1);
}

function sumUp(days: readonly DayAnswers[]): { n: number; satisfied: number } {
  return days.reduce((sum, { n, satisfied }) => ({ n: sum.n + n, satisfied: sum.satisfied + satisfied }), {
    n: 0,
    satisfied: 0,
  });
}

function toAnomaly(
  { day, value }: DayValue,
  expected: number,
  deviation: number,
  seasonFactor: number,
): Anomaly | null {
  const score = deviation > 0 ? (value - expected) / deviation : 0;
  return Math.abs(score) < anomalyScore ? null : { day, value, expected, score, seasonFactor };
}
