import { poissonInterval } from '@shiftlight/shared/statistics/poisson-interval.ts';
import { expect, test } from 'vitest';

test.each([
  // Exact limits of Garwood 1936 as in tables of the Poisson distribution.
  { count: 0, low: 0, high: 3.689 },
  { count: 5, low: 1.623, high: 11.668 },
  { count: 10, low: 4.795, high: 18.39 },
  { count: 100, low: 81.36, high: 121.63 },
])('the 95 % interval of $count is that of the tables, within 2 %', ({ count, low, high }) => {
  const interval = poissonInterval(count);
  expect(Math.abs(interval[0] - low)).toBeLessThanOrEqual(0.02 * low);
  expect(Math.abs(interval[1] - high)).toBeLessThanOrEqual(0.02 * high);
});

test('a count below 0 is refused', () => {
  expect(() => poissonInterval(-1)).toThrow('A count is 0 or more, not -1.');
});
