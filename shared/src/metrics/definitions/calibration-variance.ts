import { eventsOfType } from '../../events/business-events.ts';
import { spreadOf, standardDeviationOf } from '../../statistics/spread.ts';
import { blindReason, isBlindReview } from '../blind-review.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, groupBy, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted, type Outcome } from '../observation.ts';

function overSessions(worth: (scores: readonly number[]) => number): DataRule {
  return ({ events }, context) => {
    const reviews = eventsOfType(events, 'review.completed').filter((review) => review.calibrationId !== null);
    return [...groupBy(reviews, (review) => `${review.calibrationId ?? ''}/${review.ticketId}`)].map(([id, group]) => {
      const scores = group.flatMap(({ scoreRatio }) => (scoreRatio === null ? [] : [scoreRatio]));
      const at = group.at(-1)?.at ?? 0;
      const settle = (outcome: Outcome) => caseOf('calibration', id, outcome);
      if (group.some(({ reviewId }) => isBlindReview(context, reviewId))) return settle(notCounted(blindReason));
      if (scores.length < 2) return settle(notCounted('Fewer than two reviewers rated it'));
      return settle(observe(at, null, worth(scores)));
    });
  };
}

/** How far reviewers of the same ticket are apart. */
export const calibrationVariance = defineDataMetric({
  id: 'calibration-variance',
  label: 'Calibration variance',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'mean',
  definition: 'Highest minus lowest review score of the same ticket in a calibration, on average.',
  source: 'Support KPIs (calibration variance < 5 %)',
  attribution: 'Nobody; in the period of the session’s last review.',
  minimumSample: 5,
  needs: ['review.completed'],
  of: overSessions(spreadOf),
  variants: [
    {
      id: 'standard-deviation',
      label: 'Standard deviation',
      definition: 'Standard deviation of the review scores of the same ticket in a calibration, on average.',
      source: 'Common statistical practice',
      of: overSessions(standardDeviationOf),
    },
  ],
});
