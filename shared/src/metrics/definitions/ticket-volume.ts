import { defineMetric } from '../define-metric.ts';
import { overOpened } from '../ticket-rules.ts';

/** Tickets opened. */
export const ticketVolume = defineMetric({
  id: 'ticket-volume',
  label: 'Ticket volume',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Tickets opened, by whomever.',
  source: 'Hot Rodan metrics draft (number of support tickets per day/week/month); KPI tree',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  minimumSample: 1,
  needs: ['ticket.created'],
  of: overOpened(() => 1),
});
