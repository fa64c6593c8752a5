import type { Logger } from 'pino';
import type { Instance } from '../instance.ts';
import { createConnectorsRepository } from '../modules/connectors/connectors.repository.ts';
import type { SyncDependencies } from './sync-loop.ts';

/** What reading a helpdesk's log takes of a process of the API. */
export function toSyncDependencies(
  { db, env, services, queue, quarantine, toRead, append }: Instance,
  log: Logger,
): SyncDependencies {
  return {
    db,
    connectors: services.connectors,
    repository: createConnectorsRepository(db),
    queue,
    quarantine,
    toRead,
    secrets: services.foundation.secrets,
    log,
    now: append.now,
    intervalMs: env.POLL_INTERVAL_MS,
  };
}
