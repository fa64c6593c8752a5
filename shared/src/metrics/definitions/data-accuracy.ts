import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';

/** Agreement of our data with the helpdesk’s. */
export const dataAccuracy = defineDataMetric({
  id: 'data-accuracy',
  label: 'Data accuracy',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Audited values that agree with the helpdesk’s own record ÷ audited values.',
  source: 'Customer success metrics (accuracy: 99.5 % target)',
  attribution: 'Nobody; in the period of the audit.',
  minimumSample: 100,
  needs: ['value.audited'],
  of: overEvents('value.audited', (audit) => observe(audit.at, null, audit.agrees ? 1 : 0)),
});
