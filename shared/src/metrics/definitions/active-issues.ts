import { defineMetric } from '../define-metric.ts';
import { stockBreakdowns } from '../breakdown.ts';
import { notCounted } from '../observation.ts';
import { overOpenAtEnd } from '../open-at.ts';

/** Open tickets with somebody at work. */
export const activeIssues = defineMetric({
  id: 'active-issues',
  label: 'Active issues',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Open tickets that somebody works on, at the end of the period: assigned, answered or with logged work.',
  source: 'KPI article (issues that are actively being worked on)',
  attribution: 'Who held the ticket at the end of the period.',
  minimumSample: 1,
  additive: false,
  needs: ['ticket.created', 'assignee.changed', 'status.changed'],
  breakdowns: stockBreakdowns,
  of: overOpenAtEnd(({ workStartedAt }, at) =>
    workStartedAt !== null && workStartedAt <= at ? 1 : notCounted('Nobody works on it yet'),
  ),
});
