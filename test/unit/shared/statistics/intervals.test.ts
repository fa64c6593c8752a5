import { meanInterval } from '@shiftlight/shared/statistics/mean-interval.ts';
import { sampleForRatio } from '@shiftlight/shared/statistics/sample-for-ratio.ts';
import { studentT } from '@shiftlight/shared/statistics/student-t.ts';
import { wilsonInterval } from '@shiftlight/shared/statistics/wilson-interval.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('Wilson’s interval', () => {
  // Values of Brown, Cai, DasGupta and of R's prop.test(correct = FALSE).
  test.each([
    { hits: 8, n: 10, low: 0.4901625, high: 0.9433178 },
    { hits: 0, n: 10, low: 0, high: 0.2775328 },
    { hits: 10, n: 10, low: 0.7224672, high: 1 },
    { hits: 1, n: 1, low: 0.2065493, high: 1 },
    { hits: 450, n: 1000, low: 0.4194154, high: 0.4809674 },
  ])('of $hits in $n', ({ hits, n, low, high }) => {
    expect(wilsonInterval(hits, n)).toEqual([expect.closeTo(low, 6), expect.closeTo(high, 6)]);
  });
  test('of nothing is nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
  test('holds the ratio, stays within 0 and 1 and narrows with the sample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.floor(share * n);
        const [low, high] = wilsonInterval(hits, n) ?? [NaN, NaN];
        const [low4, high4] = wilsonInterval(hits * 4, n * 4) ?? [NaN, NaN];
        expect(low >= 0 && low <= hits / n && high >= hits / n && high <= 1).toBe(true);
        expect(high4 - low4).toBeLessThan(high - low);
      }),
    );
  });
});

describe('Student’s t', () => {
  test.each([
    [1, 12.7062047],
    [2, 4.3026527],
    [5, 2.5705818],
    [10, 2.2281389],
    [30, 2.0422725],
    [120, 1.9799304],
    [100_000, 1.9599877],
  ])('with %i degrees of freedom', (degrees, point) => {
    expect(studentT(degrees)).toBeCloseTo(point, 6);
  });
  test('at another confidence', () => {
    expect(studentT(10, 0.99)).toBeCloseTo(3.1692727, 6);
  });
});

describe('the interval of a mean', () => {
  test('of a known sample', () => {
    const values = [4, 5, 6, 7, 8];
    const sum = values.reduce((a, b) => a + b, 0);
    const squares = values.reduce((a, b) => a + b * b, 0);
    expect(meanInterval(5, sum, squares)).toEqual([expect.closeTo(4.0367568, 6), expect.closeTo(7.9632432, 6)]);
  });
  test('needs two values', () => {
    expect(meanInterval(1, 5, 25)).toBeNull();
  });
  test('of equal values is the value', () => {
    expect(meanInterval(3, 0.3, 0.03)).toEqual([expect.closeTo(0.1, 6), expect.closeTo(0.1, 6)]);
  });
});

test.each([
  { half: 0.05, ratio: 0.5, n: 385 },
  { half: 0.15, ratio: 0.5, n: 43 },
  { half: 0.15, ratio: 0.75, n: 33 },
])('± $half around $ratio needs a sample of $n', ({ half, ratio, n }) => {
  expect(sampleForRatio(half, ratio)).toBe(n);
});
