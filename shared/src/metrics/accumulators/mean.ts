import { meanInterval } from '../../statistics/mean-interval.ts';
import type { AccumulatorReading } from './reading.ts';

/** Mean of points on a scale (ratings, review scores, ±100 of a net promoter answer). */
export interface MeanState {
  readonly kind: 'mean';
  n: number;
  sum: number;
  sumOfSquares: number;
}

/** Adds one value in place. */
export function addToMean(state: MeanState, value: number): void {
  state.n += 1;
  state.sum += value;
  state.sumOfSquares += value * value;
}

/** The mean over the values of both. */
export function mergeMeans(a: MeanState, b: MeanState): MeanState {
  return { kind: 'mean', n: a.n + b.n, sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares };
}

/** sum ÷ n with the t interval; null without values. */
export function readMean(state: MeanState): AccumulatorReading {
  return {
    value: state.n === 0 ? null : state.sum / state.n,
    n: state.n,
    median: null,
    p90: null,
    interval: meanInterval(state.n, state.sum, state.sumOfSquares),
  };
}
