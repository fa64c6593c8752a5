import type { CriterionRating } from './rubric.ts';

/** Criteria that two reviews of the same work rate differently, in the order of the first; a criterion that one of them leaves out counts as not applicable there. */
export function listDifferentCriteria(
  first: readonly CriterionRating[],
  second: readonly CriterionRating[],
): readonly string[] {
  const ids = new Set([...first, ...second].map(({ criterionId }) => criterionId));
  const valueIn = (ratings: readonly CriterionRating[], id: string): number | null =>
    ratings.find(({ criterionId }) => criterionId === id)?.value ?? null;
  return [...ids].filter((id) => valueIn(first, id) !== valueIn(second, id));
}
