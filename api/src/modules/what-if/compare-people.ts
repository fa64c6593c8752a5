import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import {
  accumulateByPerson,
  mergeByPerson,
  mergePeople,
  type StatesByPerson,
} from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { compareFigures, type FigureShift } from '@shiftlight/shared/what-if/compare-figures.ts';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { RecomputedTicket } from './recompute-tickets.ts';
import type { WhatIfIdentity } from './what-if.repository.ts';

/** One set of rules by which figures are counted. */
type Counting = Omit<MetricContext, 'agentId'>;

/** Everything that a comparison of figures needs. */
export interface PeopleComparison {
  readonly tickets: readonly RecomputedTicket[];
  readonly metrics: readonly TicketMetric[];
  readonly before: Counting;
  readonly after: Counting;
  readonly targets: readonly Target[];
  readonly identities: readonly WhatIfIdentity[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly workspace: { readonly id: string; readonly name: string };
  readonly gate: FigureGate;
}

/** The workspace, then teams, then members whose figures change. In works-council mode no members, and groups where enough people changed. */
export async function comparePeople(input: PeopleComparison): Promise<readonly WhatIfGroup[]> {
  const { identities, teams, workspace, gate } = input;
  const names = new Map(identities.map(({ memberId, name }) => [memberId, name]));
  const groups = [
    { scope: 'workspace' as const, ...workspace, people: null },
    ...teams.map((team) => ({ scope: 'team' as const, ...team, people: membersOf(identities, team.id) })),
    ...(gate.worksCouncil
      ? []
      : [...names].map(([id, name]) => ({ scope: 'member' as const, id, name, people: [id] }))),
  ];
  const shifts = new Map<string, FigureShift[]>();
  for (const metric of input.metrics) {
    const before = gather(input, metric, input.before, ({ before: ticket }) => ticket);
    await letOthers();
    const after = gather(input, metric, input.after, ({ after: ticket }) => ticket);
    await letOthers();
    const judge = (was: StatesByPerson['whole'] | null, is: StatesByPerson['whole'] | null) =>
      compareFigures(
        metric,
        { state: was, variant: input.before.variant, targets: input.targets },
        { state: is, variant: input.after.variant, targets: input.targets },
      );
    const moved = [...names.keys()].filter(
      (id) => judge(before.people.get(id) ?? null, after.people.get(id) ?? null) !== null,
    );
    for (const { scope, id, people } of groups) {
      const shift =
        people === null
          ? judge(before.whole, after.whole)
          : judge(mergePeople(before, people), mergePeople(after, people));
      const isShown =
        scope === 'member' || gate.showsGroup(people === null ? moved : moved.filter((one) => people.includes(one)));
      if (shift !== null && isShown) shifts.set(`${scope} ${id}`, [...(shifts.get(`${scope} ${id}`) ?? []), shift]);
    }
  }
  return groups.flatMap(({ scope, id, name }) => {
    const figures = shifts.get(`${scope} ${id}`);
    return figures === undefined ? [] : [{ scope, id, name, figures }];
  });
}

const membersOf = (identities: readonly WhatIfIdentity[], teamId: string): readonly string[] => [
  ...new Set(identities.flatMap(({ memberId, teamIds }) => (teamIds.includes(teamId) ? [memberId] : []))),
];

/** Ids of people are unique within one helpdesk only. */
function gather(
  { tickets, identities }: PeopleComparison,
  metric: TicketMetric,
  context: Counting,
  pick: (ticket: RecomputedTicket) => MeasuredTicket,
): StatesByPerson {
  const memberOf = new Map(identities.map((one) => [`${one.connectorId}/${one.externalId}`, one.memberId]));
  return [...Map.groupBy(tickets, ({ connectorId }) => connectorId)]
    .map(([connectorId, own]) =>
      accumulateByPerson(
        metric,
        own.map(pick),
        context,
        (agentId) => memberOf.get(`${connectorId}/${agentId}`) ?? null,
      ),
    )
    .reduce(
      mergeByPerson,
      accumulateByPerson(metric, [], context, () => null),
    );
}
