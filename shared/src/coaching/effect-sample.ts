import type { AccumulatorKind } from '../metrics/accumulators/accumulator.ts';
import { localDayOf } from '../metrics/local-day.ts';
import type { Observation } from '../metrics/observation.ts';

/**
 * The single values by which two windows of a metric are compared: what each case is worth; for a quotient its own part ÷ whole; for a sum
 * (tickets handled), which grows with the days at work, the sum of each local day that has any.
 */
export function toEffectSample(
  kind: AccumulatorKind,
  observations: readonly Observation[],
  timeZone: string,
): readonly number[] {
  if (kind === 'quotient') {
    return observations.flatMap(({ value, weight = 1 }) => (weight > 0 ? [value / weight] : []));
  }
  if (kind !== 'count') return observations.map(({ value }) => value);
  const days = new Map<number, number>();
  for (const { at, value } of observations) {
    const day = localDayOf(at, timeZone);
    days.set(day, (days.get(day) ?? 0) + value);
  }
  return [...days.values()];
}
