import {
  addToState,
  createState,
  mergeStates,
  readState,
  type AccumulatorKind,
  type AccumulatorState,
} from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const kinds: readonly AccumulatorKind[] = ['count', 'ratio', 'mean', 'distribution', 'quotient'];
const observations = (kind: AccumulatorKind) =>
  fc.array(
    fc.record({ value: kind === 'ratio' ? fc.nat(1) : fc.nat(10_000_000), weight: fc.integer({ min: 1, max: 100 }) }),
    { maxLength: 400 },
  );
type Observed = readonly { readonly value: number; readonly weight: number }[];

function gather(kind: AccumulatorKind, observed: Observed): AccumulatorState {
  const state = createState(kind);
  for (const { value, weight } of observed) addToState(state, value, weight);
  return state;
}

/** What a state says; interval ends may differ in the last digits, because squares of large numbers are rounded. */
function said(state: AccumulatorState) {
  const { interval, ...rest } = readState(state);
  return { ...rest, interval: interval?.map((end) => expect.closeTo(end, 3)) ?? null };
}

describe.each(kinds)('%s', (kind) => {
  test('merging is associative', () => {
    fc.assert(
      fc.property(observations(kind), observations(kind), observations(kind), (a, b, c) => {
        const [one, two, three] = [gather(kind, a), gather(kind, b), gather(kind, c)];
        expect(readState(mergeStates(mergeStates(one, two), three))).toEqual(
          said(mergeStates(one, mergeStates(two, three))),
        );
      }),
    );
  });

  test('merging is commutative', () => {
    fc.assert(
      fc.property(observations(kind), observations(kind), (a, b) => {
        expect(readState(mergeStates(gather(kind, a), gather(kind, b)))).toEqual(
          said(mergeStates(gather(kind, b), gather(kind, a))),
        );
      }),
    );
  });

  test('merged parts say the same as the whole', () => {
    fc.assert(
      fc.property(observations(kind), fc.nat(400), (all, cut) => {
        const merged = mergeStates(gather(kind, all.slice(0, cut)), gather(kind, all.slice(cut)));
        expect(readState(merged)).toEqual(said(gather(kind, all)));
      }),
    );
  });

  test('an empty state changes nothing', () => {
    fc.assert(
      fc.property(observations(kind), (all) => {
        expect(mergeStates(gather(kind, all), createState(kind))).toEqual(
          mergeStates(createState(kind), gather(kind, all)),
        );
        expect(readState(mergeStates(gather(kind, all), createState(kind)))).toEqual(readState(gather(kind, all)));
      }),
    );
  });

  test('survives being stored as JSON', () => {
    fc.assert(
      fc.property(observations(kind), (all) => {
        expect(JSON.parse(JSON.stringify(gather(kind, all)))).toEqual(gather(kind, all));
      }),
    );
  });
});

test('merging leaves both states as they were', () => {
  const [a, b] = [gather('distribution', [{ value: 1, weight: 1 }]), gather('distribution', [{ value: 2, weight: 1 }])];
  mergeStates(a, b);
  expect([readState(a).n, readState(b).n]).toEqual([1, 1]);
});

test('different kinds cannot be merged', () => {
  expect(() => mergeStates(createState('count'), createState('ratio'))).toThrow(
    'A count cannot be merged with a ratio.',
  );
});

test.each([
  { kind: 'count', empty: 0 },
  { kind: 'ratio', empty: null },
  { kind: 'mean', empty: null },
  { kind: 'distribution', empty: null },
  { kind: 'quotient', empty: null },
] as const)('$kind without observations says $empty', ({ kind, empty }) => {
  expect(readState(createState(kind))).toEqual({ value: empty, n: 0, median: null, p90: null, interval: null });
});

test('a quotient divides sums, not quotients', () => {
  const state = gather('quotient', [
    { value: 10, weight: 1 },
    { value: 10, weight: 9 },
  ]);
  expect(readState(state).value).toBe(2);
});

test('an interval of lengths never goes below zero', () => {
  const state = gather('distribution', [
    { value: 0, weight: 1 },
    { value: 1000, weight: 1 },
  ]);
  expect(readState(state).interval?.[0]).toBe(0);
});
