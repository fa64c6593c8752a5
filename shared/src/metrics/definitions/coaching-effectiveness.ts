import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** How much a metric got better after coaching for it. */
export const coachingEffectiveness = defineDataMetric({
  id: 'coaching-effectiveness',
  label: 'Coaching effectiveness',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'mean',
  definition:
    'Relative improvement of the coached metric from the window before to the window after, on average; below 0 it got worse.',
  source: 'Support KPIs (coaching effectiveness)',
  attribution: 'Who was coached, in the period in which the window after ended.',
  minimumSample: 5,
  needs: ['coaching.measured'],
  breakdowns: ['agent', 'day'],
  of: overEvents('coaching.measured', ({ at, agentId, better, before, after }) => {
    if (before === 0) return notCounted('Nothing to compare with before');
    const change = (after - before) / Math.abs(before);
    return observe(at, agentId, better === 'higher' ? change : -change);
  }),
});
