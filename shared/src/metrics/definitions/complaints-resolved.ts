import { isComplaint } from '../complaint.ts';
import { defineMetric } from '../define-metric.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { findResolution, stockAt } from '../open-at.ts';
import { overTickets } from '../ticket-rules.ts';

const share: TicketRule = overTickets(({ facts }, context) => {
  if (!isComplaint(facts)) return notCounted('Not a complaint');
  const span = findResolution(facts, stockAt(context));
  return [{ at: facts.openedAt, agentId: span?.by ?? facts.assigneeId, value: span === null ? 0 : 1 }];
});

const number: TicketRule = overTickets(({ facts }) => {
  if (!isComplaint(facts)) return notCounted('Not a complaint');
  if (facts.resolvedAt === null) return notCounted('Not resolved');
  return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: 1 }];
});

/** Share of a period's complaints resolved within it. */
export const complaintsResolved = defineMetric({
  id: 'complaints-resolved',
  label: 'Complaints resolved',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Complaints opened in the period that were resolved at its end ÷ complaints opened in it.',
  source: 'KPI tree (complaints resolved within a given timeframe)',
  attribution: 'Who resolved the complaint, else who has it, in the period in which it was opened.',
  additive: false,
  needs: ['ticket.created', 'status.changed'],
  breakdowns: ['agent', 'group', 'channel', 'category', 'product', 'priority', 'customer-tier'],
  of: share,
  variants: [
    {
      id: 'number',
      label: 'Number',
      definition: 'Complaints resolved in the period, whenever they were opened.',
      source: 'KPI tree (number of complaints resolved)',
      unit: 'count',
      accumulate: 'count',
      of: number,
    },
  ],
});
