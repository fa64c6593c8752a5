import { meanInterval } from '../../statistics/mean-interval.ts';
import {
  addToSketch,
  createQuantileSketch,
  mergeSketches,
  sketchQuantile,
  type QuantileSketch,
} from '../../statistics/quantile-sketch.ts';
import type { AccumulatorReading } from './reading.ts';

/** Mean, median and p90 of lengths of time (ms, never negative). */
export interface DistributionState {
  readonly kind: 'distribution';
  n: number;
  sum: number;
  sumOfSquares: number;
  readonly sketch: QuantileSketch;
}

/** A distribution without values. */
export function createDistribution(): DistributionState {
  return { kind: 'distribution', n: 0, sum: 0, sumOfSquares: 0, sketch: createQuantileSketch() };
}

/** Adds one length in place; throws a RangeError when it is negative or not finite. */
export function addToDistribution(state: DistributionState, value: number): void {
  addToSketch(state.sketch, value);
  state.n += 1;
  state.sum += value;
  state.sumOfSquares += value * value;
}

/** The distribution of the values of both. */
export function mergeDistributions(a: DistributionState, b: DistributionState): DistributionState {
  return {
    kind: 'distribution',
    n: a.n + b.n,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
    sketch: mergeSketches(a.sketch, b.sketch),
  };
}

/** Mean with its t interval (never below zero), median and p90; null without values. */
export function readDistribution(state: DistributionState): AccumulatorReading {
  const interval = meanInterval(state.n, state.sum, state.sumOfSquares);
  return {
    value: state.n === 0 ? null : state.sum / state.n,
    n: state.n,
    median: sketchQuantile(state.sketch, 0.5),
    p90: sketchQuantile(state.sketch, 0.9),
    interval: interval === null ? null : [Math.max(0, interval[0]), interval[1]],
  };
}
