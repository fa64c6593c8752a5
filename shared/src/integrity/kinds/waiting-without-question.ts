import { defineSignal, type Found } from '../define-signal.ts';
import { isAnswer, isCustomerMessage, isStatus, isWaiting } from '../event-checks.ts';

/** Waiting for a customer whom nobody asked, which ended without the customer. */
export const waitingWithoutQuestion = defineSignal({
  kind: 'waiting-without-question',
  metricId: 'resolution-time',
  find: ({ events, limits }) =>
    events.flatMap((event, index): Found<'waiting-without-question'>[] => {
      if (!isStatus(event) || event.status !== 'pending' || event.actor.kind !== 'agent') return [];
      const asked = events.some((other) => isAnswer(other) && Math.abs(other.at - event.at) <= limits.questionWithinMs);
      if (asked) return [];
      const ended = events
        .slice(index + 1)
        .find((other) => isCustomerMessage(other) || (isStatus(other) && !isWaiting(other)));
      if (ended === undefined || isCustomerMessage(ended)) return [];
      return [{ event, evidence: { lengthMs: ended.at - event.at } }];
    }),
});
