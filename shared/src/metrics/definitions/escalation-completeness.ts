import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';

/** Escalations that needed no question back. */
export const escalationCompleteness = defineDataMetric({
  id: 'escalation-completeness',
  label: 'Escalation completeness',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Escalations that the specialist called complete at the first hand-over ÷ escalations rated.',
  source: 'Hot Rodan metrics draft (escalations with complete information; specialist rating)',
  attribution: 'Who escalated, in the period of the rating.',
  minimumSample: 10,
  needs: ['escalation.rated'],
  breakdowns: ['agent', 'day'],
  of: overEvents('escalation.rated', (rating) => observe(rating.at, rating.agentId, rating.complete ? 1 : 0)),
});
