import type { WindowChange } from '../statistics/compare-windows.ts';
import { compareWindows, type SampleSummary } from '../statistics/compare-windows.ts';
import { wilsonInterval, z95 } from '../statistics/wilson-interval.ts';
import { readState, type AccumulatorState } from './accumulators/accumulator.ts';
import type { RatioState } from './accumulators/ratio.ts';

/**
 * The change of a figure from one period to another with its 95 % interval, in the figure's unit: Newcombe's interval for shares (which
 * also holds at 0 % and 100 %), Welch's for means, Poisson's for counts over stretches of equal length; none for quotients. null when one of
 * the periods has no value. Throws a TypeError when the kinds differ.
 */
export function compareStates(before: AccumulatorState, after: AccumulatorState): WindowChange | null {
  const [valueBefore, valueAfter] = [readState(before).value, readState(after).value];
  if (valueBefore === null || valueAfter === null) return null;
  const change = valueAfter - valueBefore;
  if (before.kind === 'ratio' && after.kind === 'ratio') return toChange(change, newcombe(before, after));
  if (before.kind === 'count' && after.kind === 'count') {
    const half = z95 * Math.sqrt(before.total + after.total);
    return toChange(change, [change - half, change + half]);
  }
  if (before.kind === 'quotient' && after.kind === 'quotient') return { change, interval: null, sure: false };
  const [first, second] = [toSummary(before), toSummary(after)];
  if (before.kind !== after.kind || first === null || second === null)
    throw new TypeError(`A ${before.kind} cannot be compared with a ${after.kind}.`);
  return compareWindows(first, second);
}

function toChange(change: number, interval: readonly [number, number] | null): WindowChange {
  return { change, interval, sure: interval !== null && (interval[0] > 0 || interval[1] < 0) };
}

/** Newcombe 1998, method 10: the Wilson limits of both shares put together. */
function newcombe(before: RatioState, after: RatioState): readonly [number, number] | null {
  const [first, second] = [wilsonInterval(before.hits, before.n), wilsonInterval(after.hits, after.n)];
  if (first === null || second === null) return null;
  const [p1, p2] = [before.hits / before.n, after.hits / after.n];
  const change = p2 - p1;
  return [change - Math.hypot(p2 - second[0], first[1] - p1), change + Math.hypot(second[1] - p2, p1 - first[0])];
}

function toSummary(state: AccumulatorState): SampleSummary | null {
  if (state.kind !== 'mean' && state.kind !== 'distribution') return null;
  const { n, sum, sumOfSquares } = state;
  const mean = sum / n;
  return { n, mean, variance: n < 2 ? 0 : Math.max(0, (sumOfSquares - sum * mean) / (n - 1)) };
}
