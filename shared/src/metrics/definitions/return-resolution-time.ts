import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';
import { businessDaysBetween } from '../business-days.ts';
import { countedMs, type MetricContext } from '../metric-context.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';

function lengthOfReturns(length: (context: MetricContext, from: number, to: number) => number): DataRule {
  return ({ events }, context) => {
    const done = firstBy(eventsOfType(events, 'return.completed'), (event) => event.returnId);
    return eventsOfType(events, 'return.requested').map((request) => {
      const end = done.get(request.returnId);
      const outcome =
        end === undefined
          ? notCounted('Not completed yet')
          : end.outcome === 'refused'
            ? notCounted('Return was refused')
            : observe(end.at, request.agentId, length(context, request.at, end.at));
      return caseOf('return', request.returnId, outcome, { product: request.product });
    });
  };
}

/** Business days from a return request to refund or exchange. */
export const returnResolutionTime = defineDataMetric({
  id: 'return-resolution-time',
  label: 'Return resolution time',
  unit: 'days',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Business days from the return request to the refund issued or the exchange shipped; the day of the request does not count.',
  source: 'Hot Rodan metrics draft (RMA request → refund issued or exchange shipped)',
  attribution: 'Who took the request, in the period in which it was completed.',
  minimumSample: 10,
  needs: ['return.requested', 'return.completed'],
  breakdowns: ['agent', 'product', 'day'],
  of: lengthOfReturns(businessDaysBetween),
  variants: [
    {
      id: 'hours',
      label: 'In working time',
      definition: 'Working time from the return request to the refund issued or the exchange shipped.',
      source: 'Hot Rodan metrics draft (time from return request to refund or exchange complete)',
      unit: 'ms',
      of: lengthOfReturns(countedMs),
    },
  ],
});
