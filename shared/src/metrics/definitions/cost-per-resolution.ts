import { costPer } from '../cost-rule.ts';
import { defineDataMetric } from '../define-metric.ts';

/** What support costs per resolved ticket, in the currency of the costs. */
export const costPerResolution = defineDataMetric({
  id: 'cost-per-resolution',
  label: 'Cost per resolution',
  unit: 'money',
  better: 'lower',
  accumulate: 'quotient',
  definition:
    'Staff, tools and other support cost of the period ÷ tickets resolved in it; a cost over a longer time counts with its share.',
  source: 'KPI tree (total cost of resolving a customer issue)',
  attribution: 'Nobody; over the whole period.',
  additive: false,
  needs: ['cost.recorded', 'status.changed'],
  breakdowns: [],
  of: costPer((facts) => facts.resolvedAt, 'Not resolved'),
});
