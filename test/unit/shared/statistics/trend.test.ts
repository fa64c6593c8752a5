import { compareWindows, summarise } from '@shiftlight/shared/statistics/compare-windows.ts';
import { findTrend } from '@shiftlight/shared/statistics/trend.ts';
import { describe, expect, test } from 'vitest';

const series = (...values: number[]) => values.map((y, x) => ({ x, y }));

describe('a trend', () => {
  test.each([
    { name: 'rises through rising values', values: [1, 2.1, 2.9, 4.2, 5], direction: 'rising' },
    { name: 'falls through falling values', values: [5, 4.2, 2.9, 2.1, 1], direction: 'falling' },
    { name: 'is unclear through values that jump', values: [3, 5, 1, 4, 2, 5, 3], direction: 'unclear' },
    { name: 'is unclear when nothing moves', values: [3, 3, 3, 3], direction: 'unclear' },
  ])('$name', ({ values, direction }) => {
    expect(findTrend(series(...values))?.direction).toBe(direction);
  });
  test('has the slope, start and interval of least squares', () => {
    // R: lm(c(2, 4, 5, 4, 5) ~ c(1, 2, 3, 4, 5)), confint
    const trend = findTrend([2, 4, 5, 4, 5].map((y, index) => ({ x: index + 1, y })));
    expect(trend).toMatchObject({ n: 5, slope: expect.closeTo(0.6, 9), intercept: expect.closeTo(2.2, 9) });
    expect(trend?.interval).toEqual([expect.closeTo(-0.3002, 3), expect.closeTo(1.5002, 3)]);
  });
  test('listens to weights', () => {
    const heavy = [
      { x: 0, y: 0, weight: 100 },
      { x: 1, y: 1, weight: 100 },
      { x: 2, y: 2, weight: 100 },
      { x: 3, y: -50, weight: 0.001 },
    ];
    expect(findTrend(heavy)?.slope).toBeCloseTo(1, 2);
    expect(findTrend([...series(1, 2), { x: 2, y: 99, weight: 0 }])).toBeNull();
  });
  test.each([
    [[]],
    [series(1, 2)],
    [
      [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ],
    ],
  ])('needs three points at different times', (points) => {
    expect(findTrend(points)).toBeNull();
  });
});

describe('a change between two windows', () => {
  const summary = (...values: number[]) => summarise(values) ?? { n: 0, mean: 0, variance: 0 };
  test('is sure when chance cannot explain it', () => {
    expect(compareWindows(summary(1, 2, 1, 2, 1, 2), summary(5, 6, 5, 6, 5, 6))).toMatchObject({
      change: 4,
      sure: true,
    });
  });
  test('is not sure when chance can', () => {
    expect(compareWindows(summary(1, 9, 2, 8), summary(2, 9, 3, 8))).toMatchObject({ change: 0.5, sure: false });
  });
  test('has the interval of two separate samples', () => {
    const { interval } = compareWindows({ n: 100, mean: 0.6, variance: 0.24 }, { n: 400, mean: 0.7, variance: 0.21 });
    expect(interval).toEqual([expect.closeTo(-0.006, 3), expect.closeTo(0.206, 3)]);
  });
  test('has no interval with a single value', () => {
    expect(compareWindows(summary(1), summary(5, 6))).toEqual({ change: 4.5, interval: null, sure: false });
  });
  test('cannot summarise nothing', () => {
    expect(summarise([])).toBeNull();
  });
});
