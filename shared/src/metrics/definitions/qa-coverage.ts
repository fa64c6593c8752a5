import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { stockAt } from '../open-at.ts';
import { whyLeftOut } from '../ticket-rules.ts';

const DAY_MS = 86_400_000;

/** Reviews per person who resolved tickets in the period, scaled to a length of time; `perMs` null = not scaled. */
function reviewsPerAgent(perMs: number | null): DataRule {
  return ({ tickets, events }, context) => {
    const inPeriod = (at: number) => at >= context.from && at < context.to;
    const reviews = new Map<string, number>();
    for (const { facts } of tickets) {
      const counts = facts.resolvedAt !== null && inPeriod(facts.resolvedAt) && whyLeftOut(facts) === null;
      if (counts && facts.resolvedBy !== null) reviews.set(facts.resolvedBy, 0);
    }
    for (const review of eventsOfType(events, 'review.completed')) {
      if (inPeriod(review.at) && review.calibrationId === null)
        reviews.set(review.agentId, (reviews.get(review.agentId) ?? 0) + 1);
    }
    const scale = perMs === null ? 1 : perMs / (context.to - context.from);
    return [...reviews].map(([agentId, count]) =>
      caseOf('agent', agentId, observe(stockAt(context), agentId, count * scale)),
    );
  };
}

/** Reviews per agent. */
export const qaCoverage = defineDataMetric({
  id: 'qa-coverage',
  label: 'Reviews per agent',
  unit: 'count',
  better: 'higher',
  accumulate: 'mean',
  definition: 'Finished reviews per person who resolved a ticket or was reviewed in the period.',
  source: 'Support KPIs (5 a month); Hot Rodan metrics draft (5–10 tickets per agent per week)',
  attribution: 'Whose work was reviewed, in the period in which the review was finished.',
  minimumSample: 1,
  additive: false,
  needs: ['review.completed'],
  breakdowns: ['agent'],
  of: reviewsPerAgent(null),
  variants: [
    {
      id: 'per-week',
      label: 'Per week',
      definition: 'Finished reviews per person and 7 days.',
      source: 'Hot Rodan metrics draft (5–10 tickets per agent per week)',
      of: reviewsPerAgent(7 * DAY_MS),
    },
    {
      id: 'per-month',
      label: 'Per month',
      definition: 'Finished reviews per person and 30 days.',
      source: 'Support KPIs (calls monitored per agent: 5/month)',
      of: reviewsPerAgent(30 * DAY_MS),
    },
  ],
});
