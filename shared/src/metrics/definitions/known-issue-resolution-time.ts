import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

/** Resolution time of tickets tied to a known issue, in ms. */
export const knownIssueResolutionTime = defineMetric({
  id: 'known-issue-resolution-time',
  label: 'Known issue resolution time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time from creation to the last resolution, over tickets that are tied to a known issue.',
  source: 'Support KPIs (known issue resolution time)',
  attribution: 'Who resolved the ticket, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['known-issue.linked', 'status.changed'],
  of: overTickets(({ facts }, context) => {
    if (facts.knownIssueId === null) return notCounted('Not tied to a known issue');
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    return [
      { at: facts.resolvedAt, agentId: facts.resolvedBy, value: countedMs(context, facts.openedAt, facts.resolvedAt) },
    ];
  }),
});
