import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, firstBy, observe } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Warranty claims that the vendor approved. */
export const warrantyApproval = defineDataMetric({
  id: 'warranty-approval',
  label: 'Warranty claims approved',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Claims approved by the vendor ÷ claims decided.',
  source: 'Hot Rodan metrics draft (approved claims / total claims)',
  attribution: 'Who handed in the claim, in the period of the decision.',
  needs: ['warranty.claimed', 'warranty.decided'],
  breakdowns: ['agent', 'product', 'day'],
  of: ({ events }) => {
    const decided = firstBy(eventsOfType(events, 'warranty.decided'), (event) => event.claimId);
    return eventsOfType(events, 'warranty.claimed').map((claim) => {
      const decision = decided.get(claim.claimId);
      const outcome =
        decision === undefined
          ? notCounted('Not decided yet')
          : observe(decision.at, claim.agentId, decision.approved ? 1 : 0);
      return caseOf('claim', claim.claimId, outcome, { product: claim.product });
    });
  },
});
