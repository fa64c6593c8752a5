import { findMainCurrency, listCustomersAtStart, type CustomerRevenue } from './customer-revenue.ts';
import { caseOf, observe } from './event-cases.ts';
import type { DataRule } from './metric.ts';
import { notCounted } from './observation.ts';
import { stockAt } from './open-at.ts';

/** A rule over the revenue of customers at the start of the period: kept revenue ÷ starting revenue, in the main currency. */
export function revenueKept(kept: (customer: CustomerRevenue) => number): DataRule {
  return ({ events }, context) => {
    const customers = listCustomersAtStart(events, context);
    const main = findMainCurrency(customers);
    return customers.map((customer) => {
      const { customerId, currency, startArr, dimensions } = customer;
      if (currency !== main) return caseOf('customer', customerId, notCounted(`Revenue is in ${currency}`), dimensions);
      return caseOf('customer', customerId, observe(stockAt(context), null, kept(customer), startArr), dimensions);
    });
  };
}
