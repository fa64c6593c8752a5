import { type ConditionField, listConditions } from '@shiftlight/shared/sla/policy-conditions.ts';
import type { PolicyMatch, SlaPolicy, SlaTarget } from '@shiftlight/shared/sla/policy.ts';

/** Attributes of tickets that are written as lists, in the order in which they are shown. */
export const matchFields = ['priority', 'channel', 'category', 'customerTier', 'groupId'] as const;

/** What stands in the way of storing a policy. */
export type PolicyFault = 'needsName' | 'needsBudget';

/** A target whose length is being written; null while there is none. */
export type TargetDraft = Omit<SlaTarget, 'budgetMs'> & { readonly budgetMs: number | null };

/** A policy as it is edited. Whatever the form does not show stays in it. */
export type PolicyDraft = Omit<SlaPolicy, 'targets'> & { readonly targets: readonly TargetDraft[] };

/** True when a match leaves no ticket out. */
export function fitsEvery(match: PolicyMatch | undefined): boolean {
  return listConditions(match).length === 0;
}

/** The match with other values of a field; none takes the field out of it. */
export function withValues(
  match: PolicyMatch | undefined,
  field: ConditionField,
  values: readonly string[],
): PolicyMatch | undefined {
  const changed: PolicyMatch = { ...withoutField(match, field), ...(values.length === 0 ? {} : { [field]: values }) };
  return fitsEvery(changed) ? undefined : changed;
}

function withoutField(match: PolicyMatch | undefined, field: ConditionField): PolicyMatch {
  return Object.fromEntries(Object.entries(match ?? {}).filter(([key]) => key !== field));
}

/** An object without a key, or with another value of it. */
export function withPart<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  if (value !== undefined) return { ...whole, [key]: value };
  const { [key]: _gone, ...rest } = whole;
  return rest as T;
}

/** What cannot be stored yet, by the id of the policy. */
export function findPolicyFaults(policies: readonly PolicyDraft[]): ReadonlyMap<string, PolicyFault> {
  return new Map(
    policies.flatMap(({ id, name, targets }): [string, PolicyFault][] => {
      if (name.trim() === '') return [[id, 'needsName']];
      return targets.some(({ budgetMs }) => budgetMs === null) ? [[id, 'needsBudget']] : [];
    }),
  );
}

/** The policies to store: those that were changed under their next version. Throws a RangeError for a target without a length. */
export function toPolicies(draft: readonly PolicyDraft[], stored: readonly SlaPolicy[]): readonly SlaPolicy[] {
  return draft.map((policy) => {
    const whole = { ...policy, name: policy.name.trim(), targets: policy.targets.map(toTarget) };
    const before = stored.find(({ id }) => id === policy.id);
    return before === undefined || isSamePolicy(before, whole) ? whole : { ...whole, version: before.version + 1 };
  });
}

function toTarget(target: TargetDraft): SlaTarget {
  const { budgetMs } = target;
  if (budgetMs === null) throw new RangeError('A target without a length cannot be stored.');
  return { ...target, budgetMs };
}

/** True when both would be stored alike, whatever their versions say. */
export function isSamePolicy(one: PolicyDraft, other: PolicyDraft): boolean {
  return toText(one) === toText(other);
}

/** True when both lists would be stored alike. */
export function areSamePolicies(one: readonly PolicyDraft[], other: readonly PolicyDraft[]): boolean {
  return one.length === other.length && one.every((policy, index) => toText(policy) === toText(other[index] ?? null));
}

function toText(policy: PolicyDraft | null): string {
  return JSON.stringify(policy === null ? null : sortKeys({ ...policy, version: 0 }));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sortKeys(part)]);
}

/** The list with one moved a place up or down. */
export function move<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const one = list[index];
  const to = index + by;
  return one === undefined || to < 0 || to >= list.length ? list : list.toSpliced(index, 1).toSpliced(to, 0, one);
}

/** A policy to be filled in: a first reply within an hour. */
export function newPolicy(id: string, name: string, calendarId: string | null): PolicyDraft {
  return { id, version: 1, name, targets: [newTarget(calendarId)] };
}

/** A target to be filled in. */
export function newTarget(calendarId: string | null): TargetDraft {
  return { kind: 'first-response', budgetMs: 3_600_000, calendarId };
}

/** Numbers of a text with commas, in ascending order; null when one is none or not within the bounds. */
export function parseNumbers(text: string, low: number, high: number): readonly number[] | null {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers = parts.map(Number);
  return numbers.every((number) => Number.isFinite(number) && number >= low && number <= high)
    ? numbers.toSorted((a, b) => a - b)
    : null;
}
