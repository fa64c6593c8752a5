import type { Criterion, Rubric } from './rubric.ts';
import { findRatingScale } from './scales.ts';

/** Says in words what is wrong with a rubric, and what to do; empty when it can be used. */
export function findRubricFaults(rubric: Rubric): readonly string[] {
  const faults: string[] = [];
  if (rubric.label.trim() === '') faults.push('Give the rubric a name.');
  if (rubric.criteria.length === 0) faults.push('Add at least one criterion.');
  if (rubric.criteria.length > 0 && rubric.criteria.every(({ condition }) => condition !== null))
    faults.push('Ask at least one criterion always, without a condition.');
  if (!(rubric.passRatio >= 0 && rubric.passRatio <= 1)) faults.push('The pass mark must lie between 0 and 100 %.');
  return [
    ...faults,
    ...rubric.criteria.flatMap((criterion, index) => findFaults(criterion, rubric.criteria.slice(0, index))),
  ];
}

function findFaults(criterion: Criterion, above: readonly Criterion[]): readonly string[] {
  const { id, label, weight, critical, group, rootCauses } = criterion;
  const faults: string[] = [];
  if (above.some((other) => other.id === id)) faults.push(`Two criteria have the id “${id}”. Give each its own.`);
  if (label.trim() === '') faults.push('A criterion has no name. Write one.');
  if (!(weight > 0)) faults.push(`“${label}” needs a weight above 0.`);
  if (findRatingScale(criterion) === null)
    faults.push(`“${label}” needs one of the scales: yes/no, 3, 4, 5, 1–10 or percent.`);
  if (critical === 'group' && group === null)
    faults.push(`“${label}” is critical for its group but has none. Name the group, or choose another effect.`);
  if (new Set(rootCauses.map((cause) => cause.id)).size < rootCauses.length)
    faults.push(`Two root causes of “${label}” have the same id. Add the second one anew.`);
  if (rootCauses.some((cause) => cause.label.trim() === '')) faults.push(`A root cause of “${label}” has no name.`);
  return [...faults, ...findConditionFaults(criterion, above)];
}

function findConditionFaults({ label, condition }: Criterion, above: readonly Criterion[]): readonly string[] {
  if (condition === null) return [];
  const on = above.find(({ id }) => id === condition.criterionId);
  if (on === undefined)
    return [`“${label}” depends on a criterion that does not stand above it. Move it, or choose another.`];
  const { from, to } = condition;
  const isPossible = from <= to && from >= on.scaleMin && to <= on.scaleMax;
  return isPossible
    ? []
    : [
        `“${label}” is asked from ${from} to ${to} of “${on.label}”, whose scale goes from ${on.scaleMin} to ${on.scaleMax}.`,
      ];
}
