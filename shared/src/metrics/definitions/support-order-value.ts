import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, observe, overEvents } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';

/** Each support order against the mean website order of the same period; currencies are compared only with themselves. */
const againstWebsite: DataRule = ({ events }, context) => {
  const orders = eventsOfType(events, 'order.placed');
  const website = new Map<string, { sum: number; n: number }>();
  for (const order of orders) {
    if (order.placedThrough !== 'website' || order.at < context.from || order.at >= context.to) continue;
    const known = website.get(order.currency) ?? { sum: 0, n: 0 };
    website.set(order.currency, { sum: known.sum + order.amount, n: known.n + 1 });
  }
  return orders.map((order) => {
    if (order.placedThrough !== 'support')
      return caseOf('order', order.orderId, notCounted('Not placed through support'));
    const beside = website.get(order.currency);
    if (beside === undefined || beside.sum === 0) {
      return caseOf('order', order.orderId, notCounted(`No website orders in ${order.currency} to compare with`));
    }
    return caseOf('order', order.orderId, observe(order.at, order.agentId, order.amount / (beside.sum / beside.n) - 1));
  });
};

/** Mean value of orders placed through support. */
export const supportOrderValue = defineDataMetric({
  id: 'support-order-value',
  label: 'Support order value',
  unit: 'money',
  better: 'higher',
  accumulate: 'mean',
  definition: 'Value of the orders placed through support ÷ their number, in the currency of the orders.',
  source: 'Hot Rodan metrics draft (support orders total value / support orders count)',
  attribution: 'Who placed the order, in the period in which it was placed.',
  needs: ['order.placed'],
  breakdowns: ['agent', 'day'],
  of: overEvents('order.placed', (order) =>
    order.placedThrough === 'support'
      ? observe(order.at, order.agentId, order.amount)
      : notCounted('Not placed through support'),
  ),
  variants: [
    {
      id: 'lift-over-website',
      label: 'Compared with the website',
      definition: 'How much the mean support order exceeds the mean website order of the same period and currency.',
      source: 'Hot Rodan metrics draft (target: 20 % higher than website average)',
      unit: 'ratio',
      additive: false,
      of: againstWebsite,
    },
  ],
});
