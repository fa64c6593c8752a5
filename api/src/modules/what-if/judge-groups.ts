import type { AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import { mergePeople, type StatesByPerson } from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { compareFigures, type FigureShift } from '@shiftlight/shared/what-if/compare-figures.ts';
import type { ClockFlips } from '@shiftlight/shared/what-if/gather-clocks.ts';
import { createBreathe } from './breathe.ts';
import type { WhatIfIdentity } from './what-if.repository.ts';

/** Whose figures are compared. */
export interface JudgedScopes {
  readonly targets: readonly Target[];
  readonly identities: readonly WhatIfIdentity[];
  readonly teams: readonly { readonly id: string }[];
  readonly workspace: { readonly id: string };
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

/** What changes for a member, a team or the workspace, with the members that each change is made of; not yet what may be shown of it. */
export interface FoundGroup {
  readonly scope: WhatIfGroup['scope'];
  readonly id: string;
  readonly figures: readonly { readonly shift: FigureShift; readonly movers: readonly string[] }[];
  readonly clocks: { readonly flips: ClockFlips; readonly movers: readonly string[] } | null;
}

/** The workspace, then teams, then members for whom a figure or a clock changes. */
export async function judgeGroups(
  { targets, identities, teams, workspace }: JudgedScopes,
  states: readonly MetricStates[],
  flips: Readonly<Record<string, ClockFlips>>,
): Promise<readonly FoundGroup[]> {
  const breathe = createBreathe();
  const members = [...new Set(identities.map(({ memberId }) => memberId))];
  const groups = [
    { scope: 'workspace' as const, id: workspace.id, people: null },
    ...teams.map(({ id }) => ({ scope: 'team' as const, id, people: membersOf(identities, id) })),
    ...members.map((id) => ({ scope: 'member' as const, id, people: [id] })),
  ];
  const figures = new Map<string, FoundGroup['figures'][number][]>();
  for (const { before, after } of states) {
    const judge = (was: AccumulatorState | null, is: AccumulatorState | null) =>
      compareFigures({ metric: before.metric, state: was, targets }, { metric: after.metric, state: is, targets });
    const moved = new Set<string>();
    for (const id of members) {
      await breathe();
      if (judge(before.states.people.get(id) ?? null, after.states.people.get(id) ?? null) !== null) moved.add(id);
    }
    for (const { scope, id, people } of groups) {
      await breathe();
      const shift =
        people === null
          ? judge(before.states.whole, after.states.whole)
          : judge(mergePeople(before.states, people), mergePeople(after.states, people));
      if (shift === null) continue;
      const movers = people === null ? [...moved] : people.filter((one) => moved.has(one));
      const key = `${scope} ${id}`;
      figures.set(key, [...(figures.get(key) ?? []), { shift, movers }]);
    }
  }
  return groups.flatMap(({ scope, id, people }): readonly FoundGroup[] => {
    const own = figures.get(`${scope} ${id}`) ?? [];
    const clocks = sumFlips(flips, people ?? Object.keys(flips));
    return own.length === 0 && clocks === null ? [] : [{ scope, id, figures: own, clocks }];
  });
}

const membersOf = (identities: readonly WhatIfIdentity[], teamId: string): readonly string[] => [
  ...new Set(identities.flatMap(({ memberId, teamIds }) => (teamIds.includes(teamId) ? [memberId] : []))),
];

function sumFlips(flips: Readonly<Record<string, ClockFlips>>, people: readonly string[]): FoundGroup['clocks'] {
  const movers = people.filter((id) => flips[id] !== undefined);
  if (movers.length === 0) return null;
  const sum = { changed: 0, toMissed: 0, toMet: 0 };
  for (const id of movers) {
    sum.changed += flips[id]?.changed ?? 0;
    sum.toMissed += flips[id]?.toMissed ?? 0;
    sum.toMet += flips[id]?.toMet ?? 0;
  }
  return { flips: sum, movers };
}
