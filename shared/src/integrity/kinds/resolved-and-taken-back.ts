import { defineSignal, type Found } from '../define-signal.ts';
import { listReturns } from '../list-returns.ts';

/** Resolved, and set back soon after by the same person without the customer. */
export const resolvedAndTakenBack = defineSignal({
  kind: 'resolved-and-taken-back',
  metricId: 'resolution-time',
  find: ({ events, limits }) =>
    listReturns(events).flatMap(({ resolved, returned, byCustomer }): Found<'resolved-and-taken-back'>[] => {
      const lengthMs = returned.at - resolved.at;
      const bySame = returned.actor.personId === resolved.actor.personId;
      if (byCustomer || !bySame || lengthMs > limits.takenBackWithinMs) return [];
      return [{ event: resolved, evidence: { lengthMs } }];
    }),
});
