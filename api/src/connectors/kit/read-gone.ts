import type { ReaderScope } from '../connector-kind.ts';
import type { TicketReading } from './read-changes.ts';

/**
 * A ticket that its helpdesk does not have any more: told once, when it was known and not known to be gone. `at` is when the helpdesk
 * says that it went; null = now, because it does not say.
 */
export async function readGone(
  scope: Pick<ReaderScope, 'now' | 'findKnown'>,
  ticketId: string,
  at: number | null = null,
): Promise<TicketReading> {
  const known = (await scope.findKnown([ticketId])).get(ticketId);
  if (known === undefined || known.deletedAt !== null || known.mergedInto !== null) return { events: [], people: [] };
  const goneAt = Math.max(at ?? scope.now(), known.lastEventAt);
  const base = { ticketId, at: goneAt, order: 0, actor: { kind: 'system', personId: null } } as const;
  return { events: [{ ...base, id: `ticket/${ticketId}/deleted/${goneAt}`, type: 'ticket.deleted' }], people: [] };
}
