import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { compareCases } from '@shiftlight/shared/scorecards/compare-agent.ts';
import type { MixedCase } from '@shiftlight/shared/statistics/case-mix.ts';
import type { TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import type { MixCase } from '../../figures/figure-cases-reader.repository.ts';
import { minimumGroup as minimumPeople } from '../privacy/minimum-group.ts';
import { isCompared } from './card-metrics.ts';

/** How a person of the group stands beside the others on the same mix of work. */
export type FindComparison = (metricId: string, personId: string) => TeamComparison | null;

/** Cases of a group, each under the person whose it is. */
export function toComparisons(cases: readonly MixCase[]): FindComparison {
  const byMeasure = Map.groupBy(cases, ({ measure }) => measure);
  return (metricId, personId) => {
    if (!isCompared(metricId)) return null;
    const all = (byMeasure.get(metricId) ?? []).map(toMixed);
    const own = all.filter((one) => one.personId === personId);
    if (own.length === 0) return { metricId, state: 'nothing-to-compare' };
    const others = all.filter((one) => one.personId !== personId);
    const compared = compareCases(getMetric(metricId), null, own, others, minimumPeople);
    if (compared === null) return { metricId, state: 'group-too-small' };
    const { n, observed, expected, interval, verdict } = compared;
    return { metricId, state: 'compared', n, observed, expected, interval, verdict };
  };
}

function toMixed({ group, value, category, channel, priority }: MixCase): MixedCase {
  return { personId: group, value, mix: [category, channel, priority] };
}
