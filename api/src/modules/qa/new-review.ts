import type { ReviewRow } from './reviews.repository.ts';

/** A review as it is written. */
export type NewReview = Omit<ReviewRow, 'subject' | 'replacedByReviewId' | 'dispute'>;
