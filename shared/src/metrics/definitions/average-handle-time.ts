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
});
