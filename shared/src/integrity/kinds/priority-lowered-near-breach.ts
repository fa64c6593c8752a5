import { comparePriorities } from '../../floor/order-priorities.ts';
import { defineSignal, type Found } from '../define-signal.ts';
import { isByPerson } from '../event-checks.ts';
import { wasEased } from '../was-eased.ts';

/** A person lowered the priority, and a clock that was near its breach got more time. Where policies do not look at priority, nothing moved. */
export const priorityLoweredNearBreach = defineSignal({
  kind: 'priority-lowered-near-breach',
  metricId: 'sla-compliance',
  find({ events, findNearClocks }) {
    let from: string | null = null;
    const found: Found<'priority-lowered-near-breach'>[] = [];
    for (const event of events) {
      if (event.type !== 'ticket.created' && event.type !== 'attributes.changed') continue;
      const to: string | null | undefined = event.attributes.priority;
      if (to === undefined) continue;
      if (event.type === 'attributes.changed' && isByPerson(event) && comparePriorities(from, to) < 0) {
        const eased = findNearClocks(event).find(wasEased);
        if (eased !== undefined) found.push({ event, evidence: { ...eased.near, from, to } });
      }
      from = to;
    }
    return found;
  },
});
