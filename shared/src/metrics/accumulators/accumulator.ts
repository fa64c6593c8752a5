import { addToCount, mergeCounts, readCount, type CountState } from './count.ts';
import {
  addToDistribution,
  createDistribution,
  mergeDistributions,
  readDistribution,
  type DistributionState,
} from './distribution.ts';
import { addToMean, mergeMeans, readMean, type MeanState } from './mean.ts';
import { addToQuotient, mergeQuotients, readQuotient, type QuotientState } from './quotient.ts';
import { addToRatio, mergeRatios, readRatio, type RatioState } from './ratio.ts';
import type { AccumulatorReading } from './reading.ts';

/** What an accumulator has gathered: plain data that can be stored as JSON, added to in place and merged with another of its kind. */
export type AccumulatorState = CountState | RatioState | MeanState | DistributionState | QuotientState;
export type AccumulatorKind = AccumulatorState['kind'];

/** A state without observations. */
export function createState(kind: AccumulatorKind): AccumulatorState {
  switch (kind) {
    case 'count':
      return { kind, n: 0, total: 0 };
    case 'ratio':
      return { kind, n: 0, hits: 0 };
    case 'mean':
      return { kind, n: 0, sum: 0, sumOfSquares: 0 };
    case 'distribution':
      return createDistribution();
    case 'quotient':
      return { kind, n: 0, numerator: 0, denominator: 0 };
  }
}

/** Adds one observation in place. `value` is 0 or 1 for a ratio; `weight` is the denominator's part of a quotient, else ignored. */
export function addToState(state: AccumulatorState, value: number, weight = 1): void {
  switch (state.kind) {
    case 'count':
      return addToCount(state, value);
    case 'ratio':
      return addToRatio(state, value);
    case 'mean':
      return addToMean(state, value);
    case 'distribution':
      return addToDistribution(state, value);
    case 'quotient':
      return addToQuotient(state, value, weight);
  }
}

/** A new state with the observations of both; associative and commutative. Throws a TypeError when the kinds differ. */
export function mergeStates(a: AccumulatorState, b: AccumulatorState): AccumulatorState {
  if (a.kind === 'count' && b.kind === 'count') return mergeCounts(a, b);
  if (a.kind === 'ratio' && b.kind === 'ratio') return mergeRatios(a, b);
  if (a.kind === 'mean' && b.kind === 'mean') return mergeMeans(a, b);
  if (a.kind === 'distribution' && b.kind === 'distribution') return mergeDistributions(a, b);
  if (a.kind === 'quotient' && b.kind === 'quotient') return mergeQuotients(a, b);
  throw new TypeError(`A ${a.kind} cannot be merged with a ${b.kind}.`);
}

/** What the state says: value, sample, quantiles and 95 % interval, in the unit of the observations. */
export function readState(state: AccumulatorState): AccumulatorReading {
  switch (state.kind) {
    case 'count':
      return readCount(state);
    case 'ratio':
      return readRatio(state);
    case 'mean':
      return readMean(state);
    case 'distribution':
      return readDistribution(state);
    case 'quotient':
      return readQuotient(state);
  }
}
