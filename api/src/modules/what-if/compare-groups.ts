import { setImmediate as letOthers } from 'node:timers/promises';
import type { AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import { mergePeople, type StatesByPerson } from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { compareFigures, type FigureShift } from '@shiftlight/shared/what-if/compare-figures.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { WhatIfIdentity } from './what-if.repository.ts';

/** Whose figures are compared, and what may be shown of them. */
export interface ComparedGroups {
  readonly targets: readonly Target[];
  readonly identities: readonly WhatIfIdentity[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly workspace: { readonly id: string; readonly name: string };
  readonly gate: FigureGate;
}

/** A metric as it is counted on one side. */
export interface MetricSide {
  readonly metric: Metric;
  readonly states: StatesByPerson;
}

/** The same metric on both sides. */
export interface MetricStates {
  readonly before: MetricSide;
  readonly after: MetricSide;
}

/** Judged between two turns of everybody else: some milliseconds. */
const groupsAStep = 50;

/** The workspace, then teams, then members whose figures change. In works-council mode no members, and groups where enough people changed. */
export async function compareGroups(
  { targets, identities, teams, workspace, gate }: ComparedGroups,
  states: readonly MetricStates[],
): Promise<readonly WhatIfGroup[]> {
  const names = new Map(identities.map(({ memberId, name }) => [memberId, name]));
  const groups = [
    { scope: 'workspace' as const, ...workspace, people: null },
    ...teams.map((team) => ({ scope: 'team' as const, ...team, people: membersOf(identities, team.id) })),
    ...(gate.worksCouncil
      ? []
      : [...names].map(([id, name]) => ({ scope: 'member' as const, id, name, people: [id] }))),
  ];
  const shifts = new Map<string, FigureShift[]>();
  for (const sides of states) {
    const { before, after } = { before: sides.before.states, after: sides.after.states };
    const judge = (was: AccumulatorState | null, is: AccumulatorState | null) =>
      compareFigures(
        { metric: sides.before.metric, state: was, targets },
        { metric: sides.after.metric, state: is, targets },
      );
    const moved = new Set<string>();
    for (const [index, id] of [...names.keys()].entries()) {
      if (index % groupsAStep === 0) await letOthers();
      if (judge(before.people.get(id) ?? null, after.people.get(id) ?? null) !== null) moved.add(id);
    }
    for (const [index, { scope, id, people }] of groups.entries()) {
      if (index % groupsAStep === 0) await letOthers();
      const shift =
        people === null
          ? judge(before.whole, after.whole)
          : judge(mergePeople(before, people), mergePeople(after, people));
      const isShown =
        scope === 'member' || gate.showsGroup(people === null ? [...moved] : people.filter((one) => moved.has(one)));
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
