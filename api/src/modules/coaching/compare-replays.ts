import type { Look } from '@shiftlight/shared/coaching/judge-look.ts';
import { replayTrigger, type Replay } from '@shiftlight/shared/coaching/replay-trigger.ts';
import { isSameTrigger } from '@shiftlight/shared/coaching/same-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { CallCount, TriggerPreview } from '@shiftlight/shared/views/trigger-rules-view.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import { toLookKey } from './read-person-looks.ts';

/** A person whose figures were read. */
export interface LookedAtPerson {
  readonly memberId: string;
  readonly name: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly looks: ReadonlyMap<string, readonly Look[]>;
}

export interface Replayed {
  readonly people: readonly LookedAtPerson[];
  readonly instants: readonly number[];
  readonly gate: FigureGate;
}

/** What each trigger would have done as it holds and as the draft has it; those of the draft first, then what it takes out. */
export function compareReplays(
  current: readonly CoachingTrigger[],
  draft: readonly CoachingTrigger[],
  replayed: Replayed,
): readonly TriggerPreview[] {
  const removed = current.filter(({ id }) => !draft.some((one) => one.id === id));
  return [
    ...draft.map((after) => compare(current.find(({ id }) => id === after.id) ?? null, after, replayed)),
    ...removed.map((before) => compare(before, null, replayed)),
  ];
}

function compare(
  before: CoachingTrigger | null,
  after: CoachingTrigger | null,
  { people, instants, gate }: Replayed,
): TriggerPreview {
  const isSame = before !== null && after !== null && isSameTrigger(before, after);
  const first = before === null ? null : replay(before, people, instants);
  const second = after === null ? null : isSame ? first : replay(after, people, instants);
  const change = isSame ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'changed';
  const frame = { ruleId: (after ?? before)?.id ?? '', change } as const;
  if (!mayShow(gate, first, second)) {
    return { ...frame, isHidden: true, before: null, after: null, newly: [], noLonger: [], teams: [] };
  }
  const calledFirst = listCalled(first);
  const calledSecond = listCalled(second);
  const name = (ids: ReadonlySet<string>, others: ReadonlySet<string>) =>
    people
      .filter(({ memberId }) => ids.has(memberId) && !others.has(memberId) && gate.showsPerson(memberId))
      .map(({ memberId, name }) => ({ memberId, name }));
  return {
    ...frame,
    isHidden: false,
    before: first === null ? null : toCount(first),
    after: second === null ? null : toCount(second),
    newly: name(calledSecond, calledFirst),
    noLonger: name(calledFirst, calledSecond),
    teams: listTeams(people, gate, calledFirst, calledSecond),
  };
}

function replay(rule: CoachingTrigger, people: readonly LookedAtPerson[], instants: readonly number[]): Replay {
  const key = toLookKey(rule);
  return replayTrigger(
    rule,
    instants,
    people.map(({ memberId, teams, looks }) => ({
      memberId,
      teamIds: teams.map(({ id }) => id),
      looks: looks.get(key) ?? [],
    })),
  );
}

/** Neither the people whom a trigger looks at, nor those by whom two versions differ, may be fewer than are shown as a group. */
function mayShow(gate: FigureGate, before: Replay | null, after: Replay | null): boolean {
  if (!gate.worksCouncil) return true;
  const first = before?.judgedIds ?? [];
  const second = after?.judgedIds ?? [];
  const differing = [...first, ...second].filter((id) => !first.includes(id) || !second.includes(id));
  return gate.showsGroup([...first, ...second]) && (differing.length === 0 || gate.showsGroup(differing));
}

const listCalled = (replay: Replay | null): ReadonlySet<string> =>
  new Set(replay?.calls.map(({ memberId }) => memberId));

const toCount = ({ calls }: Replay): CallCount => ({
  calls: calls.length,
  people: new Set(calls.map(({ memberId }) => memberId)).size,
});

function listTeams(
  people: readonly LookedAtPerson[],
  gate: FigureGate,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): TriggerPreview['teams'] {
  const teams = new Map(people.flatMap((person) => person.teams.map(({ id, name }) => [id, name] as const)));
  return [...teams]
    .map(([teamId, name]) => {
      const ids = people.filter((one) => one.teams.some(({ id }) => id === teamId)).map(({ memberId }) => memberId);
      const count = (called: ReadonlySet<string>) => ids.filter((id) => called.has(id)).length;
      return { teamId, name, ids, before: count(before), after: count(after) };
    })
    .filter((team) => gate.showsGroup(team.ids) && team.before + team.after > 0)
    .map(({ ids: _, ...team }) => team)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
