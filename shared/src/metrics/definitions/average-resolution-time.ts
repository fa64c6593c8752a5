import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Time from the start of work to the resolution, in ms. */
export const averageResolutionTime = defineMetric({
  id: 'average-resolution-time',
  label: 'Average resolution time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Time from the start of work (first assignment, answer or logged work) to the last resolution. Read it beside satisfaction.',
  source: 'KPI article (time to resolve an issue from the moment agents start working on it)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['ticket.created', 'assignee.changed', 'message.added', 'status.changed'],
  of: overTickets(({ facts }, context) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    if (facts.workStartedAt === null) return notCounted('Resolved without anybody working on it');
    return [
      {
        at: facts.resolvedAt,
        agentId: facts.resolvedBy,
        value: countedMs(context, facts.workStartedAt, facts.resolvedAt),
      },
    ];
  }),
});
