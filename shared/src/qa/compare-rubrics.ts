import type { Criterion, CriterionCondition, Rubric } from './rubric.ts';

type Bounds = Pick<Criterion, 'scaleMin' | 'scaleMax'>;

/** A change of one criterion; `criterion` is its label in the newer version. Weights are relative, scales in points. */
export type CriterionChange =
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'weight'; readonly criterion: string; readonly from: number; readonly to: number }
  | { readonly kind: 'scale'; readonly criterion: string; readonly from: Bounds; readonly to: Bounds }
  | { readonly kind: 'critical'; readonly criterion: string; readonly to: Criterion['critical'] }
  | { readonly kind: 'not-applicable'; readonly criterion: string; readonly allowed: boolean }
  | { readonly kind: 'group'; readonly criterion: string; readonly to: string | null }
  | { readonly kind: 'help'; readonly criterion: string }
  | {
      readonly kind: 'root-causes';
      readonly criterion: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'condition'; readonly criterion: string; readonly to: NamedCondition | null };

/** A condition that names the criterion on which it depends by its label; bounds in points of that one's scale, both included. */
export type NamedCondition = Pick<CriterionCondition, 'from' | 'to'> & { readonly on: string };

/** One difference between two versions of a rubric. Pass marks are ratios of 0–1. */
export type RubricChange =
  | { readonly kind: 'label'; readonly from: string; readonly to: string }
  | { readonly kind: 'pass-mark'; readonly from: number; readonly to: number }
  | { readonly kind: 'added'; readonly criterion: string; readonly weight: number; readonly scale: Bounds }
  | { readonly kind: 'removed'; readonly criterion: string }
  | { readonly kind: 'order' }
  | CriterionChange;

/**
 * What a version of a rubric changes against the one before: first the rubric's own name and pass mark, then criteria that went, came and
 * changed (in the order of the newer version), then their order. A criterion is the same while its id is. Empty = they are alike.
 */
export function compareRubrics(before: Rubric, after: Rubric): readonly RubricChange[] {
  const find = ({ criteria }: Rubric, id: string) => criteria.find((one) => one.id === id) ?? null;
  const head: readonly RubricChange[] = [
    ...when(before.label !== after.label, { kind: 'label' as const, from: before.label, to: after.label }),
    ...when(before.passRatio !== after.passRatio, {
      kind: 'pass-mark' as const,
      from: before.passRatio,
      to: after.passRatio,
    }),
  ];
  const removed = before.criteria
    .filter(({ id }) => find(after, id) === null)
    .map(({ label }): RubricChange => ({ kind: 'removed', criterion: label }));
  const others = after.criteria.flatMap((criterion): readonly RubricChange[] => {
    const earlier = find(before, criterion.id);
    if (earlier !== null) return compareCriteria(earlier, criterion, after);
    const { label, weight, scaleMin, scaleMax } = criterion;
    return [{ kind: 'added', criterion: label, weight, scale: { scaleMin, scaleMax } }];
  });
  const order = (one: Rubric, other: Rubric) =>
    one.criteria
      .filter(({ id }) => find(other, id) !== null)
      .map(({ id }) => id)
      .join(' ');
  return [
    ...head,
    ...removed,
    ...others,
    ...when(order(before, after) !== order(after, before), { kind: 'order' as const }),
  ];
}

function compareCriteria(before: Criterion, after: Criterion, rubric: Rubric): readonly CriterionChange[] {
  const criterion = after.label;
  const causes = ({ rootCauses }: Criterion) => rootCauses.map(({ label }) => label);
  const added = causes(after).filter((label) => !causes(before).includes(label));
  const removed = causes(before).filter((label) => !causes(after).includes(label));
  const isScaleSame = before.scaleMin === after.scaleMin && before.scaleMax === after.scaleMax;
  return [
    ...when(before.label !== after.label, { kind: 'renamed' as const, from: before.label, to: after.label }),
    ...when(before.weight !== after.weight, {
      ...{ kind: 'weight' as const, criterion },
      ...{ from: before.weight, to: after.weight },
    }),
    ...when(!isScaleSame, { kind: 'scale' as const, criterion, from: boundsOf(before), to: boundsOf(after) }),
    ...when(before.critical !== after.critical, { kind: 'critical' as const, criterion, to: after.critical }),
    ...when(before.notApplicable !== after.notApplicable, {
      ...{ kind: 'not-applicable' as const, criterion },
      allowed: after.notApplicable,
    }),
    ...when(before.group !== after.group, { kind: 'group' as const, criterion, to: after.group }),
    ...when(before.help !== after.help, { kind: 'help' as const, criterion }),
    ...when(added.length + removed.length > 0, { kind: 'root-causes' as const, criterion, added, removed }),
    ...when(!isSameCondition(before.condition, after.condition), {
      ...{ kind: 'condition' as const, criterion },
      to: findNamedCondition(after, rubric),
    }),
  ];
}

/** On which criterion of its rubric one depends, by label; null = it is always asked. */
export function findNamedCondition({ condition }: Criterion, { criteria }: Rubric): NamedCondition | null {
  if (condition === null) return null;
  const { criterionId, from, to } = condition;
  return { on: criteria.find(({ id }) => id === criterionId)?.label ?? criterionId, from, to };
}

const boundsOf = ({ scaleMin, scaleMax }: Criterion): Bounds => ({ scaleMin, scaleMax });

const when = <T>(isSo: boolean, change: T): readonly T[] => (isSo ? [change] : []);

function isSameCondition(one: CriterionCondition | null, other: CriterionCondition | null): boolean {
  return one?.criterionId === other?.criterionId && one?.from === other?.from && one?.to === other?.to;
}
