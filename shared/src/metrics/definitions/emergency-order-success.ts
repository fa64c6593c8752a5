import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { knownUntil } from '../metric-context.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Rush orders delivered by their deadline. */
export const emergencyOrderSuccess = defineDataMetric({
  id: 'emergency-order-success',
  label: 'Emergency orders on time',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Emergency orders delivered by their deadline ÷ emergency orders whose deadline has passed or that have arrived.',
  source: 'Hot Rodan metrics draft (delivered by deadline / total emergency orders)',
  attribution: 'Who placed the order, in the period of its deadline.',
  needs: ['order.placed', 'order.delivered'],
  breakdowns: ['agent', 'day'],
  of: ({ events }, context) => {
    const delivered = firstBy(eventsOfType(events, 'order.delivered'), (event) => event.orderId);
    const rush = eventsOfType(events, 'order.placed').filter((order) => order.emergency);
    return rush.map((order) => {
      if (order.deliverBy === null) return caseOf('order', order.orderId, notCounted('No deadline given'));
      const arrivedAt = delivered.get(order.orderId)?.at ?? null;
      if (arrivedAt === null && order.deliverBy >= knownUntil(context))
        return caseOf('order', order.orderId, notCounted('On its way, deadline not reached'));
      const inTime = arrivedAt !== null && arrivedAt <= order.deliverBy;
      return caseOf('order', order.orderId, observe(order.deliverBy, order.agentId, inTime ? 1 : 0));
    });
  },
});
