import type { DayNumber } from '../time/local-date.ts';
import { quantileOfSorted } from './quantile.ts';

/** One day of a series. */
export interface DayValue {
  readonly day: DayNumber;
  readonly value: number;
}

/** What a day should bring, and how far days usually are off. */
export interface DayExpectation {
  readonly expected: number;
  /** Usual relative distance from the expectation, as a standard deviation. */
  readonly spreadRatio: number;
  /** Same weekdays that the expectation rests on. */
  readonly days: number;
  /** How the season lifts or lowers the day against the weeks before it; 1 when less than a year is known. */
  readonly seasonFactor: number;
}

const weeksBack = 8;
const leastWeeks = 4;
const yearDays = 364;

/**
 * What a day should bring: the median of the same weekday in the eight weeks before, times what the season did a year ago (the same
 * weeks of last year against the eight before them). null with fewer than four such weekdays. Medians, so that a past outlier does not
 * hide the next one.
 */
export function expectDay(history: readonly DayValue[], day: DayNumber): DayExpectation | null {
  const byDay = new Map(history.map((one) => [one.day, one.value]));
  const base = sameWeekdays(byDay, day);
  if (base.length < leastWeeks) return null;
  const season = seasonFactorOf(byDay, day);
  return {
    expected: medianOf(base) * season,
    spreadRatio: usualSpread(byDay, day),
    days: base.length,
    seasonFactor: season,
  };
}

function sameWeekdays(byDay: ReadonlyMap<DayNumber, number>, day: DayNumber): number[] {
  return Array.from({ length: weeksBack }, (_, week) => byDay.get(day - 7 * (week + 1))).filter(
    (value) => value !== undefined,
  );
}

/** Level of the three weeks around the day a year ago against the eight weeks before them, between a third and three. */
function seasonFactorOf(byDay: ReadonlyMap<DayNumber, number>, day: DayNumber): number {
  const then = day - yearDays;
  const around = valuesIn(byDay, then - 10, then + 10);
  const before = valuesIn(byDay, then - 7 * weeksBack - 3, then - 4);
  if (around.length < 14 || before.length < 28) return 1;
  const level = meanOf(before);
  return level > 0 ? Math.min(3, Math.max(1 / 3, meanOf(around) / level)) : 1;
}

/** Median relative distance of recent days from the median of their own weekday, scaled to a standard deviation. */
function usualSpread(byDay: ReadonlyMap<DayNumber, number>, day: DayNumber): number {
  const distances: number[] = [];
  for (let back = 1; back <= 7 * weeksBack; back += 1) {
    const value = byDay.get(day - back);
    const middle = medianOf(sameWeekdays(byDay, day - back));
    if (value !== undefined && middle > 0) distances.push(Math.abs(value / middle - 1));
  }
  return distances.length === 0 ? 0 : 1.4826 * medianOf(distances);
}

function valuesIn(byDay: ReadonlyMap<DayNumber, number>, from: DayNumber, to: DayNumber): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => byDay.get(from + index)).filter(
    (value) => value !== undefined,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  return (
    quantileOfSorted(
      values.toSorted((a, b) => a - b),
      0.5,
    ) ?? 0
  );
}
