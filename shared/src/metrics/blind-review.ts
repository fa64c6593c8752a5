import type { MetricContext } from './metric-context.ts';

/** Why a review's score is kept from whoever may still be asked to rate the same work. Source: blind double scoring (Zendesk QA calibration). */
export const blindReason = 'Being rated again, blind: the first score is hidden from you';

/** Whether a review's score is kept from whom the figure is for. */
export function isBlindReview({ blindReviews }: MetricContext, reviewId: string): boolean {
  return blindReviews?.has(reviewId) === true;
}
