import type { EpochMs } from '../time/instant.ts';
import { judgeLook, type Look } from './judge-look.ts';
import type { CoachingTrigger } from './trigger.ts';

/** A person of a replay, with one look for each of its instants. */
export interface ReplayedPerson {
  readonly memberId: string;
  readonly teamIds: readonly string[];
  readonly looks: readonly Look[];
}

/** A call that a trigger would have made. */
export interface ReplayedCall {
  readonly memberId: string;
  readonly at: EpochMs;
}

/** What a trigger would have done. */
export interface Replay {
  readonly calls: readonly ReplayedCall[];
  /** Whom it looked at: everybody who was at some instant neither of another tier nor of another team. */
  readonly judgedIds: readonly string[];
}

/**
 * Lets a trigger look at everybody at each instant, as if it had begun to hold with the first one: nobody has been called before, and every
 * call begins a cool-down.
 */
export function replayTrigger(
  trigger: CoachingTrigger,
  instants: readonly EpochMs[],
  people: readonly ReplayedPerson[],
): Replay {
  const calls: ReplayedCall[] = [];
  const judgedIds: string[] = [];
  for (const person of people) {
    const mates = trigger.rule.kind === 'below-team-average' ? listMates(person, people) : null;
    let lastFiredAt: EpochMs | null = null;
    let isJudged = false;
    for (const [index, now] of instants.entries()) {
      const own = person.looks[index];
      if (own === undefined) continue;
      const teammates = mates?.flatMap(({ looks }) => looks[index] ?? []) ?? null;
      const { result, misfit } = judgeLook(trigger, { own, teamIds: person.teamIds, teammates, lastFiredAt, now });
      isJudged ||= misfit === null;
      if (result.state !== 'fired') continue;
      lastFiredAt = now;
      calls.push({ memberId: person.memberId, at: now });
    }
    if (isJudged) judgedIds.push(person.memberId);
  }
  return { calls, judgedIds };
}

function listMates(person: ReplayedPerson, people: readonly ReplayedPerson[]): readonly ReplayedPerson[] {
  return people.filter((one) => one !== person && one.teamIds.some((id) => person.teamIds.includes(id)));
}
