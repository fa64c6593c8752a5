import type { MixedCase } from '@shiftlight/shared/statistics/case-mix.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { compareCases, listMixedCases } from '@shiftlight/shared/scorecards/compare-agent.ts';
import type { Stretch, TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { Counting } from './figure-context.ts';
import type { Colleague, MeasuredRow } from './me.repository.ts';

/** The cases of a group by metric, each with its mix and its person. */
export interface TeamCases {
  readonly asOf: number;
  /** As the workspace counted them then. */
  readonly metrics: readonly Metric[];
  readonly byMetric: ReadonlyMap<string, readonly MixedCase[]>;
}

/** What the group's tickets give each metric, with people by the id that they have in all helpdesks. */
export function gatherTeamCases(
  metrics: readonly Metric[],
  people: readonly Colleague[],
  rows: readonly MeasuredRow[],
  counting: Counting,
  { from, to }: Stretch,
): TeamCases {
  const personIds = new Map(people.map((one) => [`${one.connectorId}/${one.externalId}`, one.personId]));
  const byConnector = Map.groupBy(rows, ({ connectorId }) => connectorId);
  const context = { ...counting, from, to, asOf: counting.now };
  const byMetric = metrics.map((metric) => {
    const cases = [...byConnector].flatMap(([connectorId, tickets]) =>
      listMixedCases(metric, tickets, context).flatMap(({ personId, ...one }): MixedCase[] => {
        const known = personId === undefined ? undefined : personIds.get(`${connectorId}/${personId}`);
        return known === undefined ? [] : [{ ...one, personId: known }];
      }),
    );
    return [metric.id, cases] as const;
  });
  return { asOf: counting.now, metrics, byMetric: new Map(byMetric) };
}

/** A person beside the others of the group on their own mix of work. */
export function compareWithTeam(metric: Metric, { byMetric }: TeamCases, personId: string): TeamComparison {
  const cases = byMetric.get(metric.id) ?? [];
  const own = cases.filter((one) => one.personId === personId);
  if (own.length === 0) return { metricId: metric.id, state: 'nothing-to-compare' };
  const others = cases.filter((one) => one.personId !== personId);
  const compared = compareCases(metric, null, own, others, minimumGroup);
  if (compared === null) return { metricId: metric.id, state: 'group-too-small' };
  const { n, observed, expected, interval, verdict } = compared;
  return { metricId: metric.id, state: 'compared', n, observed, expected, interval, verdict };
}
