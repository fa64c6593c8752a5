import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import { notCounted } from '../observation.ts';
import { overStatuses } from '../over-statuses.ts';
import { overTickets } from '../ticket-rules.ts';
import { countTurns, findTurn } from '../turns.ts';

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
      attribution: 'Who resolved it first, in the period of the first resolution.',
      source: 'Zendesk first resolution time; Plain first resolution',
      of: overTickets(({ facts }, context) => {
        if (facts.firstResolvedAt === null) return notCounted('Not resolved yet');
        return [
          {
            at: facts.firstResolvedAt,
            agentId: facts.firstResolvedBy,
            value: countedMs(context, facts.openedAt, facts.firstResolvedAt),
          },
        ];
      }),
    },
    {
      id: 'every-resolution',
      label: 'Every resolution',
      definition: 'Time from the ticket’s creation to each of its resolutions.',
      attribution: 'Who held the ticket at each resolution, in the period of that resolution.',
      source: 'Chatwoot reporting events (one per resolve, to the assignee at that time)',
      of: overTickets(({ facts }, context) => {
        if (facts.resolvedSpans.length === 0) return notCounted('Not resolved yet');
        return facts.resolvedSpans.map(({ from }) => ({
          at: from,
          agentId: findTurn(facts, from)?.ownerId ?? null,
          value: countedMs(context, facts.openedAt, from),
        }));
      }),
    },
    {
      id: 'without-waiting',
      label: 'Without waiting',
      definition: 'Time to the last resolution without pending and on hold, in which the timer stands still.',
      source: 'Freshdesk and Freshservice SLA timers (statuses that stop the timer)',
      of: overStatuses(['new', 'open']),
    },
    {
      id: 'without-hold',
      label: 'Without time on hold',
      definition: 'Time to the last resolution without time on hold and without time in which the ticket was resolved.',
      source: 'Zoho Desk resolution time (closed and on-hold time are taken out)',
      of: overStatuses(['new', 'open', 'pending']),
    },
    {
      id: 'first-without-pending',
      label: 'To the first resolution without waiting',
      definition: 'Time from the ticket’s creation to its first resolution without time in pending.',
      attribution: 'Who resolved it first, in the period of the first resolution.',
      source: 'Zammad solution time (ignored states are taken out)',
      of: overTickets(({ facts }, context) => {
        const { openedAt, firstResolvedAt, firstResolvedBy } = facts;
        if (firstResolvedAt === null) return notCounted('Not resolved yet');
        const value = countTurns(context, facts, [openedAt, firstResolvedAt], ({ status }) => status !== 'pending');
        return [{ at: firstResolvedAt, agentId: firstResolvedBy, value }];
      }),
    },
    {
      id: 'customer-wait',
      label: 'With the customer',
      definition: 'Time in pending until the last resolution, in which the team waited for the customer.',
      source: 'Zendesk agent wait time',
      of: overStatuses(['pending']),
    },
    {
      id: 'on-hold',
      label: 'On hold',
      definition: 'Time on hold until the last resolution, in which the ticket waited for a third party.',
      source: 'Zendesk on-hold time',
      of: overStatuses(['on-hold']),
    },
  ],
});
