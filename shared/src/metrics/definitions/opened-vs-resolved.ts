import { defineMetric } from '../define-metric.ts';
import type { TicketRule } from '../metric.ts';
import type { Observation } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Makes a measure from what an opened and a resolved ticket add to numerator and denominator. */
function bothEnds(
  opened: readonly [value: number, weight: number],
  resolved: readonly [value: number, weight: number],
): TicketRule {
  return overTickets(({ facts }) => {
    const ends: Observation[] = [
      { at: facts.openedAt, agentId: facts.assigneeId, value: opened[0], weight: opened[1] },
    ];
    if (facts.resolvedAt !== null) {
      ends.push({ at: facts.resolvedAt, agentId: facts.resolvedBy, value: resolved[0], weight: resolved[1] });
    }
    return ends;
  });
}

/** Tickets resolved per ticket opened. */
export const openedVsResolved = defineMetric({
  id: 'opened-vs-resolved',
  label: 'Resolved per opened ticket',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'quotient',
  definition: 'Tickets resolved ÷ tickets opened in the same period; below 1 the backlog grows.',
  source: 'Support KPIs (total tickets opened/closed); Customer success metrics (resolved vs. opened)',
  attribution: 'Opened: who has the ticket, when it was opened. Resolved: who resolved it, when.',
  needs: ['ticket.created', 'status.changed'],
  of: bothEnds([0, 1], [1, 0]),
  variants: [
    {
      id: 'net-change',
      label: 'Change of the backlog',
      definition: 'Tickets opened − tickets resolved; above 0 the backlog grows.',
      source: 'Support KPIs (ticket backlog decreasing)',
      unit: 'count',
      better: 'lower',
      accumulate: 'count',
      of: bothEnds([1, 1], [-1, 1]),
    },
  ],
});
