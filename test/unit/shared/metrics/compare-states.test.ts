import { addToState, createState, type AccumulatorKind } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { compareStates } from '@shiftlight/shared/metrics/compare-states.ts';
import { describe, expect, test } from 'vitest';

function stateOf(kind: AccumulatorKind, values: readonly number[]) {
  const state = createState(kind);
  for (const value of values) addToState(state, value);
  return state;
}
const shares = (hits: number, n: number) =>
  stateOf(
    'ratio',
    Array.from({ length: n }, (_, index) => (index < hits ? 1 : 0)),
  );
const counts = (n: number) =>
  stateOf(
    'count',
    Array.from({ length: n }, () => 1),
  );

describe('the change of a share', () => {
  test('has Newcombe’s interval: the published example 56/70 against 48/80', () => {
    // Newcombe 1998, table II (a), method 10 without continuity correction.
    const change = compareStates(shares(48, 80), shares(56, 70));
    expect(change).toMatchObject({ change: expect.closeTo(0.2, 10), sure: true });
    expect(change?.interval?.[0]).toBeCloseTo(0.0524, 4);
    expect(change?.interval?.[1]).toBeCloseTo(0.3339, 4);
  });

  test('is not sure between two small samples that differ by chance', () => {
    expect(compareStates(shares(3, 5), shares(5, 5))).toMatchObject({ sure: false });
  });

  test('of 0 % and 100 % is not taken for certainty', () => {
    const change = compareStates(shares(0, 1), shares(1, 1));
    expect(change).toMatchObject({ change: 1, sure: false });
  });
});

describe('the change of a mean', () => {
  test('is sure when the samples lie apart', () => {
    expect(compareStates(stateOf('mean', [1, 2, 1, 2]), stateOf('mean', [9, 10, 9, 10]))).toMatchObject({
      change: 8,
      sure: true,
    });
  });

  test('of lengths has Welch’s interval', () => {
    const change = compareStates(stateOf('distribution', [10, 20, 30]), stateOf('distribution', [20, 30, 40]));
    const half = 1.959963984540054 * Math.sqrt(100 / 3 + 100 / 3);
    expect(change).toMatchObject({ change: 10, sure: false });
    expect(change?.interval?.[1]).toBeCloseTo(10 + half, 8);
  });

  test('of single values has no interval', () => {
    expect(compareStates(stateOf('mean', [1]), stateOf('mean', [5]))).toEqual({
      change: 4,
      interval: null,
      sure: false,
    });
  });
});

test.each([
  { before: 100, after: 104, sure: false },
  { before: 100, after: 140, sure: true },
  { before: 0, after: 0, sure: false },
])('a count of $after after $before: sure $sure', ({ before, after, sure }) => {
  expect(compareStates(counts(before), counts(after))).toMatchObject({ change: after - before, sure });
});

test('nothing can be said of a period without a value', () => {
  expect(compareStates(shares(0, 0), shares(1, 2))).toBeNull();
});

test('a quotient changes without an interval', () => {
  const [before, after] = [createState('quotient'), createState('quotient')];
  addToState(before, 50, 100);
  addToState(after, 90, 100);
  expect(compareStates(before, after)).toMatchObject({ change: expect.closeTo(0.4), interval: null, sure: false });
});

test('different kinds cannot be compared', () => {
  expect(() => compareStates(shares(1, 2), stateOf('mean', [1]))).toThrow(TypeError);
});
