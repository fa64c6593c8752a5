import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { knownUntil } from '../metric-context.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { notCounted } from '../observation.ts';

/** Days after a recommendation in which a return for fitment still speaks against it. */
const returnWindowMs = 30 * 86_400_000;

const bySurveyOrReturn: DataRule = ({ events }, context) => {
  const answers = firstBy(eventsOfType(events, 'fitment.confirmed'), (event) => event.recommendationId);
  const fitmentReturns = eventsOfType(events, 'return.requested').filter((event) => event.aboutFitment);
  const returned = firstBy(fitmentReturns, (event) => event.orderId);
  return eventsOfType(events, 'fitment.recommended').map((made) => {
    const answer = answers.get(made.recommendationId);
    const back = made.orderId === null ? undefined : returned.get(made.orderId);
    const dimensions = { product: made.product };
    const settle = (value: number) =>
      caseOf('fitment', made.recommendationId, observe(made.at, made.agentId, value), dimensions);
    if (answer !== undefined) return settle(answer.worked ? 1 : 0);
    if (back !== undefined) return settle(0);
    const open = made.orderId === null ? 'No order and no follow-up answer' : 'Still within 30 days for a return';
    if (made.orderId === null || made.at + returnWindowMs > knownUntil(context))
      return caseOf('fitment', made.recommendationId, notCounted(open), dimensions);
    return settle(1);
  });
};

/** Fitment recommendations that worked. */
export const fitmentSuccess = defineDataMetric({
  id: 'fitment-success',
  label: 'Fitment success',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Recommendations that a follow-up confirmed, or whose order was not returned for fitment within 30 days ÷ all that are settled.',
  source: 'Hot Rodan metrics draft (follow-up survey or no fitment-related returns)',
  attribution: 'Who recommended the part, in the period in which it was recommended.',
  needs: ['fitment.recommended', ['fitment.confirmed', 'return.requested']],
  breakdowns: ['agent', 'product', 'day'],
  of: bySurveyOrReturn,
});
