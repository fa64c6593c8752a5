import {
  findReviewFaults,
  tidyAnswers,
  type ReviewAnswer,
  type ReviewFaultKind,
} from '@shiftlight/shared/qa/find-review-faults.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import { ShiftlightError } from '../../errors.ts';
import type { ReviewContent } from './reviews.schema.ts';

const faultWords = {
  missing: 'rate it, or say that it does not apply',
  'outside-scale': 'choose a point of its scale',
  'not-applicable': 'it always applies, rate it',
  'unknown-criterion': 'it is not in this rubric, leave it out',
  'unknown-cause': 'choose one of its root causes',
} satisfies Record<ReviewFaultKind, string>;

/** The answers that count and what they come to. Throws INVALID with what is missing or wrong. */
export function checkReview(
  rubric: Rubric,
  { answers }: Pick<ReviewContent, 'answers'>,
): { readonly answers: readonly ReviewAnswer[]; readonly scoreRatio: number | null } {
  const given = answers.map(({ criterion, rootCauses, value, comment }): ReviewAnswer => ({
    criterionId: criterion,
    value,
    rootCauseIds: rootCauses,
    comment,
  }));
  const faults = findReviewFaults(rubric, given);
  if (faults.length > 0) {
    const lines = faults.slice(0, 5).map(({ kind, label }) => `${label}: ${faultWords[kind]}.`);
    throw new ShiftlightError('INVALID', lines.join(' '));
  }
  const tidy = tidyAnswers(rubric, given);
  return { answers: tidy, scoreRatio: scoreReview(rubric, tidy).scoreRatio };
}
