import { defineMetric } from '../define-metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Tickets worked on and resolved. */
export const closedIssues = defineMetric({
  id: 'closed-issues',
  label: 'Closed issues',
  unit: 'count',
  better: 'higher',
  accumulate: 'count',
  definition: 'Tickets that were worked on and resolved.',
  source: 'KPI article (issues created, worked on and successfully solved or closed)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 1,
  needs: ['ticket.created', 'status.changed'],
  of: overTickets(({ facts }) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    if (facts.workStartedAt === null) return notCounted('Resolved without anybody working on it');
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: 1 }];
  }),
});
