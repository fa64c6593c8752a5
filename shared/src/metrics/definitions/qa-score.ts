import { blindReason, isBlindReview } from '../blind-review.ts';
import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';

function overReviews(worth: (scoreRatio: number) => number): DataRule {
  return overEvents('review.completed', (review, context) => {
    if (review.calibrationId !== null) return notCounted('Part of a calibration');
    if (isBlindReview(context, review.reviewId)) return notCounted(blindReason);
    if (review.scoreRatio === null) return notCounted('Nothing was rated');
    return observe(review.at, review.agentId, worth(review.scoreRatio));
  });
}

/** Mean score of the reviews of an agent’s work. */
export const qaScore = defineDataMetric({
  id: 'qa-score',
  label: 'Quality score',
  unit: 'ratio',
  partsUnit: 'ratio',
  better: 'higher',
  accumulate: 'mean',
  definition: 'Mean review score in percent; a review is the weighted mean of its rated criteria.',
  source: 'Support KPIs (QA score average 90 %)',
  attribution: 'Whose work was reviewed, in the period in which the review was finished.',
  minimumSample: 5,
  needs: ['review.completed'],
  breakdowns: ['agent', 'day'],
  of: overReviews((ratio) => ratio),
  variants: [
    {
      id: 'scale-of-10',
      label: 'On 1–10',
      definition: 'Mean review score on a scale of 1–10.',
      source: 'Hot Rodan metrics draft (1–10, target > 8.5)',
      unit: 'score',
      of: overReviews((ratio) => 1 + 9 * ratio),
    },
    {
      id: 'pass-rate',
      label: 'Pass rate',
      definition: 'Reviews with a score of at least 80 % ÷ reviews.',
      source: 'Zendesk QA (pass rate)',
      accumulate: 'ratio',
      of: overReviews((ratio) => (ratio >= 0.8 ? 1 : 0)),
    },
  ],
});
