import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import { isCorrection } from '@shiftlight/shared/events/correct-events.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import { foldIsCurrent, foldIsInOrder } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { WorkspaceRules } from '../rules/rules-cache.ts';
import type { TicketKey, TicketRecord } from './ticket-record.ts';

export type FoldedTicket = Omit<TicketRecord, 'position'>;

/** Continues a stored projection with new events; null when they do not simply go on, and the ticket must be folded anew. */
export function stepTicket(
  record: TicketRecord,
  newEvents: readonly TicketEvent[],
  rules: WorkspaceRules,
  now: number,
): FoldedTicket | null {
  if (!foldIsCurrent(record.state)) return null;
  const fold = rules.getFold(record.policyVersion, record.connectorId);
  let state = record.state;
  for (const event of newEvents.toSorted(compareEvents)) {
    // A creation that comes after other events may be of another day, and the day decides which policies hold.
    // A correction changes what was folded already.
    if (event.type === 'ticket.created' || isCorrection(event) || !foldIsInOrder(state, event)) return null;
    state = fold.step(state, event);
  }
  return { ...record, state: settleClocks(state, now) };
}

/** Folds a ticket from all its events, under the policies that were valid when it was opened. */
export function foldTicket(
  key: TicketKey,
  events: readonly TicketEvent[],
  rules: WorkspaceRules,
  now: number,
): FoldedTicket {
  const openedAt = findOpenedAt(events);
  const policyVersion = rules.findPolicyVersion(openedAt);
  const state = rules.getFold(policyVersion, key.connectorId).run(events);
  return {
    workspaceId: key.workspaceId,
    connectorId: key.connectorId,
    externalId: key.externalId,
    policyVersion,
    state: settleClocks(state, now),
  };
}

/** As the fold sees it: the first creation in the order of events, else the first event. */
function findOpenedAt(events: readonly TicketEvent[]): number {
  let opening: TicketEvent | null = null;
  for (const event of events) {
    if (!isCorrection(event) && (opening === null || opensBefore(event, opening))) opening = event;
  }
  if (opening === null) throw new Error('A ticket without events has no beginning.');
  return opening.at;
}

function opensBefore(event: TicketEvent, other: TicketEvent): boolean {
  const creates = event.type === 'ticket.created';
  return creates === (other.type === 'ticket.created') ? compareEvents(event, other) < 0 : creates;
}
