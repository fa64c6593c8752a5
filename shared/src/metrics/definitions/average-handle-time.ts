import { defineMetric } from '../define-metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Work that a handled ticket took, in ms. */
export const averageHandleTime = defineMetric({
  id: 'average-handle-time',
  label: 'Average handle time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Logged working time of all people on a ticket, over resolved tickets with logged work.',
  source: 'Customer success metrics (total handle time / number of tickets handled)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['work.logged', 'status.changed'],
  of: overTickets(({ facts }) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    if (facts.handleMs === 0) return notCounted('No working time logged');
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: facts.handleMs }];
  }),
  variants: [
    {
      id: 'own-work',
      label: 'Own work',
      definition: 'Working time that one person logged on a resolved ticket, credited to that person.',
      source: 'Customer success metrics (total handle time / number of tickets handled), per person',
      attribution: 'Who logged the work, in the period in which the ticket was resolved.',
      of: overTickets(({ facts }) => {
        const { resolvedAt, workLogs } = facts;
        if (resolvedAt === null) return notCounted('Not resolved');
        if (workLogs.length === 0) return notCounted('No working time logged');
        const byPerson = new Map<string | null, number>();
        for (const { agentId, durationMs } of workLogs)
          byPerson.set(agentId, (byPerson.get(agentId) ?? 0) + durationMs);
        return [...byPerson].map(([agentId, value]) => ({ at: resolvedAt, agentId, value }));
      }),
    },
  ],
});
