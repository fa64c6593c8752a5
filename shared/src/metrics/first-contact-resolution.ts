import type { TicketFacts } from '../tickets/ticket-facts.ts';
import { defineMetric } from './define-metric.ts';
import type { Measure } from './metric.ts';
import { notCounted } from './observation.ts';
import { whyLeftOut } from './ticket-scope.ts';

/** Makes a measure over resolved tickets from the rule that says which were resolved at first contact. */
function resolvedAtFirstContact(rule: (facts: TicketFacts) => boolean): Measure['of'] {
  return ({ facts }) => {
    const leftOut = whyLeftOut(facts);
    if (leftOut !== null) return notCounted(leftOut);
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: rule(facts) ? 1 : 0 }];
  };
}

/** Share of resolved tickets that needed one contact. */
export const firstContactResolution = defineMetric({
  id: 'first-contact-resolution',
  label: 'First contact resolution',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Resolved tickets that one answer by a person settled, without follow-up, escalation or reopening ÷ resolved tickets.',
  source: 'Customer success metrics (resolved on first contact without escalation or follow-up)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  needs: ['ticket.created', 'message.added', 'status.changed'],
  of: resolvedAtFirstContact(
    (facts) =>
      facts.humanReplies === 1 && facts.customerReplies === 0 && facts.escalations === 0 && facts.reopens === 0,
  ),
  variants: [
    {
      id: 'one-human-reply',
      label: 'One human reply',
      definition: 'Resolved tickets with exactly one answer by a person ÷ resolved tickets.',
      source: 'Hot Rodan metrics draft (closed after 1 response)',
      of: resolvedAtFirstContact((facts) => facts.humanReplies === 1),
    },
    {
      id: 'no-customer-reply',
      label: 'No customer reply',
      definition: 'Resolved tickets without a customer message after the first one ÷ resolved tickets.',
      source: 'Freshservice FCR%',
      of: resolvedAtFirstContact((facts) => facts.customerReplies === 0),
    },
  ],
});
