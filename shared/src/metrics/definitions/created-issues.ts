import { defineMetric } from '../define-metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Inquiries by customers. */
export const createdIssues = defineMetric({
  id: 'created-issues',
  label: 'Created issues',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition:
    'Tickets that customers opened by contacting support; tickets that an agent opened count once the customer has written.',
  source: 'KPI article (issues created by customers when they contacted support)',
  attribution: 'Who has the ticket, in the period of the inquiry.',
  minimumSample: 1,
  needs: ['ticket.created', 'message.added'],
  of: overTickets(({ facts }) =>
    facts.inquiryAt === null
      ? notCounted('The customer has not asked anything')
      : [{ at: facts.inquiryAt, agentId: facts.assigneeId, value: 1 }],
  ),
});
