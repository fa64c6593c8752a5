import type { Logger } from 'pino';
import type { RetentionService } from '../modules/privacy/retention/retention.service.ts';
import { pause } from './pause.ts';

export interface RetentionLoop {
  stop(): Promise<void>;
}

const firstMs = 60_000;
const everyMs = 3_600_000;

/** Deletes what is older than its period, every hour. Processes that run it at once delete each record once. */
export function startRetentionLoop(retention: RetentionService, log: Logger): RetentionLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = run();

  async function run(): Promise<void> {
    await pause(firstMs, signal);
    while (!signal.aborted) {
      try {
        for (const workspaceId of await retention.listWorkspaces()) {
          for (const { kind, deleted } of await retention.run(workspaceId, signal)) {
            log.info({ workspaceId, kind, deleted }, 'deleted what is older than its period');
          }
        }
      } catch (error) {
        log.error({ err: error }, 'what is older than its period could not be deleted; trying again in an hour');
      }
      await pause(everyMs, signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
