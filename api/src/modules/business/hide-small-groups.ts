import { belongsTo } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { listCases } from '@shiftlight/shared/metrics/list-cases.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { MetricData } from '@shiftlight/shared/metrics/metric-data.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { isNotCounted } from '@shiftlight/shared/metrics/observation.ts';
import type { Colleague } from '../me/me.repository.ts';
import { smallGroupReason, type FigureGate } from '../privacy/figure-gate.ts';

const ambiguous = 'ambiguous';

/** The people whose work a figure counts, by the id that they have in all systems; empty where it counts nobody's work. */
export function listContributors(
  metric: Metric,
  data: MetricData,
  context: MetricContext,
  colleagues: readonly Colleague[],
): ReadonlySet<string> {
  const personIds = new Map<string, string>();
  for (const { connectorId, externalId, personId } of colleagues) {
    personIds.set(`${connectorId}/${externalId}`, personId);
    // Where one system is counted alone, ids do not carry its name: one that several systems use counts as nobody new.
    const known = personIds.get(externalId);
    personIds.set(externalId, known === undefined || known === personId ? personId : ambiguous);
  }
  const people = new Set<string>();
  for (const { outcome } of listCases(metric, data, context)) {
    if (isNotCounted(outcome)) continue;
    for (const observation of outcome) {
      if (observation.agentId === null || !belongsTo(observation, context)) continue;
      people.add(personIds.get(observation.agentId) ?? observation.agentId);
    }
  }
  return people;
}

/** The figure, or that too few people contributed to it: then neither its value nor its sample is told. */
export function hideSmallGroup(figure: Figure, contributors: ReadonlySet<string>, gate: FigureGate): Figure {
  if (contributors.size === 0 || gate.showsGroup(contributors)) return figure;
  return { ...figure, value: null, n: 0, median: null, p90: null, interval: null, reason: smallGroupReason };
}
