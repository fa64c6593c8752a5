import { defineMetric } from '../define-metric.ts';
import { overResolved } from '../ticket-rules.ts';

/** Tickets resolved. */
export const ticketsHandled = defineMetric({
  id: 'tickets-handled',
  label: 'Tickets handled',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Tickets resolved; one that is reopened and resolved again counts once, at its last resolution.',
  source: 'Hot Rodan metrics draft (tickets handled); Support KPIs (tickets handled per day)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 1,
  needs: ['ticket.created', 'status.changed'],
  of: overResolved(() => 1),
});
