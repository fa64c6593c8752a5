import { defineMetric } from './define-metric.ts';
import { countedMs } from './metric-context.ts';
import { notCounted } from './observation.ts';
import { whyLeftOut } from './ticket-scope.ts';

/** Time from the customer's inquiry to the first public human answer, in ms. */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  label: 'First response time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time from the customer’s inquiry to the first public answer by a person; automatic replies never count.',
  source: 'Hot Rodan metrics draft (inquiry → first response); KPI article ("auto-replies do not count as a response")',
  attribution: 'Who gave the first human answer, in the period in which it was given.',
  minimumSample: 10,
  needs: ['ticket.created', 'message.added'],
  of: ({ facts }, context) => {
    const leftOut = whyLeftOut(facts);
    if (leftOut !== null) return notCounted(leftOut);
    if (facts.firstHumanReplyAt === null) return notCounted('No public answer by a person yet');
    const startedAt = facts.firstCustomerMessageAt ?? facts.openedAt;
    const value = countedMs(context, startedAt, facts.firstHumanReplyAt);
    return [{ at: facts.firstHumanReplyAt, agentId: facts.firstHumanReplyBy, value }];
  },
});
