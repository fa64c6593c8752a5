import { listAskedCriteria, type CriterionRating, type Rubric } from '../qa/rubric.ts';
import { scoreReview } from '../qa/score-review.ts';

/**
 * How much of another rubric a review answers: `whole` = everything it asks, and nothing of the review is left over; `part` = some ratings
 * have no place in it or some of its questions no rating; `none` = nothing fits.
 */
export type RubricFit = 'whole' | 'part' | 'none';

/** A review under another rubric; score (0–1) and pass null where nothing was rated. */
export interface RescoredReview {
  readonly fit: RubricFit;
  readonly scoreRatio: number | null;
  readonly passed: boolean | null;
}

/** Scores a review's ratings by another rubric. Ratings of criteria that it does not have, or outside its scales, are left out. */
export function rescoreReview(rubric: Rubric, ratings: readonly CriterionRating[]): RescoredReview {
  const usable = ratings.filter(({ criterionId, value }) => {
    const criterion = rubric.criteria.find(({ id }) => id === criterionId);
    if (criterion === undefined) return false;
    return value === null || (value >= criterion.scaleMin && value <= criterion.scaleMax);
  });
  const { scoreRatio, passed } = scoreReview(rubric, usable);
  const isAnswered = listAskedCriteria(rubric, usable).every(({ id }) =>
    usable.some(({ criterionId }) => criterionId === id),
  );
  const fit = usable.length === 0 ? 'none' : isAnswered && usable.length === ratings.length ? 'whole' : 'part';
  return { fit, scoreRatio, passed };
}
