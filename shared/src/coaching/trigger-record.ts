import { meanInterval } from '../statistics/mean-interval.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** Why a person says that a trigger is beside the point. The first three say that it was wrong. */
export const dismissReasons = ['figure-wrong', 'other-work', 'away', 'known-cause', 'talked-already', 'other'] as const;
export type DismissReason = (typeof dismissReasons)[number];

const wrongReasons: ReadonlySet<DismissReason> = new Set(['figure-wrong', 'other-work', 'away']);

/** What became of one call of a trigger. */
export interface TriggerOutcome {
  readonly state: 'open' | 'acknowledged' | 'dismissed' | 'withdrawn';
  readonly dismissReason: DismissReason | null;
  /** after − before in the metric's unit; null while it is not measured. */
  readonly change: number | null;
}

/** How a trigger did so far. `mean` is the mean change of those measured, in the metric's unit, with its 95 % interval. */
export interface TriggerRecord {
  readonly fired: number;
  readonly acknowledged: number;
  readonly dismissed: number;
  readonly dismissedAsWrong: number;
  /** How often each reason was given. */
  readonly reasons: Readonly<Record<DismissReason, number>>;
  /** Withdrawn after a dispute: their evidence was wrong. */
  readonly withdrawn: number;
  /**
   * How often it was right, 0–1: neither dismissed as wrong nor withdrawn, of those that were answered, with the 95 % interval (Wilson). null
   * while nobody answered.
   */
  readonly right: { readonly ratio: number; readonly n: number; readonly interval: readonly [number, number] } | null;
  readonly measured: number;
  readonly mean: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: 'too-early' | 'helps' | 'no-effect' | 'harms' | 'often-wrong';
}

/** From so many answers or measured effects a trigger is judged. */
export const leastOutcomes = 5;

/**
 * A trigger's own record over everybody whom it called. `often-wrong` when most of those who answered said that it was wrong, or
 * a dispute showed it; else judged by the mean change, which must be further from 0 than chance explains (Student's t). A trigger that changes nothing is `no-effect`.
 */
export function judgeTriggerRecord(outcomes: readonly TriggerOutcome[], better: 'higher' | 'lower'): TriggerRecord {
  const dismissed = outcomes.filter(({ state }) => state === 'dismissed');
  const acknowledged = outcomes.filter(({ state }) => state === 'acknowledged').length;
  const wrong = dismissed.filter(({ dismissReason }) => dismissReason !== null && wrongReasons.has(dismissReason));
  const withdrawn = outcomes.filter(({ state }) => state === 'withdrawn').length;
  // What came after a call that should not have been says nothing of the trigger.
  const changes = outcomes.flatMap(({ state, change }) => (change === null || state === 'withdrawn' ? [] : [change]));
  const sum = changes.reduce((total, change) => total + change, 0);
  const squares = changes.reduce((total, change) => total + change * change, 0);
  const interval = meanInterval(changes.length, sum, squares);
  const answered = acknowledged + dismissed.length + withdrawn;
  return {
    fired: outcomes.length,
    acknowledged,
    dismissed: dismissed.length,
    dismissedAsWrong: wrong.length,
    reasons: countReasons(dismissed),
    withdrawn,
    right: rightOf(answered, wrong.length + withdrawn),
    measured: changes.length,
    mean: changes.length === 0 ? null : sum / changes.length,
    interval,
    verdict:
      answered >= leastOutcomes && wrong.length + withdrawn > answered / 2
        ? 'often-wrong'
        : judgeChanges(changes.length, interval, better),
  };
}

function countReasons(dismissed: readonly TriggerOutcome[]): TriggerRecord['reasons'] {
  const counts = { 'figure-wrong': 0, 'other-work': 0, away: 0, 'known-cause': 0, 'talked-already': 0, other: 0 };
  for (const { dismissReason } of dismissed) if (dismissReason !== null) counts[dismissReason] += 1;
  return counts;
}

function rightOf(answered: number, wrong: number): TriggerRecord['right'] {
  const interval = wilsonInterval(answered - wrong, answered);
  return interval === null ? null : { ratio: (answered - wrong) / answered, n: answered, interval };
}

function judgeChanges(
  measured: number,
  interval: readonly [number, number] | null,
  better: 'higher' | 'lower',
): TriggerRecord['verdict'] {
  if (measured < leastOutcomes || interval === null) return 'too-early';
  const [low, high] = interval;
  if (low <= 0 && high >= 0) return 'no-effect';
  return low > 0 === (better === 'higher') ? 'helps' : 'harms';
}
