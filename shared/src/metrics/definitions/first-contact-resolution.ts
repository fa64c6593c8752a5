import { defineMetric } from '../define-metric.ts';
import type { TicketFacts } from '../../tickets/ticket-facts.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { overOpened, overResolved, whyLeftOut } from '../ticket-rules.ts';

/** What a customer adds before the first answer is still the first contact. */
function neededOneContact(facts: TicketFacts): boolean {
  return (
    facts.humanReplies === 1 &&
    facts.customerMessagesAfterAnswer === 0 &&
    facts.escalations === 0 &&
    facts.reopens === 0
  );
}

const byDefault: TicketRule = (ticket, context) =>
  ticket.facts.inquiryAt === null && whyLeftOut(ticket.facts) === null
    ? notCounted('The customer has not asked anything')
    : overResolved((facts) => (neededOneContact(facts) ? 1 : 0))(ticket, context);

/** Share of resolved tickets that needed one contact. */
export const firstContactResolution = defineMetric({
  id: 'first-contact-resolution',
  label: 'First contact resolution',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Resolved tickets that one answer by a person settled, without a customer message after it, escalation or reopening ÷ resolved tickets in which a customer had asked.',
  source: 'Customer success metrics (resolved on first contact without escalation or follow-up)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  needs: ['ticket.created', 'message.added', 'status.changed'],
  of: byDefault,
  variants: [
    {
      id: 'of-all-tickets',
      label: 'Of all tickets',
      definition:
        'Tickets that one answer settled, without follow-up, escalation or reopening ÷ tickets opened, resolved or not.',
      source: 'Hot Rodan metrics draft and Customer success metrics (÷ total tickets); ZapScale; Mindmesh',
      of: overOpened((facts) => (facts.resolvedAt !== null && neededOneContact(facts) ? 1 : 0)),
    },
    {
      id: 'one-human-reply',
      label: 'One human reply',
      definition: 'Resolved tickets with exactly one answer by a person ÷ resolved tickets.',
      source: 'Hot Rodan metrics draft (closed after 1 response); Zoho Desk; Zendesk one-touch, German edition',
      of: overResolved((facts) => (facts.humanReplies === 1 ? 1 : 0)),
    },
    {
      id: 'at-most-one-reply',
      label: 'At most one reply',
      definition: 'Resolved tickets with one answer by a person or none ÷ resolved tickets.',
      source: 'Zendesk one-touch tickets (agent replies < 2)',
      of: overResolved((facts) => (facts.humanReplies < 2 ? 1 : 0)),
    },
    {
      id: 'single-interaction',
      label: 'Single interaction',
      definition:
        'Tickets solved through a single call, chat session or message: never reopened, and no customer message after the first ÷ resolved tickets.',
      source: 'KPI article (solved through one single call, chat session or email message)',
      of: overResolved((facts) => (facts.customerReplies === 0 && facts.reopens === 0 ? 1 : 0)),
    },
    {
      id: 'no-customer-reply',
      label: 'No customer reply',
      definition:
        'Resolved tickets without a customer message after the description ÷ resolved tickets, however often agents answered.',
      source: 'Freshservice FCR%',
      of: overResolved((facts) => (facts.customerReplies === 0 ? 1 : 0)),
    },
    {
      id: 'one-teammate',
      label: 'One teammate',
      definition:
        'Tickets closed once with one participating teammate ÷ resolved tickets, however many messages it took.',
      source: 'Intercom first contact resolution',
      of: overResolved((facts) => (facts.participants.length === 1 && facts.reopens === 0 ? 1 : 0)),
    },
  ],
});
