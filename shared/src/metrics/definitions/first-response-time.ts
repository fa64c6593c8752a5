import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';
import type { TicketFacts } from '../../tickets/ticket-facts.ts';

/** Makes a measure from the instant at which the wait began; null = the ticket has no such instant. */
function firstAnswerSince(startOf: (facts: TicketFacts) => number | null, without: string): TicketRule {
  return overTickets(({ facts }, context) => {
    const startedAt = startOf(facts);
    if (startedAt === null) return notCounted(without);
    if (facts.firstHumanReplyAt === null) return notCounted('No public answer by a person yet');
    const value = countedMs(context, startedAt, facts.firstHumanReplyAt);
    return [{ at: facts.firstHumanReplyAt, agentId: facts.firstHumanReplyBy, value }];
  });
}

/** Time from the customer's inquiry to the first public human answer, in ms. */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  label: 'First response time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time from the customer’s inquiry to the first public answer by a person; automatic replies never count.',
  source: 'Hot Rodan metrics draft (inquiry → first response); KPI article (auto-replies do not count)',
  attribution: 'Who gave the first human answer, in the period in which it was given.',
  minimumSample: 10,
  needs: ['ticket.created', 'message.added'],
  of: firstAnswerSince((facts) => facts.inquiryAt, 'The customer has not asked anything'),
  variants: [
    {
      id: 'from-creation',
      label: 'From creation',
      definition: 'Time from the ticket’s creation, by whomever, to the first public answer by a person.',
      source: 'Zendesk first reply time; Freshdesk and Zammad first response',
      of: firstAnswerSince((facts) => facts.openedAt, 'No creation'),
    },
    {
      id: 'from-first-message',
      label: 'From the first message',
      definition:
        'Time from the customer’s first message, not the ticket’s creation, to the first public answer by a person.',
      source: 'Intercom first contact reply; Plain first response time; Gorgias',
      of: firstAnswerSince((facts) => facts.firstCustomerMessageAt, 'No customer message'),
    },
    {
      id: 'from-assignment',
      label: 'From assignment',
      definition: 'Time from the first assignment to a person to the first public answer by a person.',
      source: 'Zoho Desk first agent response',
      of: firstAnswerSince((facts) => facts.firstAssignedAt, 'Never assigned'),
    },
  ],
});
