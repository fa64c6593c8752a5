import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';

/** What scorecards count. */
export const listCardMetrics = (getCounted: (metricId: string) => Metric): readonly Metric[] =>
  scorecardMetricIds.map((metricId) => getCounted(metricId));

/** Sums have no mean per case, reviews and shifts no mix of tickets. */
const comparedIds = new Set<string>(
  listCardMetrics(getMetric)
    .filter(({ over, accumulate }) => over === 'tickets' && accumulate !== 'count' && accumulate !== 'quotient')
    .map(({ id }) => id),
);

/** Whether a figure is set beside the team's on the same mix of work. */
export const isCompared = (metricId: string): boolean => comparedIds.has(metricId);

/** Those of them, for reading their cases. */
export const comparedMeasures: readonly string[] = [...comparedIds];
