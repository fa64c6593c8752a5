import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import { dimensionsOf } from '../list-cases.ts';
import { notCounted, type Outcome } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

/** First response time within declared event hours, in ms of wall-clock time. */
export const eventResponseTime = defineDataMetric({
  id: 'event-response-time',
  label: 'Event response time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Wall-clock time from an inquiry within declared event hours to the first public answer by a person.',
  source: 'Hot Rodan metrics draft (customer inquiry → first response during events)',
  attribution: 'Who gave the first human answer, in the period in which it was given.',
  minimumSample: 10,
  needs: ['event-hours.declared', 'message.added'],
  breakdowns: ['agent', 'channel', 'category', 'day', 'hour'],
  of: ({ tickets, events }) => {
    const hours = eventsOfType(events, 'event-hours.declared');
    return tickets.map(({ facts }) => {
      const { inquiryAt, firstHumanReplyAt } = facts;
      const settle = (outcome: Outcome) => caseOf('ticket', facts.ticketId, outcome, dimensionsOf(facts));
      const leftOut = whyLeftOut(facts);
      if (leftOut !== null) return settle(notCounted(leftOut));
      if (inquiryAt === null || !hours.some(({ from, to }) => from <= inquiryAt && inquiryAt < to))
        return settle(notCounted('Not asked within event hours'));
      if (firstHumanReplyAt === null) return settle(notCounted('No public answer by a person yet'));
      return settle(observe(firstHumanReplyAt, facts.firstHumanReplyBy, Math.max(0, firstHumanReplyAt - inquiryAt)));
    });
  },
});
