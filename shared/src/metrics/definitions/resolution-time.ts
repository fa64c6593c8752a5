import type { StatusCategory } from '../../events/status.ts';
import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Makes a measure over the wall-clock time that resolved tickets spent in some statuses. */
function overStatuses(statuses: readonly StatusCategory[]): TicketRule {
  return overTickets(({ facts }) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    const value = statuses.reduce((sum, status) => sum + facts.statusMs[status], 0);
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value }];
  });
}

/** Time from the ticket’s creation to its resolution, in ms. */
export const resolutionTime = defineMetric({
  id: 'resolution-time',
  label: 'Resolution time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Time from the ticket’s creation to its last resolution; a reopened ticket counts once, when it is resolved again.',
  source: 'Hot Rodan metrics draft (ticket open → ticket close); Zendesk full resolution time',
  attribution: 'Who resolved it, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['ticket.created', 'status.changed'],
  of: overTickets(({ facts }, context) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    return [
      { at: facts.resolvedAt, agentId: facts.resolvedBy, value: countedMs(context, facts.openedAt, facts.resolvedAt) },
    ];
  }),
  variants: [
    {
      id: 'first-resolution',
      label: 'To the first resolution',
      definition: 'Time from the ticket’s creation to its first resolution, whatever happens later.',
      source: 'Zendesk first resolution time; Plain first resolution',
      of: overTickets(({ facts }, context) => {
        if (facts.firstResolvedAt === null) return notCounted('Not resolved yet');
        return [
          {
            at: facts.firstResolvedAt,
            agentId: facts.resolvedBy,
            value: countedMs(context, facts.openedAt, facts.firstResolvedAt),
          },
        ];
      }),
    },
    {
      id: 'without-waiting',
      label: 'Without waiting for the customer',
      definition:
        'Wall-clock time in new, open and on hold: resolution time without the time that the ticket waited for the customer.',
      source: 'Zendesk requester wait time',
      of: overStatuses(['new', 'open', 'on-hold']),
    },
    {
      id: 'agent-work',
      label: 'With us',
      definition: 'Wall-clock time in new and open, in which the ticket waited for the team.',
      source: 'Zendesk SLA agent work time',
      of: overStatuses(['new', 'open']),
    },
    {
      id: 'customer-wait',
      label: 'With the customer',
      definition: 'Wall-clock time in pending, in which the team waited for the customer.',
      source: 'Zendesk agent wait time',
      of: overStatuses(['pending']),
    },
    {
      id: 'on-hold',
      label: 'On hold',
      definition: 'Wall-clock time on hold, in which the ticket waited for a third party.',
      source: 'Zendesk on-hold time',
      of: overStatuses(['on-hold']),
    },
  ],
});
