import { defineMetric } from '../define-metric.ts';
import { stockBreakdowns } from '../breakdown.ts';
import { notCounted } from '../observation.ts';
import { overOpenAtEnd } from '../open-at.ts';

/** Open tickets that nobody has begun. */
export const pendingIssues = defineMetric({
  id: 'pending-issues',
  label: 'Pending issues',
  unit: 'count',
  better: 'lower',
  accumulate: 'count',
  definition: 'Open tickets that nobody works on yet, at the end of the period.',
  source: 'KPI article (issues created but not being worked on yet)',
  attribution: 'Nobody, at the end of the period.',
  minimumSample: 1,
  additive: false,
  needs: ['ticket.created', 'assignee.changed', 'status.changed'],
  breakdowns: stockBreakdowns,
  of: overOpenAtEnd(({ workStartedAt }, at) =>
    workStartedAt === null || workStartedAt > at ? 1 : notCounted('Somebody works on it'),
  ),
});
