import { costPer } from '../cost-rule.ts';
import { defineDataMetric } from '../define-metric.ts';

/** What support costs per opened ticket, in the currency of the costs. */
export const costPerTicket = defineDataMetric({
  id: 'cost-per-ticket',
  label: 'Cost per ticket',
  unit: 'money',
  better: 'lower',
  accumulate: 'quotient',
  definition:
    'Staff, tools and other support cost of the period ÷ tickets opened in it; a cost over a longer time counts with its share.',
  source: 'KPI tree (average cost of a single support ticket)',
  attribution: 'Nobody; over the whole period.',
  additive: false,
  needs: ['cost.recorded', 'ticket.created'],
  breakdowns: [],
  of: costPer((facts) => facts.openedAt, 'Not opened'),
});
