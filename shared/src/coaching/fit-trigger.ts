import type { CoachingTrigger, Tier, TriggerRule } from './trigger.ts';
import { tiers } from './trigger.ts';

/** Why a trigger does not look at a person at all. */
export type Misfit = 'other-tier' | 'other-team';

/** What a trigger asks of a person before it judges them. */
export interface FittedPerson {
  readonly tier: Tier;
  readonly teamIds: readonly string[];
}

/**
 * Figures that an escalated ticket cannot reach: judged in tier 1 only, unless a rule says otherwise. Who works in a higher tier gets nothing
 * but tickets that were escalated, and would be called for ever. Source: default definition of first contact resolution (no escalation).
 */
const firstTierMetrics: ReadonlySet<string> = new Set(['first-contact-resolution']);

/** The tiers whose people a trigger judges, those with a threshold of their own included; null = every tier. */
export function listJudgedTiers({
  metricId,
  tiers: chosen,
  tierBounds = [],
}: Pick<CoachingTrigger, 'metricId' | 'tiers' | 'tierBounds'>): readonly Tier[] | null {
  const named = chosen === undefined ? (firstTierMetrics.has(metricId) ? [1] : null) : chosen;
  if (named === null) return null;
  const judged = tiers.filter((tier) => named.includes(tier) || tierBounds.some((own) => own.tier === tier));
  return judged.length === tiers.length ? null : judged;
}

/** Why the trigger does not judge the person; null = it does. */
export function findMisfit(trigger: CoachingTrigger, { tier, teamIds }: FittedPerson): Misfit | null {
  const judged = listJudgedTiers(trigger);
  if (judged !== null && !judged.includes(tier)) return 'other-tier';
  const teams = trigger.teamIds ?? null;
  return teams === null || teamIds.some((id) => teams.includes(id)) ? null : 'other-team';
}

/** True when it matters to the trigger in which tier somebody works. */
export function looksAtTiers(trigger: CoachingTrigger): boolean {
  return listJudgedTiers(trigger) !== null || (trigger.tierBounds ?? []).length > 0;
}

/** The threshold of a rule, in the metric's unit or as a share of the average. */
export function boundOf(rule: TriggerRule): number {
  return rule.kind === 'below-team-average' ? rule.ratio : rule.value;
}

/** The rule with another threshold. */
export function withBound(rule: TriggerRule, bound: number): TriggerRule {
  return rule.kind === 'below-team-average' ? { ...rule, ratio: bound } : { ...rule, value: bound };
}

/** The rule by which people of a tier are judged. */
export function findRuleOf({ rule, tierBounds = [] }: CoachingTrigger, tier: Tier): TriggerRule {
  const own = tierBounds.find((one) => one.tier === tier);
  return own === undefined ? rule : withBound(rule, own.bound);
}
