import type { ReaderScope, TicketsRead } from '../connectors/connector-kind.ts';
import type { TicketToRead } from '../ingest/tickets-to-read.repository.ts';
import type { LoadedConnector } from '../modules/connectors/loaded-connector.ts';
import { storePage, type StoreDependencies } from './store-page.ts';

const ticketsAtOnce = 20;

/**
 * Reads the log of the tickets of which deliveries spoke, and of those that could not be read before. A ticket is forgotten only when
 * its events are stored; one that cannot be read waits longer each time and holds up nobody.
 */
export async function readTicketsToRead(
  dependencies: StoreDependencies,
  connector: LoadedConnector,
  scope: ReaderScope,
): Promise<void> {
  const { readTickets } = connector.kind;
  if (readTickets === null) return;
  const owner = { workspaceId: connector.workspaceId, connectorId: connector.id };
  const { toRead, now } = dependencies;
  while (!scope.signal.aborted) {
    const due = await toRead.listDue(owner, now(), ticketsAtOnce);
    if (due.length === 0) return;
    const page = await readTickets(
      due.map(({ ticketId }) => ticketId),
      scope,
    );
    await storeByWay(dependencies, connector, page, due);
    const failed = new Set(page.failed.map(({ ticketId }) => ticketId));
    await toRead.forget(
      owner,
      due.filter(({ ticketId }) => !failed.has(ticketId)),
    );
  }
}

/** Stores what was read, the events of each ticket with the reason for which it was read. */
async function storeByWay(
  dependencies: StoreDependencies,
  connector: LoadedConnector,
  page: TicketsRead,
  due: readonly TicketToRead[],
): Promise<void> {
  const ways = new Map(due.map(({ ticketId, via }) => [ticketId, via]));
  const events = Map.groupBy(page.events, ({ ticketId }) => ways.get(ticketId) ?? 'webhook');
  const rest = { people: page.people, rejected: page.rejected, failed: page.failed };
  await storePage(dependencies, connector, { ...rest, events: [] }, 'log');
  for (const [via, told] of events) {
    await storePage(dependencies, connector, { events: told, people: [], rejected: [] }, via);
  }
}
