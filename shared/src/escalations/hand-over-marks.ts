import type { EscalationStep } from './escalation-steps.ts';
import { foldEscalation, type EscalationState } from './fold-escalation.ts';
import type { ReturnsCost } from './cost-of-returns.ts';
import type { ReturnReason } from './return-reasons.ts';

/**
 * What is true of a hand-over, in a word that an address can hold. Every figure over hand-overs counts those with one mark, and the list
 * behind it holds exactly these.
 */
export type HandOverMark =
  | `state/${EscalationState}`
  /** The specialist's first judgement. */
  | 'verdict/complete'
  | 'verdict/gaps'
  | 'verdict/none'
  /** Given back at least once, for this reason. */
  | `reason/${ReturnReason}`
  /** `missed`: the specialist missed this item. `open`: who escalated left it open on purpose. */
  | `missed/${string}/${string}`
  | `open/${string}/${string}`
  /** `returned`: a specialist gave it back. `seen`: it went to and fro in the helpdesk, which no button told. `again`: more than once. `lost`: it cost working time. */
  | `back/${'returned' | 'seen' | 'again' | 'lost'}`;

/** What a hand-over is judged by. */
export interface HandOver {
  readonly checklistId: string;
  readonly steps: readonly EscalationStep[];
  readonly cost: ReturnsCost;
}

/** Every mark of a hand-over, each once. Throws a RangeError for steps that cannot have happened. */
export function listMarks({ checklistId, steps, cost }: HandOver): ReadonlySet<HandOverMark> {
  const { state, rating } = foldEscalation(steps);
  const marks = new Set<HandOverMark>([
    `state/${state}`,
    rating === null ? 'verdict/none' : rating.complete ? 'verdict/complete' : 'verdict/gaps',
  ]);
  for (const step of steps) {
    if (step.kind === 'sent' || step.kind === 'resent')
      for (const itemId of step.missingItemIds) marks.add(`open/${checklistId}/${itemId}`);
    if (step.kind !== 'returned') continue;
    marks.add('back/returned').add(`reason/${step.reason}`);
    for (const itemId of step.itemIds) marks.add(`missed/${checklistId}/${itemId}`);
  }
  if (cost.times.some(({ seenBy }) => seenBy === 'reassigned')) marks.add('back/seen');
  if (cost.times.length > 1) marks.add('back/again');
  if (cost.countedMs > 0) marks.add('back/lost');
  return marks;
}
