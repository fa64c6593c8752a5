import { listCustomerIndicators } from '../customer-indicators.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import { stockAt } from '../open-at.ts';

/** How well customers are, 0–100. */
export const customerHealth = defineDataMetric({
  id: 'customer-health',
  label: 'Customer health score',
  unit: 'score',
  better: 'higher',
  accumulate: 'mean',
  definition:
    'Of the five early signs that are known of a customer, the share that does not warn, times 100; mean over customers.',
  source: 'Customer success metrics (customer health scores, early warning indicators)',
  attribution: 'Nobody; over the whole period.',
  minimumSample: 10,
  additive: false,
  needs: ['revenue.changed', ['customer.profiled', 'usage.measured', 'payment.delayed', 'contact.changed']],
  breakdowns: ['segment', 'tenure', 'product', 'geography'],
  of: (data, context) =>
    listCustomerIndicators(data, context).map(({ customer, indicators }) => {
      const known = indicators.filter((indicator) => indicator.warns !== null);
      const well = known.filter((indicator) => indicator.warns === false);
      return caseOf(
        'customer',
        customer.customerId,
        observe(stockAt(context), null, (100 * well.length) / known.length),
        customer.dimensions,
      );
    }),
});
