import { defineMetric } from '../define-metric.ts';
import { overTickets } from '../ticket-rules.ts';
import { notCounted } from '../observation.ts';

/** Tickets opened, to be split by channel. */
export const ticketsByChannel = defineMetric({
  id: 'tickets-by-channel',
  label: 'Tickets by channel',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Tickets opened with a known channel, split by it.',
  source: 'Support KPIs (ticket analysis)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  minimumSample: 1,
  needs: ['ticket.created'],
  breakdowns: ['channel', 'day', 'hour', 'agent', 'group', 'priority', 'customer-tier'],
  of: overTickets(({ facts }) =>
    facts.channel === null
      ? notCounted('No channel given')
      : [{ at: facts.openedAt, agentId: facts.assigneeId, value: 1 }],
  ),
});
