import type { AccumulatorReading } from './reading.ts';

/** Adds up what the observations are worth, usually 1 each. Nothing observed is a real zero. */
export interface CountState {
  readonly kind: 'count';
  n: number;
  total: number;
}

/** Adds `value` to the count in place. */
export function addToCount(state: CountState, value: number): void {
  state.n += 1;
  state.total += value;
}

/** The count of both. */
export function mergeCounts(a: CountState, b: CountState): CountState {
  return { kind: 'count', n: a.n + b.n, total: a.total + b.total };
}

/** The total; a count has no interval because nothing is estimated. */
export function readCount(state: CountState): AccumulatorReading {
  return { value: state.total, n: state.n, median: null, p90: null, interval: null };
}
