import { defineSignal, type Found } from '../define-signal.ts';
import { isByPerson } from '../event-checks.ts';

/** A person merged the ticket into another one, or deleted it, while a clock was near its breach: the clock ends without a result. */
export const removedNearBreach = defineSignal({
  kind: 'removed-near-breach',
  metricId: 'sla-compliance',
  ofGone: true,
  find: ({ events, findNearClocks }) =>
    events.flatMap((event): Found<'removed-near-breach'>[] => {
      if ((event.type !== 'ticket.merged' && event.type !== 'ticket.deleted') || !isByPerson(event)) return [];
      const [near] = findNearClocks(event);
      const how = event.type === 'ticket.merged' ? 'merged' : 'deleted';
      return near === undefined ? [] : [{ event, evidence: { ...near.near, how } }];
    }),
});
