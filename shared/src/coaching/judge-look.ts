import type { Figure } from '../metrics/figure.ts';
import type { EpochMs } from '../time/instant.ts';
import { evaluateTrigger, type TriggerResult } from './evaluate-trigger.ts';
import { findMisfit, findRuleOf, type Misfit } from './fit-trigger.ts';
import { listComparable, type Comparable } from './list-comparable.ts';
import type { CoachingTrigger, Tier } from './trigger.ts';

/** A person's figure over a trigger's window, with what decides how it may be judged. */
export interface Look {
  readonly figure: Figure;
  /** Local days of the window on which the person was at work. */
  readonly activeDays: number;
  readonly tier: Tier;
}

/** What a trigger judges one person on. */
export interface LookInput {
  readonly own: Look;
  readonly teamIds: readonly string[];
  /** The rest of the person's teams; null for a rule that compares with nobody. */
  readonly teammates: readonly Look[] | null;
  /** When the trigger last called for this person; null = never. */
  readonly lastFiredAt: EpochMs | null;
  readonly now: EpochMs;
}

/** What came of it. With a misfit the state is never `fired`. */
export interface LookResult {
  readonly result: TriggerResult;
  readonly misfit: Misfit | null;
  /** With whom the person was compared, or why with nobody. */
  readonly comparable: Comparable;
}

/**
 * Judges one person by one trigger: whether it looks at them at all, by which threshold, and beside whom. Colleagues of another tier do other
 * work and are not compared with.
 */
export function judgeLook(
  trigger: CoachingTrigger,
  { own, teamIds, teammates, lastFiredAt, now }: LookInput,
): LookResult {
  const misfit = findMisfit(trigger, { tier: own.tier, teamIds });
  const sameTier = teammates?.filter(({ tier }) => tier === own.tier) ?? null;
  const comparable: Comparable =
    sameTier === null ? { figures: [], reason: null } : listComparable([...sameTier, own], own);
  const result = evaluateTrigger(
    { ...trigger, rule: findRuleOf(trigger, own.tier) },
    { figure: own.figure, teamFigures: comparable.figures ?? [], lastFiredAt, now },
  );
  return { result: misfit === null ? result : { ...result, state: 'unknown' }, misfit, comparable };
}
