import { defineSignal, type Found } from '../define-signal.ts';

/** Whoever held the ticket gave it away while a clock was near its breach. */
export const handedOverNearBreach = defineSignal({
  kind: 'handed-over-near-breach',
  metricId: 'sla-compliance',
  find({ events, findNearClocks }) {
    let holder: string | null = null;
    const found: Found<'handed-over-near-breach'>[] = [];
    for (const event of events) {
      if (event.type === 'ticket.created') holder ??= event.assigneeId;
      if (event.type !== 'assignee.changed') continue;
      const isOwn = event.actor.kind === 'agent' && event.actor.personId !== null && event.actor.personId === holder;
      const [near] = isOwn && event.assigneeId !== holder ? findNearClocks(event) : [];
      if (near !== undefined) found.push({ event, evidence: near.near });
      holder = event.assigneeId;
    }
    return found;
  },
});
