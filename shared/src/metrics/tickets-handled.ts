import { defineMetric } from './define-metric.ts';
import { notCounted } from './observation.ts';
import { whyLeftOut } from './ticket-scope.ts';

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
  of: ({ facts }) => {
    const leftOut = whyLeftOut(facts);
    if (leftOut !== null) return notCounted(leftOut);
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: 1 }];
  },
});
