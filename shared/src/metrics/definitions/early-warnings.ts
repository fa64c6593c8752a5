import { listCustomerIndicators, indicatorIds } from '../customer-indicators.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { stockAt } from '../open-at.ts';

const anySign: DataRule = (data, context) =>
  listCustomerIndicators(data, context).map(({ customer, indicators }) => {
    const warns = indicators.some((indicator) => indicator.warns === true);
    return caseOf('customer', customer.customerId, observe(stockAt(context), null, warns ? 1 : 0), customer.dimensions);
  });

const labels = {
  usage: 'Usage fell',
  tickets: 'More tickets',
  satisfaction: 'Low satisfaction',
  payment: 'Late payment',
  contact: 'Contact changed',
};
const rules = {
  usage: 'whose usage fell by 30 % or more',
  tickets: 'with at least half as many tickets again as in the period before, and three more',
  satisfaction: 'whose satisfaction is below 3.5 of 5',
  payment: 'with a late payment or disputed bill',
  contact: 'whose key contact changed or left',
};

/** Customers with a sign that they may leave. */
export const earlyWarnings = defineDataMetric({
  id: 'early-warnings',
  label: 'Customers with warning signs',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition:
    'Customers with at least one sign: usage down 30 %, more tickets, satisfaction below 3.5, late payment, contact change ÷ customers.',
  source: 'Customer success metrics (early warning indicators)',
  attribution: 'Nobody; over the whole period.',
  minimumSample: 10,
  additive: false,
  needs: ['revenue.changed', ['customer.profiled', 'usage.measured', 'payment.delayed', 'contact.changed']],
  breakdowns: ['segment', 'tenure', 'product', 'geography'],
  of: anySign,
  variants: indicatorIds.map((id) => ({
    id,
    label: labels[id],
    definition: `Customers ${rules[id]} ÷ customers of whom it is known.`,
    source: 'Customer success metrics (early warning indicators)',
    of: (data, context) =>
      listCustomerIndicators(data, context).map(({ customer, indicators }) => {
        const sign = indicators.find((indicator) => indicator.id === id);
        const known = sign !== undefined && sign.warns !== null;
        const outcome = known
          ? observe(stockAt(context), null, sign.warns ? 1 : 0)
          : notCounted(sign?.detail ?? 'Not known');
        return caseOf('customer', customer.customerId, outcome, customer.dimensions);
      }),
  })),
});
