import { quantileOfSorted } from '@shiftlight/shared/statistics/quantile.ts';
import {
  addToSketch,
  createQuantileSketch,
  exactLimit,
  mergeSketches,
  sketchAccuracyRatio,
  sketchQuantile,
} from '@shiftlight/shared/statistics/quantile-sketch.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function sketchOf(values: readonly number[]) {
  const sketch = createQuantileSketch();
  for (const value of values) addToSketch(sketch, value);
  return sketch;
}

describe('a quantile of sorted values', () => {
  test.each([
    [0, 1],
    [0.25, 2],
    [0.5, 3],
    [0.9, 4.6],
    [1, 5],
  ])('%f of 1 to 5 is %f', (ratio, value) => {
    expect(quantileOfSorted([1, 2, 3, 4, 5], ratio)).toBeCloseTo(value, 12);
  });
  test('of nothing is nothing', () => {
    expect(quantileOfSorted([], 0.5)).toBeNull();
  });
});

describe('a sketch', () => {
  test('is exact for small samples', () => {
    expect(sketchQuantile(sketchOf([5, 1, 4, 2, 3]), 0.9)).toBeCloseTo(4.6, 12);
    expect(sketchOf(Array.from({ length: exactLimit }, () => 7)).values).toHaveLength(exactLimit);
    expect(sketchOf(Array.from({ length: exactLimit + 1 }, () => 7)).values).toBeNull();
  });

  test('stays within its accuracy for large samples', () => {
    const values = fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 300, maxLength: 2000 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.01, 0.5, 0.75, 0.9, 0.99), (all, ratio) => {
        const exact = all.toSorted((a, b) => a - b)[Math.floor(ratio * (all.length - 1))] ?? NaN;
        const said = sketchQuantile(sketchOf(all), ratio) ?? NaN;
        expect(Math.abs(said - exact)).toBeLessThanOrEqual(exact * sketchAccuracyRatio * 1.000001);
      }),
      { numRuns: 50 },
    );
  });

  test('does not depend on how it was put together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { maxLength: 700 }), fc.nat(700), (all, cut) => {
        const merged = mergeSketches(sketchOf(all.slice(cut)), sketchOf(all.slice(0, cut)));
        const whole = sketchOf(all);
        expect({ ...merged, values: merged.values?.toSorted() }).toEqual({
          ...whole,
          values: whole.values?.toSorted(),
        });
      }),
    );
  });

  test('keeps zeros and values below one', () => {
    const sketch = sketchOf([...Array.from({ length: 200 }, () => 0), ...Array.from({ length: 100 }, () => 50)]);
    expect(sketchQuantile(sketch, 0.5)).toBe(0);
    expect(sketchQuantile(sketch, 0.9)).toBeCloseTo(50, 0);
  });

  test('of nothing says nothing', () => {
    expect(sketchQuantile(createQuantileSketch(), 0.5)).toBeNull();
  });

  test.each([-1, NaN, Infinity])('refuses %f', (value) => {
    expect(() => addToSketch(createQuantileSketch(), value)).toThrow(RangeError);
  });
});
