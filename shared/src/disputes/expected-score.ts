import type { Criterion, CriterionRating, Rubric } from '../qa/rubric.ts';

/** What somebody thinks a review of their work should have come to: the whole score, single criteria, or both. */
export interface ExpectedScore {
  /** 0–1; null = nothing is said of the whole. */
  readonly scoreRatio: number | null;
  /** In points of each criterion's scale; none = nothing is said of single criteria. */
  readonly ratings: readonly CriterionRating[];
}

export type ExpectedFaultKind = 'nothing-expected' | 'unknown-criterion' | 'twice' | 'outside-scale' | 'not-applicable';

/** What keeps an expectation from being sent; `label` names the criterion, or is empty for the whole. */
export interface ExpectedFault {
  readonly kind: ExpectedFaultKind;
  readonly label: string;
}

/** Everything that must be mended in an expectation about a review by this rubric; empty when nothing is. Source: Zendesk QA (a dispute names the expected score). */
export function findExpectedFaults(
  { criteria }: Pick<Rubric, 'criteria'>,
  { scoreRatio, ratings }: ExpectedScore,
): readonly ExpectedFault[] {
  if (scoreRatio === null && ratings.length === 0) return [{ kind: 'nothing-expected', label: '' }];
  return ratings.flatMap(({ criterionId, value }, index): readonly ExpectedFault[] => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (criterion === undefined) return [{ kind: 'unknown-criterion', label: criterionId }];
    const { label } = criterion;
    if (ratings.findIndex((one) => one.criterionId === criterionId) < index) return [{ kind: 'twice', label }];
    if (value === null) return criterion.notApplicable ? [] : [{ kind: 'not-applicable', label }];
    return isOnScale(criterion, value) ? [] : [{ kind: 'outside-scale', label }];
  });
}

function isOnScale({ scaleMin, scaleMax }: Criterion, value: number): boolean {
  return Number.isInteger(value) && value >= scaleMin && value <= scaleMax;
}
