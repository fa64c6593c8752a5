import type { Logger } from 'pino';
import type { AppendQueue } from '../ingest/append-queue.ts';
import type { QuarantineRepository } from '../ingest/quarantine.repository.ts';
import type { TicketsToReadRepository } from '../ingest/tickets-to-read.repository.ts';
import type { ConnectorsRepository } from '../modules/connectors/connectors.repository.ts';
import type { ConnectorsService } from '../modules/connectors/connectors.service.ts';
import type { LoadedConnector, UnreadableConnector } from '../modules/connectors/loaded-connector.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import type { Db } from '../db.ts';
import { withConnectorLock } from './connector-lock.repository.ts';
import { pause } from './pause.ts';
import type { Reconcile } from './reconcile/reconcile.ts';
import { readTicketsToRead } from './read-tickets-to-read.ts';
import { createReaderScope, storePage } from './store-page.ts';

export interface SyncDependencies {
  readonly db: Db;
  readonly connectors: ConnectorsService;
  readonly repository: ConnectorsRepository;
  readonly queue: AppendQueue;
  readonly quarantine: QuarantineRepository;
  readonly toRead: TicketsToReadRepository;
  readonly secrets: Secrets;
  readonly log: Logger;
  readonly now: () => number;
  readonly intervalMs: number;
  /** Compares the helpdesk with what we have of it, in the pauses of reading; absent = only reads. */
  readonly reconcile?: Reconcile;
}

const longestBackoffMs = 5 * 60_000;

export interface SyncLoop {
  stop(): Promise<void>;
}

/**
 * Reads every connected helpdesk's own log, each at its own pace: history first, then what the webhooks may have missed. Of several
 * API processes one reads a helpdesk at a time. A failing helpdesk waits longer each time and delays nobody else.
 */
export function startSyncLoop(dependencies: SyncDependencies): SyncLoop {
  const stopping = new AbortController();
  const busy = new Map<string, Promise<void>>();
  const notBefore = new Map<string, number>();
  const failures = new Map<string, number>();
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const { connectors, unreadable } = await dependencies.connectors.listLoaded();
        const hinted = await dependencies.toRead.listDueConnectors(dependencies.now());
        for (const connector of connectors) startRound(connector, hinted.has(connector.id));
        for (const connector of unreadable) await noteUnreadable(connector);
      } catch (error) {
        dependencies.log.error({ err: error }, 'connectors could not be listed; trying again');
      }
      await pause(Math.min(dependencies.intervalMs, 1_000), stopping.signal);
    }
    await Promise.all(busy.values());
  }

  function startRound(connector: LoadedConnector, hinted: boolean): void {
    const { id } = connector;
    if (connector.kind.readLog === null || busy.has(id)) return;
    // A cursor that was cleared by an admin is a wish to begin at once; a helpdesk that fails is left in peace all the same.
    const mayHurry = connector.cursor === null && !failures.has(id);
    const isDue = mayHurry || dependencies.now() >= (notBefore.get(id) ?? 0);
    // What deliveries spoke of does not wait for the next look at the log.
    if (!isDue && (!hinted || failures.has(id))) return;
    const round = (isDue ? syncConnector : syncHinted)(dependencies, connector, stopping.signal)
      .then(
        () => {
          failures.delete(id);
          if (isDue) notBefore.set(id, dependencies.now() + dependencies.intervalMs);
        },
        (error: unknown) => noteFailure(connector, error),
      )
      .finally(() => busy.delete(id));
    busy.set(id, round);
  }

  /** Once per start: its admins see the reason until the key is back. */
  async function noteUnreadable({ id, message }: UnreadableConnector): Promise<void> {
    if (failures.has(id)) return;
    failures.set(id, 1);
    dependencies.log.error({ connectorId: id }, 'the secrets of a connector cannot be opened');
    await dependencies.repository.saveError(id, message, dependencies.now());
  }

  async function noteFailure(connector: LoadedConnector, error: unknown): Promise<void> {
    if (stopping.signal.aborted) return;
    const count = (failures.get(connector.id) ?? 0) + 1;
    failures.set(connector.id, count);
    notBefore.set(connector.id, dependencies.now() + Math.min(dependencies.intervalMs * 2 ** count, longestBackoffMs));
    const message = error instanceof Error ? error.message : String(error);
    dependencies.log.warn({ connectorId: connector.id, err: error }, 'reading the helpdesk failed; trying again later');
    await dependencies.repository.saveError(connector.id, message, dependencies.now()).catch(() => {});
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

/**
 * Reads one helpdesk's log until it is caught up, and between its pages what deliveries spoke of: history never delays what happens
 * now. Each page's events are committed before its cursor is stored.
 */
export async function syncConnector(
  dependencies: SyncDependencies,
  connector: LoadedConnector,
  signal: AbortSignal,
): Promise<void> {
  const { readLog } = connector.kind;
  if (readLog === null) return;
  await withConnectorLock(dependencies.db, connector.id, async () => {
    const scope = createReaderScope(dependencies, connector, signal);
    await readTicketsToRead(dependencies, connector, scope);
    let { cursor } = connector;
    for await (const page of readLog(cursor, scope)) {
      await storePage(dependencies, connector, page, 'log');
      const step = { from: cursor, to: page.cursor, progress: page.progress };
      // Somebody wanted the history anew, or another process was faster: this reading is out of date.
      if (!(await dependencies.repository.saveCursor(connector.id, step, dependencies.now()))) return;
      cursor = page.cursor;
      if (signal.aborted) return;
      await readTicketsToRead(dependencies, connector, scope);
    }
    await dependencies.reconcile?.(connector, scope);
  });
}

/** Reads only what deliveries spoke of. */
async function syncHinted(
  dependencies: SyncDependencies,
  connector: LoadedConnector,
  signal: AbortSignal,
): Promise<void> {
  await withConnectorLock(dependencies.db, connector.id, () =>
    readTicketsToRead(dependencies, connector, createReaderScope(dependencies, connector, signal)),
  );
}
