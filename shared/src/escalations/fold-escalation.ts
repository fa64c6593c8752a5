import type { EscalationRated } from '../events/business/quality.ts';
import type { EpochMs } from '../time/instant.ts';
import type { EscalationAnswers } from './check-escalation.ts';
import type { EscalationStep, EscalationStepKind } from './escalation-steps.ts';
import { ratesIncomplete } from './return-reasons.ts';

/** Where an escalation stands: with the specialists, back with who escalated, taken, or no longer needed. */
export const escalationStates = ['waiting', 'returned', 'accepted', 'withdrawn'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** What the specialist's first judgement of the hand-over was. Later steps never change it. */
export interface EscalationRating {
  readonly at: EpochMs;
  readonly byMemberId: string;
  readonly complete: boolean;
}

/** A time between being given back and being sent again; `resentAt` null while it is back, or when it was withdrawn. */
export interface ReturnedTime {
  readonly returnedAt: EpochMs;
  readonly resentAt: EpochMs | null;
}

/** Everything that follows from an escalation's steps. */
export interface EscalationProgress {
  readonly state: EscalationState;
  readonly steps: number;
  readonly sentByMemberId: string;
  readonly sentAt: EpochMs;
  readonly changedAt: EpochMs;
  /** As they were last sent. */
  readonly answers: EscalationAnswers;
  readonly missingItemIds: readonly string[];
  readonly returns: readonly ReturnedTime[];
  /** Null until a specialist judged; a return that says nothing of the information (wrong team) judges nothing. */
  readonly rating: EscalationRating | null;
}

const nextState = {
  sent: 'waiting',
  resent: 'waiting',
  accepted: 'accepted',
  returned: 'returned',
  withdrawn: 'withdrawn',
} satisfies Record<EscalationStepKind, EscalationState>;

const possibleIn = {
  sent: [],
  resent: ['returned'],
  accepted: ['waiting'],
  returned: ['waiting'],
  withdrawn: ['waiting', 'returned'],
} satisfies Record<EscalationStepKind, readonly EscalationState[]>;

/** True when a step of this kind may follow in this state. The first step is always `sent`. */
export function canFollow(state: EscalationState, kind: EscalationStepKind): boolean {
  return possibleIn[kind].some((one) => one === state);
}

/** Folds the steps of one escalation, in order. Throws a RangeError for a history that cannot have happened. */
export function foldEscalation(steps: readonly EscalationStep[]): EscalationProgress {
  const [first, ...rest] = steps;
  if (first?.kind !== 'sent') throw new RangeError('An escalation begins with being sent.');
  const begun: EscalationProgress = {
    state: 'waiting',
    steps: 1,
    sentByMemberId: first.byMemberId,
    sentAt: first.at,
    changedAt: first.at,
    answers: first.answers,
    missingItemIds: first.missingItemIds,
    returns: [],
    rating: null,
  };
  return rest.reduce(addStep, begun);
}

function addStep(progress: EscalationProgress, step: EscalationStep): EscalationProgress {
  if (!canFollow(progress.state, step.kind))
    throw new RangeError(`An escalation that is ${progress.state} cannot be ${step.kind}.`);
  const sent = step.kind === 'resent' ? { answers: step.answers, missingItemIds: step.missingItemIds } : {};
  return {
    ...progress,
    ...sent,
    state: nextState[step.kind],
    steps: progress.steps + 1,
    changedAt: step.at,
    returns: toReturns(progress.returns, step),
    rating: progress.rating ?? toRating(step),
  };
}

function toReturns(returns: readonly ReturnedTime[], step: EscalationStep): readonly ReturnedTime[] {
  if (step.kind === 'returned') return [...returns, { returnedAt: step.at, resentAt: null }];
  if (step.kind !== 'resent') return returns;
  return returns.map((one) => (one.resentAt === null ? { ...one, resentAt: step.at } : one));
}

function toRating(step: EscalationStep): EscalationRating | null {
  const { at, byMemberId } = step;
  if (step.kind === 'accepted') return { at, byMemberId, complete: step.complete };
  if (step.kind === 'returned' && ratesIncomplete(step.reason)) return { at, byMemberId, complete: false };
  return null;
}

/** The canonical event of a rating, from which “Escalation completeness” is computed; `agentId` as the figures are asked for. */
export function toRatedEvent(
  escalation: { readonly escalationId: string; readonly ticketId: string; readonly agentId: string | null },
  { at, complete }: EscalationRating,
): EscalationRated {
  return { ...escalation, id: `${escalation.escalationId}/rated`, at, type: 'escalation.rated', complete };
}
