import { findChoosable } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import { countAsChosen } from '@shiftlight/shared/metrics/chosen/count-as-chosen.ts';
import type { DefinitionSet } from '@shiftlight/shared/metrics/chosen/definition-set.ts';
import { listDefinitionSpans } from '@shiftlight/shared/metrics/chosen/list-definition-spans.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';

/** A metric as a workspace counts it; `asOf` = by what held then, also later. Throws a RangeError for an unknown one. */
export type GetMetric = (metricId: string, asOf?: number) => Metric;

/** Metrics as these versions of a workspace's definitions have them counted; each is made once. */
export function createGetMetric(sets: readonly DefinitionSet[]): GetMetric {
  const made = new Map<string, Metric>();
  return (metricId, asOf = Number.POSITIVE_INFINITY) => {
    const known = sets.filter(({ storedAt, validFrom }) => storedAt <= asOf && validFrom <= asOf);
    const key = `${metricId} ${known.at(-1)?.version ?? 0}`;
    const metric = made.get(key) ?? toChosen(metricId, known);
    made.set(key, metric);
    return metric;
  };
}

/** The metric by which a promise in its default unit (a goal, a threshold) is judged: the chosen one, unless that speaks of another unit. */
export function getJudgedMetric(getChosen: GetMetric, metricId: string, asOf?: number): Metric {
  const chosen = getChosen(metricId, asOf);
  const byDefault = getMetric(metricId);
  return chosen.unit === byDefault.unit && chosen.accumulate === byDefault.accumulate ? chosen : byDefault;
}

function toChosen(metricId: string, sets: readonly DefinitionSet[]): Metric {
  const metric = findChoosable(metricId);
  return metric === null ? getMetric(metricId) : countAsChosen(metric, listDefinitionSpans(sets, metricId));
}
