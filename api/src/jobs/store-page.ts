import type { LogPage, ReaderScope } from '../connectors/connector-kind.ts';
import type { Db } from '../db.ts';
import type { AppendQueue } from '../ingest/append-queue.ts';
import type { EventBatch } from '../ingest/batch.ts';
import { loadTickets } from '../ingest/ingest.repository.ts';
import type { QuarantineRepository } from '../ingest/quarantine.repository.ts';
import type { TicketsToReadRepository } from '../ingest/tickets-to-read.repository.ts';
import { scopeOf } from '../modules/connectors/connector-scope.ts';
import type { ConnectorsService } from '../modules/connectors/connectors.service.ts';
import type { LoadedConnector } from '../modules/connectors/loaded-connector.ts';
import type { Secrets } from '../secrets/create-secrets.ts';

/** Where a reading is stored. */
export interface StoreDependencies {
  readonly db: Db;
  readonly connectors: ConnectorsService;
  readonly queue: AppendQueue;
  readonly quarantine: QuarantineRepository;
  readonly toRead: TicketsToReadRepository;
  readonly secrets: Secrets;
  readonly now: () => number;
}

/** Events of one page go in as pieces of this size, so that a busy ticket's lock is never held for long. */
const eventsPerAppend = 400;

/** Stores a page of a helpdesk's log; resolves when all of it is committed. */
export async function storePage(
  { connectors, queue, quarantine, toRead, secrets, now }: StoreDependencies,
  connector: LoadedConnector,
  page: Pick<LogPage, 'events' | 'people' | 'rejected' | 'failed'>,
  via: EventBatch['via'],
): Promise<void> {
  const owner = { workspaceId: connector.workspaceId, connectorId: connector.id };
  await connectors.savePeople(connector, page.people);
  for (let i = 0; i < page.events.length; i += eventsPerAppend) {
    await queue.append({ ...owner, via, events: page.events.slice(i, i + eventsPerAppend) });
  }
  await quarantine.add(owner, page.rejected, scopeOf(connector, connector.credentials, secrets));
  await toRead.postpone(owner, page.failed ?? [], now());
}

/** What a reader may know of its connector. */
export function createReaderScope(
  { db, secrets, now }: Pick<StoreDependencies, 'db' | 'secrets' | 'now'>,
  connector: LoadedConnector,
  signal: AbortSignal,
): ReaderScope {
  const { workspaceId, id: connectorId } = connector;
  return {
    ...scopeOf(connector, connector.credentials, secrets),
    signal,
    now,
    async findKnown(ticketIds) {
      const keys = ticketIds.map((externalId) => ({ workspaceId, connectorId, externalId }));
      const records = await loadTickets(db.pool, keys);
      return new Map([...records.values()].map((record) => [record.externalId, record.state.facts]));
    },
  };
}
