import type { ReaderScope } from '../connectors/connector-kind.ts';
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
    await storePage(dependencies, connector, page, 'webhook');
    const failed = new Set(page.failed.map(({ ticketId }) => ticketId));
    await toRead.forget(
      owner,
      due.filter(({ ticketId }) => !failed.has(ticketId)),
    );
  }
}
