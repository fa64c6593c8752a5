import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, groupBy, observe, overEvents } from '../event-cases.ts';

/** What members do in the community. */
export const communityEngagement = defineDataMetric({
  id: 'community-engagement',
  label: 'Community engagement',
  unit: 'count',
  better: 'higher',
  accumulate: 'count',
  definition: 'Questions, answers, comments and votes of community members.',
  source: 'Support KPIs (community engagement)',
  attribution: 'Nobody; when it happened.',
  minimumSample: 1,
  needs: ['community.acted'],
  of: overEvents('community.acted', (action) => observe(action.at, null, 1)),
  variants: [
    {
      id: 'answers',
      label: 'Answers',
      definition: 'Answers that community members gave.',
      source: 'Support KPIs (community engagement)',
      of: overEvents('community.acted', (action) => observe(action.at, null, action.action === 'answer' ? 1 : 0)),
    },
    {
      id: 'actions-per-member',
      label: 'Per active member',
      definition: 'Questions, answers, comments and votes ÷ members who did any of them in the period.',
      source: 'Support KPIs (community engagement)',
      accumulate: 'mean',
      additive: false,
      of: ({ events }, context) => {
        const actions = eventsOfType(events, 'community.acted').filter(
          ({ at }) => at >= context.from && at < context.to,
        );
        return [...groupBy(actions, ({ memberId }) => memberId)].map(([memberId, own]) =>
          caseOf('member', memberId, observe(own.at(-1)?.at ?? context.from, null, own.length)),
        );
      },
    },
  ],
});
