import type { ReviewCompleted } from '@shiftlight/shared/events/business/quality.ts';
import type { ReviewRow } from './reviews.repository.ts';

const idPrefix = 'shiftlight/review/';

/**
 * The canonical event of a finished review: figures count it like a review that another system told. A second review after a dispute is a
 * later revision of the first one's event, so that one of them counts.
 */
export function toReviewEvent(review: Omit<ReviewRow, 'subject' | 'replacedByReviewId'>): ReviewCompleted {
  return {
    type: 'review.completed',
    id: `${idPrefix}${review.replacesReviewId ?? review.reviewId}`,
    at: review.submittedAt,
    reviewId: review.reviewId,
    ticketId: review.externalId,
    agentId: review.agentPersonId,
    reviewerId: review.reviewerId,
    scoreRatio: review.scoreRatio,
    errorFound: review.errorFound,
    calibrationId: review.calibrationId,
  };
}
