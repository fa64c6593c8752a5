import { defineMetric } from '../define-metric.ts';
import { knownUntil } from '../metric-context.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

const WEEK_MS = 7 * 86_400_000;

/** Resolved tickets that came back. */
export const reopenRate = defineMetric({
  id: 'reopen-rate',
  label: 'Reopen rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition: 'Tickets reopened after they were resolved ÷ tickets resolved; recent periods can still rise.',
  source: 'Hot Rodan metrics draft (reopened tickets / closed tickets); Support KPIs',
  attribution: 'Who resolved it first, else who has it, in the period of the first resolution.',
  needs: ['ticket.created', 'status.changed'],
  of: overTickets(({ facts }) => {
    if (facts.firstResolvedAt === null) return notCounted('Not resolved yet');
    return [
      {
        at: facts.firstResolvedAt,
        agentId: facts.firstResolvedBy ?? facts.assigneeId,
        value: facts.reopens > 0 ? 1 : 0,
      },
    ];
  }),
  variants: [
    {
      id: 'within-a-week',
      label: 'Within 7 days',
      definition:
        'Tickets reopened within 7 days of their first resolution ÷ tickets first resolved at least 7 days before the end.',
      source: 'Zammad dashboard (own closed tickets reopened in 7 days)',
      of: overTickets(({ facts }, context) => {
        if (facts.firstResolvedAt === null) return notCounted('Not resolved yet');
        if (facts.firstResolvedAt + WEEK_MS > knownUntil(context)) return notCounted('Resolved less than 7 days ago');
        const backAt = facts.resolvedSpans[0]?.to ?? Infinity;
        const value = backAt - facts.firstResolvedAt <= WEEK_MS ? 1 : 0;
        return [{ at: facts.firstResolvedAt, agentId: facts.firstResolvedBy ?? facts.assigneeId, value }];
      }),
    },
  ],
});
