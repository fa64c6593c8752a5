import { findSatisfactionAnomaly, findVolumeAnomaly } from '@shiftlight/shared/statistics/anomaly.ts';
import { expectDay } from '@shiftlight/shared/statistics/expected-day.ts';
import { describe, expect, test } from 'vitest';

const monday = 20_507; // 2026-02-23
/** Weekdays bring about a hundred tickets, weekends ten; the small wave is the same every run. */
const weekdayOf = (day: number) => (((day - monday) % 7) + 7) % 7;
const usual = (day: number) => (weekdayOf(day) >= 5 ? 10 : 100) + ((day * 7) % 5) - 2;
const history = (days: number, value = usual) =>
  Array.from({ length: days }, (_, index) => ({ day: monday - 1 - index, value: value(monday - 1 - index) }));

describe('a day’s volume', () => {
  test.each([
    { name: 'is usual at its weekday’s level', day: monday, value: 101, score: null },
    { name: 'is unusual at twice its weekday’s level', day: monday, value: 200, score: 'above' },
    { name: 'is unusual at a fifth of it', day: monday, value: 20, score: 'below' },
    { name: 'is unusual on a Sunday at a Monday’s level', day: monday + 6, value: 100, score: 'above' },
    { name: 'is usual on a Sunday at a Sunday’s level', day: monday + 6, value: 12, score: null },
    { name: 'is usual a few tickets above', day: monday, value: 118, score: null },
  ])('$name', ({ day, value, score }) => {
    const anomaly = findVolumeAnomaly(history(70), { day, value });
    expect(anomaly === null ? null : anomaly.score > 0 ? 'above' : 'below').toBe(score);
  });

  test('says what was expected', () => {
    const anomaly = findVolumeAnomaly(history(70), { day: monday, value: 200 });
    expect(anomaly).toMatchObject({ day: monday, value: 200, seasonFactor: 1 });
    expect(Math.abs((anomaly?.expected ?? 0) - 100)).toBeLessThanOrEqual(2);
  });

  test('is not judged before four such weekdays are known', () => {
    expect(findVolumeAnomaly(history(27), { day: monday, value: 1000 })).toBeNull();
    expect(findVolumeAnomaly(history(28), { day: monday, value: 1000 })).not.toBeNull();
  });

  test('knows the season of a year ago', () => {
    // Every year the weeks from the day on bring three times as much.
    const seasonal = (day: number) => (day >= monday - 364 - 9 && day <= monday - 364 + 12 ? 3 : 1) * usual(day);
    const past = history(440, seasonal);
    expect(expectDay(past, monday)?.seasonFactor).toBeGreaterThan(1.8);
    expect(findVolumeAnomaly(past, { day: monday, value: 250 })).toBeNull();
    expect(findVolumeAnomaly(history(440), { day: monday, value: 250 })).not.toBeNull();
  });

  test('of a small team is not unusual by two tickets', () => {
    const quiet = history(70, () => 1);
    expect(findVolumeAnomaly(quiet, { day: monday, value: 3 })).toBeNull();
  });

  test('is judged by medians, so that one outlier does not hide the next', () => {
    const spiked = history(70).map(({ day, value }) => ({ day, value: day === monday - 7 ? 900 : value }));
    expect(findVolumeAnomaly(spiked, { day: monday, value: 250 })).not.toBeNull();
  });
});

describe('a day’s satisfaction', () => {
  const past = Array.from({ length: 56 }, (_, index) => ({ day: monday - 1 - index, n: 20, satisfied: 18 }));
  test.each([
    { name: 'is usual near ninety percent', n: 20, satisfied: 17, unusual: false },
    { name: 'is unusual at half', n: 20, satisfied: 10, unusual: true },
    { name: 'is not unusual for one bad answer of two', n: 2, satisfied: 1, unusual: false },
    { name: 'is not judged without answers', n: 0, satisfied: 0, unusual: false },
  ])('$name', ({ n, satisfied, unusual }) => {
    expect(findSatisfactionAnomaly(past, { day: monday, n, satisfied }) !== null).toBe(unusual);
  });
  test('is not judged on a short history', () => {
    expect(findSatisfactionAnomaly(past.slice(0, 2), { day: monday, n: 20, satisfied: 2 })).toBeNull();
  });
  test('knows weekdays that are worse than others', () => {
    const mondaysAreBad = past.map((one) => ((monday - one.day) % 7 === 0 ? { ...one, n: 200, satisfied: 100 } : one));
    expect(findSatisfactionAnomaly(mondaysAreBad, { day: monday, n: 20, satisfied: 10 })).toBeNull();
  });
});
