import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';

/** Orders that led to a return. */
export const returnRate = defineDataMetric({
  id: 'return-rate',
  label: 'Return rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition:
    'Orders with at least one return ÷ orders. A return is counted in the period of its order, so recent periods can still rise.',
  source: 'Hot Rodan metrics draft (returns / total orders)',
  attribution: 'Who placed the order, in the period in which it was placed.',
  needs: ['order.placed', 'return.requested'],
  breakdowns: ['agent', 'product', 'day'],
  of: ({ events }) => {
    const returned = firstBy(eventsOfType(events, 'return.requested'), (event) => event.orderId);
    return eventsOfType(events, 'order.placed').map((order) => {
      const value = returned.has(order.orderId) ? 1 : 0;
      return caseOf('order', order.orderId, observe(order.at, order.agentId, value), {
        product: order.products[0] ?? null,
      });
    });
  },
});
