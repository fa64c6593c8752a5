import { defineDataMetric } from '../define-metric.ts';
import { caseOf, groupBy, observe } from '../event-cases.ts';
import { localDateOf, zoneOf } from '../local-day.ts';
import { notCounted } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

/** Tickets that a person resolves on a working day. */
export const ticketsPerAgentDay = defineDataMetric({
  id: 'tickets-per-agent-day',
  label: 'Tickets per agent and day',
  unit: 'count',
  better: 'neither',
  accumulate: 'mean',
  definition: 'Tickets resolved by a person on a day, over the days on which the person resolved any.',
  source: 'Hot Rodan metrics draft (average tickets handled per agent per day)',
  attribution: 'Who resolved the tickets, on the day of their last resolution.',
  minimumSample: 5,
  additive: false,
  needs: ['ticket.created', 'status.changed'],
  breakdowns: ['agent', 'day'],
  of: ({ tickets }, context) => {
    const zone = zoneOf(context);
    const resolved = tickets.flatMap(({ facts }) =>
      facts.resolvedAt === null || facts.resolvedBy === null || whyLeftOut(facts) !== null
        ? []
        : [{ at: facts.resolvedAt, agentId: facts.resolvedBy }],
    );
    const inPeriod = resolved.filter(({ at }) => at >= context.from && at < context.to);
    if (inPeriod.length === 0) return [caseOf('period', 'whole', notCounted('Nobody resolved a ticket'))];
    return [...groupBy(inPeriod, ({ at, agentId }) => `${localDateOf(at, zone)} ${agentId}`)].flatMap(([key, own]) => {
      const last = own.at(-1);
      return last === undefined ? [] : [caseOf('agent-day', key, observe(last.at, last.agentId, own.length))];
    });
  },
});
