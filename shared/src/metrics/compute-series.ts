import { findTrend, type Trend } from '../statistics/trend.ts';
import type { EpochMs } from '../time/instant.ts';
import { addToState, createState, type AccumulatorState } from './accumulators/accumulator.ts';
import { computeFigure, toFigure } from './compute-figure.ts';
import type { Figure } from './figure.ts';
import { getMeasure } from './get-measure.ts';
import { listCases, type MetricInput } from './list-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric } from './metric.ts';
import { findMissingEvents } from './missing-events.ts';
import { isNotCounted } from './observation.ts';

/** A stretch of a series: [from, to). */
export interface Period {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A metric in one period of a series. */
export interface SeriesPoint extends Period {
  readonly figure: Figure;
}

/**
 * What the input gives a metric in each of several periods, in one pass; the periods ascend and do not overlap. All as known at the end of
 * the last one, unless the context says otherwise. Throws a RangeError for an unknown variant, or for a metric whose periods do not add up.
 */
export function accumulateSeries(
  metric: Metric,
  input: MetricInput,
  context: Omit<MetricContext, 'from' | 'to'>,
  periods: readonly Period[],
): readonly AccumulatorState[] {
  const measure = getMeasure(metric, context.variant);
  if (!measure.additive) throw new RangeError(`Periods of ${metric.id} do not add up.`);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { ...context, asOf: context.asOf ?? last.to, from: first.from, to: last.to };
  const states = periods.map(() => createState(measure.accumulate));
  for (const { outcome } of listCases(metric, input, whole)) {
    if (isNotCounted(outcome)) continue;
    for (const { at, agentId, value, weight } of outcome) {
      const state = states[findPeriod(periods, at)];
      const own = context.agentId === null || agentId === context.agentId;
      if (state !== undefined && own) addToState(state, value, weight);
    }
  }
  return states;
}

/**
 * A metric over periods that ascend and do not overlap: days, weeks or months of the workspace's zone, so that every length is its own. All
 * as known at the end of the last one, unless the context says otherwise. A metric whose periods do not add up is computed for each by
 * itself. Throws a RangeError for an unknown variant.
 */
export function computeSeries(
  metric: Metric,
  input: MetricInput,
  context: Omit<MetricContext, 'from' | 'to'>,
  periods: readonly Period[],
): readonly SeriesPoint[] {
  const shared = { ...context, asOf: context.asOf ?? periods.at(-1)?.to ?? 0 };
  if (!getMeasure(metric, context.variant).additive)
    return periods.map((period) => ({ ...period, figure: computeFigure(metric, input, { ...shared, ...period }) }));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const states = accumulateSeries(metric, input, shared, periods);
  const missing = findMissingEvents(metric, input, { ...shared, from: first.from, to: last.to });
  return periods.flatMap((period, index): SeriesPoint[] => {
    const state = states[index];
    return state === undefined ? [] : [{ ...period, figure: toFigure(metric, state, context.variant, missing) }];
  });
}

/**
 * The trend of a series, per period; points weigh as much as their sample. Periods without a value are left out; null with fewer than three.
 */
export function findSeriesTrend(series: readonly SeriesPoint[]): Trend | null {
  return findTrend(
    series.flatMap(({ figure }, x) => {
      if (figure.value === null) return [];
      return [figure.unit === 'count' ? { x, y: figure.value } : { x, y: figure.value, weight: figure.n }];
    }),
  );
}

/** Index of the period that holds an instant; −1 when none does. */
function findPeriod(periods: readonly Period[], at: EpochMs): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle];
    if (period === undefined || at < period.from) high = middle - 1;
    else if (at >= period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
