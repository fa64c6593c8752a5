import { defineSignal, type Found } from '../define-signal.ts';
import { isByPerson } from '../event-checks.ts';
import { wasEased } from '../was-eased.ts';

/** A person changed category, channel, customer tier or group, and a clock that was near its breach got more time. */
export const termsEasedNearBreach = defineSignal({
  kind: 'terms-eased-near-breach',
  metricId: 'sla-compliance',
  find: ({ events, findNearClocks }) =>
    events.flatMap((event): Found<'terms-eased-near-breach'>[] => {
      const isOther = event.type === 'attributes.changed' && event.attributes.priority === undefined;
      if ((!isOther && event.type !== 'group.changed') || !isByPerson(event)) return [];
      const eased = findNearClocks(event).find(wasEased);
      return eased === undefined ? [] : [{ event, evidence: eased.near }];
    }),
});
