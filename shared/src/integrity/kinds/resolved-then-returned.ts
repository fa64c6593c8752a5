import { defineSignal, type Found } from '../define-signal.ts';
import { listReturns } from '../list-returns.ts';

/** Resolved, and the customer came back soon. */
export const resolvedThenReturned = defineSignal({
  kind: 'resolved-then-returned',
  metricId: 'first-contact-resolution',
  find: ({ events, limits }) =>
    listReturns(events).flatMap(({ resolved, returned, byCustomer }): Found<'resolved-then-returned'>[] => {
      const lengthMs = returned.at - resolved.at;
      return byCustomer && lengthMs <= limits.returnedWithinMs ? [{ event: resolved, evidence: { lengthMs } }] : [];
    }),
});
