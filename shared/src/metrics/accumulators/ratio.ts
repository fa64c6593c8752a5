import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import type { AccumulatorReading } from './reading.ts';

/** Share of observations that hit. */
export interface RatioState {
  readonly kind: 'ratio';
  n: number;
  hits: number;
}

/** Adds one case in place: `value` 1 is a hit, 0 is none. */
export function addToRatio(state: RatioState, value: number): void {
  state.n += 1;
  state.hits += value;
}

/** The ratio over the cases of both. */
export function mergeRatios(a: RatioState, b: RatioState): RatioState {
  return { kind: 'ratio', n: a.n + b.n, hits: a.hits + b.hits };
}

/** hits ÷ n with Wilson's interval; null without cases. */
export function readRatio(state: RatioState): AccumulatorReading {
  return {
    value: state.n === 0 ? null : state.hits / state.n,
    n: state.n,
    median: null,
    p90: null,
    interval: wilsonInterval(state.hits, state.n),
  };
}
