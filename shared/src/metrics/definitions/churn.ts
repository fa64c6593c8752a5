import { listCustomersAtStart, type CustomerRevenue } from '../customer-revenue.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { stockAt } from '../open-at.ts';

function customersLost(left: (customer: CustomerRevenue) => boolean): DataRule {
  return ({ events }, context) =>
    listCustomersAtStart(events, context).map((customer) =>
      caseOf(
        'customer',
        customer.customerId,
        observe(stockAt(context), null, left(customer) ? 1 : 0),
        customer.dimensions,
      ),
    );
}

/** Customers lost in a period. */
export const churn = defineDataMetric({
  id: 'churn',
  label: 'Customer churn',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition:
    'Customers lost during the period ÷ customers at its start. Compare a month with the monthly target and a year with the yearly.',
  source: 'Customer success metrics (customers lost during period / customers at start of period)',
  attribution: 'Nobody; over the whole period.',
  additive: false,
  needs: ['revenue.changed'],
  breakdowns: ['segment', 'tenure', 'product', 'geography'],
  of: customersLost(({ endArr }) => endArr <= 0),
  variants: [
    {
      id: 'voluntary',
      label: 'Voluntary',
      definition: 'Customers who chose to leave during the period ÷ customers at its start.',
      source: 'Customer success metrics (voluntary vs. involuntary)',
      of: customersLost(({ endArr, ended }) => endArr <= 0 && ended === 'voluntary'),
    },
    {
      id: 'involuntary',
      label: 'Involuntary',
      definition:
        'Customers lost without their choice (failed payment, closed business) ÷ customers at the start of the period.',
      source: 'Customer success metrics (voluntary vs. involuntary)',
      of: customersLost(({ endArr, ended }) => endArr <= 0 && ended === 'involuntary'),
    },
  ],
});
