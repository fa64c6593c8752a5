import { defineMetric } from '../define-metric.ts';
import { overTickets } from '../ticket-rules.ts';
import { notCounted } from '../observation.ts';

/** Tickets opened, to be split by category. */
export const ticketsByCategory = defineMetric({
  id: 'tickets-by-category',
  label: 'Tickets by category',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Tickets opened with a known category, split by it.',
  source: 'Support KPIs (ticket analysis)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  minimumSample: 1,
  needs: ['ticket.created'],
  breakdowns: ['category', 'day', 'hour', 'agent', 'group', 'priority', 'customer-tier'],
  of: overTickets(({ facts }) =>
    facts.category === null
      ? notCounted('No category given')
      : [{ at: facts.openedAt, agentId: facts.assigneeId, value: 1 }],
  ),
});
