import { event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { opened, replies, solved } from '../../../builders/ticket-story.ts';

const solvedByAnn = [opened(0), replies('ann', 10), solved('ann', 12)];

const review = (own: {
  reviewId?: string;
  agentId?: string;
  ticketId?: string;
  reviewerId?: string;
  scoreRatio?: number | null;
  errorFound?: boolean;
  calibrationId?: string | null;
}) => event('review.completed', 20, { reviewId: 'r', ticketId: 'T1', scoreRatio: 1, ...own });
checkDataMetric('qa-score', [
  {
    name: 'is the mean of reviews',
    events: [
      review({ scoreRatio: 0.9 }),
      review({ scoreRatio: 0.7 }),
      review({ scoreRatio: null }),
      review({ scoreRatio: 0, calibrationId: 'c' }),
    ],
    value: 0.8,
    n: 2,
  },
  { name: 'can be on 1–10', variant: 'scale-of-10', events: [review({ scoreRatio: 0.5 })], value: 5.5, n: 1 },
  {
    name: 'can be a pass rate',
    variant: 'pass-rate',
    events: [review({ scoreRatio: 0.8 }), review({ scoreRatio: 0.79 })],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('qa-coverage', [
  {
    name: 'is reviews per person who worked or was reviewed',
    stories: [solvedByAnn, [opened(0), solved('bob', 9)]],
    events: [review({}), review({})],
    value: 1,
    n: 2,
  },
  { name: 'can be per week', variant: 'per-week', to: 14 * 1440, events: [review({}), review({})], value: 1, n: 1 },
  { name: 'can be per month', variant: 'per-month', to: 15 * 1440, events: [review({}), review({})], value: 4, n: 1 },
]);
checkDataMetric('calibration-variance', [
  {
    name: 'is highest minus lowest',
    events: [
      review({ calibrationId: 'c', scoreRatio: 0.9 }),
      review({ calibrationId: 'c', scoreRatio: 0.8, reviewerId: 'max' }),
      review({ calibrationId: 'c', scoreRatio: 0.84, reviewerId: 'eva' }),
    ],
    value: 0.1,
    n: 1,
  },
  { name: 'needs two reviewers', events: [review({ calibrationId: 'c' })], value: null, n: 0 },
  {
    name: 'can be a standard deviation',
    variant: 'standard-deviation',
    events: [review({ calibrationId: 'c', scoreRatio: 0.6 }), review({ calibrationId: 'c', scoreRatio: 0.8 })],
    value: Math.sqrt(0.02),
    n: 1,
  },
]);
const measured = (better: 'higher' | 'lower', before: number, after: number) =>
  event('coaching.measured', 0, { coachingId: 'c', agentId: 'ann', metricId: 'm', better, before, after });
checkDataMetric('coaching-effectiveness', [
  {
    name: 'knows which direction is better',
    events: [measured('higher', 0.5, 0.6), measured('lower', 100, 120)],
    value: 0,
    n: 2,
  },
  { name: 'needs something to compare with', events: [measured('higher', 0, 0.6)], value: null, n: 0 },
]);
checkDataMetric('escalation-completeness', [
  {
    name: 'is what specialists call complete',
    events: [event('escalation.rated', 0, { complete: true }), event('escalation.rated', 0, { complete: false })],
    value: 0.5,
    n: 2,
  },
]);
const problem = (needsRootCause: boolean, hasRootCause: boolean) =>
  event('problem.closed', 0, { problemId: 'p', needsRootCause, hasRootCause });
checkDataMetric('root-cause-completion', [
  {
    name: 'looks at problems that need one',
    events: [problem(true, true), problem(true, false), problem(false, false)],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('error-rate', [
  {
    name: 'counts errors of reviews and tags over resolved tickets',
    stories: [solvedByAnn, [opened(0, { tags: ['Wrong answer'] }), solved('ann', 9)], solvedByAnn, [opened(0)]],
    events: [review({ ticketId: 'T1', errorFound: true }), review({ ticketId: 'T1' })],
    value: 2 / 3,
    n: 3,
  },
  {
    name: 'can look at reviewed tickets only',
    variant: 'of-reviewed',
    stories: [solvedByAnn, solvedByAnn, solvedByAnn],
    events: [review({ ticketId: 'T1', errorFound: true }), review({ ticketId: 'T2' })],
    value: 0.5,
    n: 2,
  },
]);
