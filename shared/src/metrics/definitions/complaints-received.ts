import { isComplaint } from '../complaint.ts';
import { defineMetric } from '../define-metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Complaints that came in. */
export const complaintsReceived = defineMetric({
  id: 'complaints-received',
  label: 'Complaints received',
  unit: 'count',
  better: 'lower',
  accumulate: 'count',
  definition: 'Tickets with the tag or category “complaint”.',
  source: 'KPI tree (complaints received)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  minimumSample: 1,
  needs: ['ticket.created'],
  of: overTickets(({ facts }) =>
    isComplaint(facts) ? [{ at: facts.openedAt, agentId: facts.assigneeId, value: 1 }] : notCounted('Not a complaint'),
  ),
});
