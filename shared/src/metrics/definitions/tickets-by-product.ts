import { defineMetric } from '../define-metric.ts';
import { overTickets } from '../ticket-rules.ts';
import { notCounted } from '../observation.ts';

/** Tickets opened, to be split by product. */
export const ticketsByProduct = defineMetric({
  id: 'tickets-by-product',
  label: 'Tickets by product',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Tickets opened with a known product, split by it.',
  source: 'Support KPIs (ticket analysis)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  minimumSample: 1,
  needs: ['ticket.created'],
  breakdowns: ['product', 'day', 'hour', 'agent', 'group', 'priority', 'customer-tier'],
  of: overTickets(({ facts }) =>
    facts.product === null
      ? notCounted('No product given')
      : [{ at: facts.openedAt, agentId: facts.assigneeId, value: 1 }],
  ),
});
