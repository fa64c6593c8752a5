import { defineMetric } from '../define-metric.ts';
import { overStatuses } from '../over-statuses.ts';

/** Time in which the customer waited for us, in ms. */
export const requesterWaitTime = defineMetric({
  id: 'requester-wait-time',
  label: 'Requester wait time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Time in new, open and on hold from creation to the last resolution: resolution time without waiting for the customer.',
  source: 'Zendesk requester wait time',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['ticket.created', 'status.changed'],
  of: overStatuses(['new', 'open', 'on-hold']),
  variants: [
    {
      id: 'without-hold',
      label: 'Without time on hold',
      definition: 'Time in new and open from creation to the last resolution.',
      source: 'Plain (time in Todo); Freshdesk (statuses that stop the timer)',
      of: overStatuses(['new', 'open']),
    },
  ],
});
