import type { ReaderScope } from '../connector-kind.ts';
import type { TicketReading } from './read-changes.ts';

/** A ticket that goes on in another one, of a helpdesk that does not say since when: since it was noticed, and told once. */
export async function readMerged(
  scope: Pick<ReaderScope, 'findKnown' | 'now'>,
  ticketId: string,
  intoTicketId: string,
  /** What the helpdesk calls a ticket; begins the event's id. */
  noun: 'ticket' | 'conversation',
): Promise<TicketReading> {
  const known = (await scope.findKnown([ticketId])).get(ticketId);
  if (known === undefined || known.mergedInto !== null) return { events: [], people: [] };
  const at = Math.max(scope.now(), known.lastEventAt);
  const base = { ticketId, at, order: 0, actor: { kind: 'system', personId: null } } as const;
  const id = `${noun}/${ticketId}/merged/${intoTicketId}`;
  return { events: [{ ...base, id, type: 'ticket.merged', intoTicketId }], people: [] };
}
