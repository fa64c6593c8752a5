import { defineDataMetric } from '../define-metric.ts';
import { revenueKept } from '../retention-rule.ts';

/** Revenue kept from the customers that a period began with, their growth included. */
export const nrr = defineDataMetric({
  id: 'nrr',
  label: 'Net revenue retention',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'quotient',
  definition:
    'Starting revenue plus expansion minus contraction and churn, of the customers at the start of the period ÷ their starting revenue.',
  source: 'Customer success metrics ((Starting ARR + expansion − churned − contraction) / starting ARR)',
  attribution: 'Nobody; over the whole period.',
  minimumSample: 10,
  additive: false,
  needs: ['revenue.changed'],
  breakdowns: ['segment', 'tenure', 'product', 'geography'],
  of: revenueKept(({ endArr }) => endArr),
});
