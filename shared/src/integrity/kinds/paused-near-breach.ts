import { defineSignal, type Found } from '../define-signal.ts';
import { isAnswer, isByPerson, isStatus, isWaiting } from '../event-checks.ts';

/** A clock that was near its breach was paused, with no message to the customer close to it: after a question, waiting is the work. */
export const pausedNearBreach = defineSignal({
  kind: 'paused-near-breach',
  metricId: 'sla-compliance',
  find: ({ events, limits, findNearClocks }) =>
    events.flatMap((event): Found<'paused-near-breach'>[] => {
      if (!isStatus(event) || !isWaiting(event) || !isByPerson(event)) return [];
      const asked = events.some((other) => isAnswer(other) && Math.abs(other.at - event.at) <= limits.questionWithinMs);
      if (asked) return [];
      const paused = findNearClocks(event).find(({ after }) => after?.state === 'paused');
      return paused === undefined ? [] : [{ event, evidence: paused.near }];
    }),
});
