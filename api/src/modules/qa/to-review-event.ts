import type { ReviewCompleted } from '@shiftlight/shared/events/business/quality.ts';
import type { NewReview } from './new-review.ts';

const idPrefix = 'shiftlight/review/';

/** Id of the event of a review; its second one after a dispute is a revision of the same event. */
export const toReviewEventId = (reviewId: string): string => `${idPrefix}${reviewId}`;

/**
 * The canonical event of a finished review: figures count it like a review that another system told. A second review after a dispute is a
 * later revision of the first one's event, so that one of them counts, at the instant of the first: the score changes, not the period in
 * which it counts.
 */
export function toReviewEvent(review: NewReview, at: number): ReviewCompleted {
  return {
    type: 'review.completed',
    id: toReviewEventId(review.replacesReviewId ?? review.reviewId),
    at,
    reviewId: review.reviewId,
    ticketId: review.externalId,
    agentId: review.agentPersonId,
    reviewerId: review.reviewerId,
    scoreRatio: review.scoreRatio,
    errorFound: review.errorFound,
    calibrationId: review.calibrationId,
  };
}
