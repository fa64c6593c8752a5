import type { PolicyMatch, SlaPolicy } from './policy.ts';

/** What a ticket has to be for a policy, or for a target of one. */
export const conditionFields = ['connectorId', 'priority', 'channel', 'category', 'customerTier', 'groupId'] as const;
export type ConditionField = (typeof conditionFields)[number];

/** One condition: the ticket's attribute is any of these values. */
export interface PolicyCondition {
  readonly field: ConditionField;
  readonly values: readonly string[];
}

/** Conditions of a match in the order of `conditionFields`; none for a match that leaves no ticket out. */
export function listConditions(match: PolicyMatch | undefined): readonly PolicyCondition[] {
  return conditionFields.flatMap((field) => {
    const values = match?.[field];
    return values === undefined ? [] : [{ field, values }];
  });
}

/**
 * Why a target applies: the conditions of its policy and its own. Of an attribute that both name, the values that fit both.
 * `targetIndex` counts the targets of all policies in their order, as compiled targets do. None when there is no such target.
 */
export function listTargetConditions(policies: readonly SlaPolicy[], targetIndex: number): readonly PolicyCondition[] {
  const found = policies.flatMap(({ match, targets }) => targets.map((target) => [match, target.match]))[targetIndex];
  if (found === undefined) return [];
  const [ofPolicy, ofTarget] = found.map(listConditions);
  return conditionFields.flatMap((field) => {
    const both = [ofPolicy, ofTarget].flatMap((list) => list?.filter((condition) => condition.field === field) ?? []);
    const [first, second] = both;
    return first === undefined ? [] : [second === undefined ? first : { field, values: common(first, second) }];
  });
}

function common(one: PolicyCondition, other: PolicyCondition): readonly string[] {
  const values = new Set(one.values.map((value) => value.toLowerCase()));
  return other.values.filter((value) => values.has(value.toLowerCase()));
}

/** Ids of the connected helpdesks that a policy or one of its targets names, each once. */
export function listHelpdesksOf({ match, targets }: SlaPolicy): readonly string[] {
  return [...new Set([match, ...targets.map((target) => target.match)].flatMap((one) => one?.connectorId ?? []))];
}
