import { defineMetric } from '../define-metric.ts';
import { overStatuses, overTurns } from '../over-statuses.ts';

/** Time in which the ticket waited for the team, in ms. */
export const agentWorkTime = defineMetric({
  id: 'agent-work-time',
  label: 'Agent work time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time in new and open from creation to the last resolution, in which the ticket waited for the team.',
  source: 'Zendesk SLA agent work time',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['ticket.created', 'status.changed'],
  of: overStatuses(['new', 'open']),
  variants: [
    {
      id: 'assigned',
      label: 'While assigned',
      definition: 'Time in which the ticket was open and assigned to a person, from creation to the last resolution.',
      source: 'Intercom handling time (open and assigned)',
      of: overTurns(({ status, ownerId }) => (status === 'new' || status === 'open') && ownerId !== null),
    },
  ],
});
