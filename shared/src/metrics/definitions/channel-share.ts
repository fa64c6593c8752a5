import { eventsOfType } from '../../events/business-events.ts';
import { toChannelFamily, type ChannelFamily } from '../channel-family.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import { dimensionsOf } from '../list-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

function shareOf(family: ChannelFamily): DataRule {
  return ({ tickets, events }) => [
    ...tickets.map(({ facts }) => {
      const leftOut = whyLeftOut(facts);
      const value = toChannelFamily(facts.channel) === family ? 1 : 0;
      const outcome = leftOut === null ? observe(facts.openedAt, facts.assigneeId, value) : notCounted(leftOut);
      return caseOf('ticket', facts.ticketId, outcome, dimensionsOf(facts));
    }),
    ...eventsOfType(events, 'self-service.ended').map((visit) => {
      const outcome = visit.contacted
        ? notCounted('Counted as the ticket that followed')
        : observe(visit.at, null, family === 'self-service' ? 1 : 0);
      return caseOf('visit', visit.sessionId, outcome, { channel: 'self-service' });
    }),
  ];
}

const families = ['phone', 'email', 'chat'] as const;

/** Share of contacts that a channel takes. */
export const channelShare = defineDataMetric({
  id: 'channel-share',
  label: 'Self-service share',
  unit: 'ratio',
  better: 'neither',
  accumulate: 'ratio',
  definition: 'Self-service visits that needed no ticket ÷ all contacts (tickets and such visits).',
  source: 'Support KPIs (channel performance: self-service 15 % of volume)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  needs: ['ticket.created', 'self-service.ended'],
  breakdowns: ['day', 'hour', 'category', 'product', 'customer-tier'],
  of: shareOf('self-service'),
  variants: families.map((family) => ({
    id: family,
    label: `${family === 'email' ? 'E-mail' : family === 'phone' ? 'Phone' : 'Chat'} share`,
    definition: `Tickets that came by ${family === 'email' ? 'e-mail' : family} ÷ all contacts (tickets, and self-service visits that needed none).`,
    source: 'Support KPIs (channel performance: volume %)',
    of: shareOf(family),
  })),
});
