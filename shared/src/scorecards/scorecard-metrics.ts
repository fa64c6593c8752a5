import { getMetric } from '../metrics/index.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import type { Measure, Metric } from '../metrics/metric.ts';
import { findOverallTarget } from './find-target.ts';
import { scorecardMetricIds } from './scorecard-metric-ids.ts';
import { targetPresets } from './index.ts';

/** A metric in one of its definitions; `variant` null = the default one. */
export interface CardMeasure {
  readonly metric: Metric;
  readonly variant: string | null;
}

/** The name of a measure, unique among all: `csat`, `csat:mean-of-5`. */
export function toMeasureKey(metricId: string, variant: string | null): string {
  return variant === null ? metricId : `${metricId}:${variant}`;
}

/** The measure of a key, as `getMetricBy` has metrics counted; throws a RangeError for one of no metric. */
export function getMeasureOf(key: string, getMetricBy: (id: string) => Metric = getMetric): Measure<unknown> {
  const [metricId = '', variant = null] = key.split(':');
  return getMeasure(getMetricBy(metricId), variant);
}

/** Every measure over tickets that a scorecard may need: its metrics, and the variants in which a set of targets speaks of them. */
export function listTicketMeasures(): readonly CardMeasure[] {
  return scorecardMetricIds
    .map((metricId) => getMetric(metricId))
    .filter(({ over }) => over === 'tickets')
    .flatMap((metric) => {
      const variants = targetPresets.map(({ targets }) => findOverallTarget(targets, metric.id)?.variant ?? null);
      return [...new Set([null, ...variants])].map((variant) => ({ metric, variant }));
    });
}
