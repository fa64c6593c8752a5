import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { requestTracker } from '@shiftlight/api/connectors/request-tracker/index.ts';
import { readLog } from '@shiftlight/api/connectors/request-tracker/read-log.ts';
import { readEnv } from '@shiftlight/api/env.ts';
import { openInstance, type Instance } from '@shiftlight/api/instance.ts';
import { syncConnector, type SyncDependencies } from '@shiftlight/api/jobs/sync-loop.ts';
import { toSyncDependencies } from '@shiftlight/api/jobs/to-sync-dependencies.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { known, unique } from '../../builders/people.ts';
import { createTestDatabase } from '../../builders/test-database.ts';
import { administrator, type RequestTracker } from '../../helpdesks/request-tracker/index.ts';

/** An API on a database of its own, without sockets and loops: the test reads the helpdesk itself, page by page. */
export async function openQuietApi(): Promise<{ readonly instance: Instance; readonly close: () => Promise<void> }> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-data-'));
  const env = readEnv({ PORT: '4400', DATABASE_URL: database.url, DATA_DIR: folder });
  const instance = await openInstance(env, createLog('silent'));
  const close = async () => {
    await instance.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { instance, close };
}

/** Connects the desk with this account. */
export function connectDesk(
  { services }: Pick<Instance, 'services'>,
  workspaceId: string,
  desk: Pick<RequestTracker, 'baseUrl'>,
  account: { readonly name: string; readonly password: string } = administrator,
) {
  const credentials = { user: account.name, password: account.password };
  const input = { helpdesk: 'request-tracker', name: unique('RT'), baseUrl: desk.baseUrl, credentials };
  return services.connectors.create(workspaceId, input);
}

export function syncDependencies(instance: Instance): SyncDependencies {
  return { ...toSyncDependencies(instance, createLog('silent')), intervalMs: 1_000 };
}

/** Pages so small that a short history has several of every kind. */
const smallPages = { tickets: 3, transactions: 16, overlap: 5 };

/** Reads the log until it is caught up, from where the connector's cursor stands. */
export async function readDesk(
  instance: Instance,
  connectorId: string,
  changes: Partial<SyncDependencies> = {},
  signal = new AbortController().signal,
): Promise<void> {
  const connector = known(await instance.services.connectors.findLoaded(connectorId));
  const kind = {
    ...requestTracker,
    readLog: (cursor: unknown, scope: Parameters<typeof readLog>[1]) => readLog(cursor, scope, smallPages),
  };
  await syncConnector({ ...syncDependencies(instance), ...changes }, { ...connector, kind }, signal);
}

/** Every event of the connector as text, customers made alike: their pseudonyms differ from connector to connector. */
export async function listEvents({ db }: Pick<Instance, 'db'>, connectorId: string): Promise<readonly string[]> {
  const { rows } = await db.pool.query<{ body: string }>(
    'SELECT body::text AS body FROM event WHERE connector_id = $1 ORDER BY source_id',
    [connectorId],
  );
  return rows.map(({ body }) => sortKeys(body).replaceAll(/c_[\w-]{22}/g, 'a customer'));
}

/** Facts and clocks of the connector's tickets by id, customers made alike and calendars too. */
export async function listTickets(
  { db }: Pick<Instance, 'db'>,
  connectorId: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.pool.query<{ id: string; state: string }>(
    `SELECT external_id AS id, json_build_object('facts', facts, 'clocks', clocks)::text AS state
     FROM ticket WHERE connector_id = $1`,
    [connectorId],
  );
  const alike = (text: string) =>
    sortKeys(text)
      .replaceAll(/c_[\w-]{22}/g, 'a customer')
      .replaceAll(/[0-9a-f-]{36}@1/g, 'the calendar');
  return new Map(rows.map(({ id, state }) => [id, alike(state)]));
}

export async function readFacts({ db }: Pick<Instance, 'db'>, connectorId: string, ticketId: string): Promise<unknown> {
  const { rows } = await db.pool.query<{ facts: unknown }>(
    'SELECT facts FROM ticket WHERE connector_id = $1 AND external_id = $2',
    [connectorId, ticketId],
  );
  return rows[0]?.facts;
}

function sortKeys(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
