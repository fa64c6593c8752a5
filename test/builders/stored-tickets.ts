import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import { foldTicket } from '@shiftlight/api/ingest/fold-tickets.ts';
import { loadTickets } from '@shiftlight/api/ingest/ingest.repository.ts';
import type { PushingDesk } from './pushing-desk.ts';
import type { TestInstance } from './test-instance.ts';

/** What is stored of a ticket, settled to `now`; null when nothing is. */
export async function readTicketState(
  { db }: TestInstance,
  { workspaceId, connectorId }: PushingDesk,
  externalId: string,
  now: number,
): Promise<TicketState | null> {
  const [record] = (await loadTickets(db.pool, [{ workspaceId, connectorId, externalId }])).values();
  return record === undefined ? null : toPlain(settleClocks(record.state, now));
}

/** What the ticket must be: all its events folded once, in order, settled to `now`. */
export async function foldExpected(
  { append, services }: TestInstance,
  { workspaceId, connectorId }: PushingDesk,
  events: readonly TicketEvent[],
  now: number,
): Promise<TicketState> {
  const externalId = events[0]?.ticketId ?? '';
  const { secrets } = services.foundation;
  const hidden = events.map((event) =>
    replaceCustomers(event, (id) => secrets.pseudonymOf(workspaceId, connectorId, id)),
  );
  const rules = await append.rules.get(workspaceId);
  return toPlain(foldTicket({ workspaceId, connectorId, externalId }, hidden, rules, now).state);
}

/** Customers of the tests are called `customer-…`; the event stays what it is. */
export function replaceCustomers(event: TicketEvent, pseudonymOf: (id: string) => string): TicketEvent {
  const text = JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('customer-') ? pseudonymOf(value) : value,
  );
  return JSON.parse(text) as TicketEvent;
}

/** As it comes back from the database: the same data without absent keys. */
function toPlain(state: TicketState): TicketState {
  return JSON.parse(JSON.stringify(state)) as TicketState;
}
