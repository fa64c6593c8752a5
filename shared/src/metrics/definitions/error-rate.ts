import { eventsOfType } from '../../events/business-events.ts';
import type { TicketFacts } from '../../tickets/ticket-facts.ts';
import { blindReason, isBlindReview } from '../blind-review.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import { dimensionsOf } from '../list-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted, type Outcome } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

const errorTags = new Set(['wrong-answer', 'process-error']);

/** Marked by a reopening reason: the tag that the person who reopened it chose. */
function isTaggedAsError(facts: TicketFacts): boolean {
  return facts.tags.some((tag) => errorTags.has(tag.trim().toLowerCase().replaceAll(/[ _]/g, '-')));
}

function overHandled(onlyReviewed: boolean): DataRule {
  return ({ tickets, events }, context) => {
    const reviewed = new Map<string, boolean>();
    const blind = new Set<string>();
    for (const { reviewId, ticketId, errorFound } of eventsOfType(events, 'review.completed')) {
      if (isBlindReview(context, reviewId)) blind.add(ticketId);
      reviewed.set(ticketId, errorFound || (reviewed.get(ticketId) ?? false));
    }
    return tickets.map(({ facts }) => {
      const settle = (outcome: Outcome) => caseOf('ticket', facts.ticketId, outcome, dimensionsOf(facts));
      const leftOut = whyLeftOut(facts);
      if (leftOut !== null) return settle(notCounted(leftOut));
      if (facts.resolvedAt === null) return settle(notCounted('Not resolved'));
      if (blind.has(facts.ticketId)) return settle(notCounted(blindReason));
      const found = reviewed.get(facts.ticketId);
      if (onlyReviewed && found === undefined) return settle(notCounted('Not reviewed'));
      return settle(observe(facts.resolvedAt, facts.resolvedBy, found === true || isTaggedAsError(facts) ? 1 : 0));
    });
  };
}

/** Tickets with a wrong answer or a mistake in the process. */
export const errorRate = defineDataMetric({
  id: 'error-rate',
  label: 'Error rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition:
    'Resolved tickets in which a review found an error, or that are tagged “wrong-answer” or “process-error” ÷ resolved tickets.',
  source: 'KPI tree (errors or failures during a process or interaction)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  needs: ['status.changed', 'review.completed'],
  breakdowns: ['agent', 'group', 'channel', 'category', 'product', 'priority', 'customer-tier', 'day'],
  of: overHandled(false),
  variants: [
    {
      id: 'of-reviewed',
      label: 'Of reviewed tickets',
      definition:
        'Resolved and reviewed tickets with an error ÷ resolved and reviewed tickets; not skewed by how much is reviewed.',
      source: 'KPI tree (error rate), over a sample',
      of: overHandled(true),
    },
  ],
});
