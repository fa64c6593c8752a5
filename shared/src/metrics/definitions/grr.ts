import { defineDataMetric } from '../define-metric.ts';
import { revenueKept } from '../retention-rule.ts';

/** Revenue kept from the customers that a period began with, their growth left out. */
export const grr = defineDataMetric({
  id: 'grr',
  label: 'Gross revenue retention',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'quotient',
  definition:
    'Starting revenue minus contraction and churn, of the customers at the start of the period, without expansion ÷ their starting revenue.',
  source: 'Customer success metrics ((Starting ARR − churned − contraction) / starting ARR)',
  attribution: 'Nobody; over the whole period.',
  minimumSample: 10,
  additive: false,
  needs: ['revenue.changed'],
  breakdowns: ['segment', 'tenure', 'product', 'geography'],
  of: revenueKept(({ startArr, endArr }) => Math.min(startArr, endArr)),
});
