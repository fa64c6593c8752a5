import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Fields without a value. */
export const dataCompleteness = defineDataMetric({
  id: 'data-completeness',
  label: 'Missing data',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'quotient',
  definition: 'Expected fields without a value ÷ expected fields, over checked records.',
  source: 'Customer success metrics (completeness: < 5 % missing data)',
  attribution: 'Nobody; in the period of the check.',
  minimumSample: 100,
  needs: ['record.checked'],
  of: overEvents('record.checked', (check) =>
    check.fieldsExpected === 0
      ? notCounted('No field expected')
      : observe(check.at, null, check.fieldsMissing, check.fieldsExpected),
  ),
});
