import { listAskedCriteria, type CriterionRating, type Rubric } from './rubric.ts';

/** What a reviewer says about one criterion. */
export interface ReviewAnswer extends CriterionRating {
  readonly rootCauseIds: readonly string[];
  readonly comment: string | null;
}

export type ReviewFaultKind = 'missing' | 'outside-scale' | 'not-applicable' | 'unknown-criterion' | 'unknown-cause';

/** What keeps a review from being sent. */
export interface ReviewFault {
  readonly kind: ReviewFaultKind;
  readonly criterionId: string;
  readonly label: string;
}

/** Everything that must be mended before a review can be sent; empty when it can: each asked criterion is rated within its scale, or does not apply where that is allowed. */
export function findReviewFaults(rubric: Rubric, answers: readonly ReviewAnswer[]): readonly ReviewFault[] {
  const unknown = answers
    .filter(({ criterionId }) => !rubric.criteria.some(({ id }) => id === criterionId))
    .map(({ criterionId }): ReviewFault => ({ kind: 'unknown-criterion', criterionId, label: criterionId }));
  const asked = listAskedCriteria(rubric, answers).flatMap((criterion): readonly ReviewFault[] => {
    const { id: criterionId, label, scaleMin, scaleMax, notApplicable, rootCauses } = criterion;
    const fault = (kind: ReviewFaultKind): readonly ReviewFault[] => [{ kind, criterionId, label }];
    const answer = answers.find((one) => one.criterionId === criterionId);
    if (answer === undefined) return fault('missing');
    if (answer.value === null && !notApplicable) return fault('not-applicable');
    const { value } = answer;
    if (value !== null && !(Number.isInteger(value) && value >= scaleMin && value <= scaleMax))
      return fault('outside-scale');
    return answer.rootCauseIds.every((id) => rootCauses.some((cause) => cause.id === id)) ? [] : fault('unknown-cause');
  });
  return [...unknown, ...asked];
}

/** The answers that count, in the rubric's order: those to criteria that are asked; root causes only below the top of the scale. */
export function tidyAnswers(rubric: Rubric, answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  return listAskedCriteria(rubric, answers).flatMap(({ id, scaleMax }) => {
    const answer = answers.find(({ criterionId }) => criterionId === id);
    if (answer === undefined) return [];
    const isFull = answer.value === null || answer.value >= scaleMax;
    const comment = answer.comment?.trim() ?? '';
    return [{ ...answer, rootCauseIds: isFull ? [] : answer.rootCauseIds, comment: comment === '' ? null : comment }];
  });
}
