/** What a low rating of a criterion can be put down to. */
export interface RootCause {
  readonly id: string;
  readonly label: string;
}

/** A criterion is only asked when another one, that stands above it, was rated in these bounds (both included, in points of its scale). */
export interface CriterionCondition {
  readonly criterionId: string;
  readonly from: number;
  readonly to: number;
}

/** One thing that a review rates. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  /** What a good rating looks like, in words for reviewers. */
  readonly help: string;
  /** Group of criteria that belong together; null = none. */
  readonly group: string | null;
  /** Share of the review relative to the other criteria; > 0. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Whether “does not apply” is an answer. */
  readonly notApplicable: boolean;
  /** What falls to zero when this criterion is rated below half of its scale: the whole review, its group, or nothing. */
  readonly critical: 'review' | 'group' | null;
  /** Asked for when the rating is below the top of the scale; none = never asked. */
  readonly rootCauses: readonly RootCause[];
  /** null = always asked. */
  readonly condition: CriterionCondition | null;
}

/** A version of what reviews rate. Reviews name the version that they were made with. */
export interface Rubric {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** A review from this score (0–1) on has passed. */
  readonly passRatio: number;
  readonly criteria: readonly Criterion[];
}

/** A reviewer's rating of one criterion; `value` null = does not apply (N/A). */
export interface CriterionRating {
  readonly criterionId: string;
  readonly value: number | null;
}

/** The criteria that are asked with these ratings: those without a condition, and those whose condition holds. A criterion that is not asked fulfils no condition. */
export function listAskedCriteria(
  { criteria }: Pick<Rubric, 'criteria'>,
  ratings: readonly CriterionRating[],
): readonly Criterion[] {
  const asked = new Set<string>();
  return criteria.filter(({ id, condition }) => {
    if (condition !== null) {
      const value = ratings.find(({ criterionId }) => criterionId === condition.criterionId)?.value ?? null;
      const holds = value !== null && value >= condition.from && value <= condition.to;
      if (!asked.has(condition.criterionId) || !holds) return false;
    }
    asked.add(id);
    return true;
  });
}
