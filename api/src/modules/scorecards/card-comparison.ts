import { judgeComparison } from '@shiftlight/shared/scorecards/compare-agent.ts';
import { createMixGroup } from '@shiftlight/shared/statistics/mix-group.ts';
import type { MixCell } from '@shiftlight/shared/statistics/case-mix.ts';
import type { TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import type { MixSums } from '../../figures/figure-cases-reader.repository.ts';
import type { GetMetric } from '../../rules/chosen-metrics.ts';
import { minimumGroup as minimumPeople } from '../privacy/minimum-group.ts';
import { isCompared } from './card-metrics.ts';

/** How a person of the group stands beside the others on the same mix of work. */
export type FindComparison = (metricId: string, personId: string) => TeamComparison | null;

/** What the cases of a group add up to, each under the person whose they are. */
export function toComparisons(sums: readonly MixSums[], getMetric: GetMetric): FindComparison {
  const groups = new Map(
    [...Map.groupBy(sums, ({ measure }) => measure)].map(([measure, own]) => [
      measure,
      createMixGroup(own.map(toCell)),
    ]),
  );
  return (metricId, personId) => {
    if (!isCompared(metricId)) return null;
    const group = groups.get(metricId);
    if (group?.hasCases(personId) !== true) return { metricId, state: 'nothing-to-compare' };
    const compared = judgeComparison(getMetric(metricId), null, group.compare(personId, minimumPeople));
    if (compared === null) return { metricId, state: 'group-too-small' };
    const { n, observed, expected, interval, verdict } = compared;
    return { metricId, state: 'compared', n, observed, expected, interval, verdict };
  };
}

function toCell({ group, category, channel, priority, ...sums }: MixSums): MixCell {
  return { ...sums, personId: group, mix: [category, channel, priority] };
}
