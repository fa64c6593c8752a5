import { businessEventLabels, type BusinessEvent, type BusinessEventType } from '../events/business-events.ts';
import { getMetric } from '../metrics/index.ts';
import { listCases } from '../metrics/list-cases.ts';
import { isNotCounted } from '../metrics/observation.ts';
import type { EpochMs } from '../time/instant.ts';
import { scorecardMetricIds } from './scorecard-metric-ids.ts';
import { toMeasureKey } from './scorecard-metrics.ts';

/** What business events give one measure of a scorecard; plain data that is stored and added up. */
export interface EventCase {
  /** Name of the measure (`toMeasureKey`). */
  readonly measure: string;
  /** The case as a receipt names it: `review.completed`, `shift` … and its id. */
  readonly subject: string;
  readonly subjectId: string;
  /** The connected system's id of the person credited; null when nobody is. */
  readonly agentId: string | null;
  readonly at: EpochMs;
  readonly value: number;
  /** The denominator's part of a quotient; null where there is none. */
  readonly weight: number | null;
  /** Before this instant the case does not count yet (a shift that is not over); null = it counts at once. */
  readonly knownAt: EpochMs | null;
}

const metrics = scorecardMetricIds.map((id) => getMetric(id)).filter(({ over }) => over === 'data');
const measures = metrics.flatMap((metric) =>
  [null, ...metric.variants.map(({ id }) => id)].map((variant) => ({ metric, variant })),
);

/** Types of events that these cases follow from. */
export const eventCaseTypes: readonly BusinessEventType[] = [
  ...new Set(metrics.flatMap(({ needs }) => needs.flat()).filter(isBusinessType)),
];

/** Changes whenever stored cases would come out differently: a definition, or the list of measures. */
export const eventMeasuresVersion = measures
  .map(({ metric, variant }) => `${toMeasureKey(metric.id, variant)}@${metric.version}`)
  .join(' ');

/**
 * All cases of [from, to) that follow from events of one connected system, of everybody among them and in every definition. `events` holds
 * what belongs to the period; whatever time only will tell is given with the instant from which it counts.
 */
export function listEventCases(
  events: readonly BusinessEvent[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): readonly EventCase[] {
  const data = { tickets: [], events };
  return measures.flatMap(({ metric, variant }) => {
    const context = { calendar: null, from, to, asOf: Number.MAX_SAFE_INTEGER, agentId: null, variant };
    return [...listCases(metric, data, context)].flatMap(({ subject, subjectId, outcome }) => {
      if (isNotCounted(outcome)) return [];
      return outcome
        .filter(({ at }) => at >= from && at < to)
        .map(({ agentId, at, value, weight = null, knownAt = null }): EventCase => {
          return { measure: toMeasureKey(metric.id, variant), subject, subjectId, agentId, at, value, weight, knownAt };
        });
    });
  });
}

function isBusinessType(type: string): type is BusinessEventType {
  return type in businessEventLabels;
}
