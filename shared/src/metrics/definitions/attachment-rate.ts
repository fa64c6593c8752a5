import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';
import { dimensionsOf } from '../list-cases.ts';
import { notCounted } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

/** Tickets that led to a purchase. */
export const attachmentRate = defineDataMetric({
  id: 'attachment-rate',
  label: 'Attachment rate',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Tickets with a related purchase ÷ tickets opened.',
  source: 'Hot Rodan metrics draft (support tickets with related purchase / total tickets)',
  attribution:
    'Who placed the first related order, else who resolved or has the ticket, in the period in which the ticket was opened.',
  needs: ['ticket.created', 'order.placed'],
  breakdowns: ['agent', 'channel', 'category', 'product', 'day'],
  of: ({ tickets, events }) => {
    const orders = firstBy(eventsOfType(events, 'order.placed'), (order) => order.ticketId ?? '');
    return tickets.map(({ facts }) => {
      const leftOut = whyLeftOut(facts);
      const agentId = orders.get(facts.ticketId)?.agentId ?? facts.resolvedBy ?? facts.assigneeId;
      const outcome =
        leftOut === null ? observe(facts.openedAt, agentId, orders.has(facts.ticketId) ? 1 : 0) : notCounted(leftOut);
      return caseOf('ticket', facts.ticketId, outcome, dimensionsOf(facts));
    });
  },
});
