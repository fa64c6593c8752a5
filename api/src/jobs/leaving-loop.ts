import type { Logger } from 'pino';
import type { FormerIdsService } from '../modules/privacy/leaving/former-ids.service.ts';
import type { LeavingService } from '../modules/privacy/leaving/leaving.service.ts';
import { pause } from './pause.ts';

export interface LeavingLoop {
  stop(): Promise<void>;
}

const everyMs = 30_000;

/** Replaces the names of people whose period after leaving is over, and finishes replacing ids. */
export function startLeavingLoop(
  { leaving, formerIds }: { readonly leaving: LeavingService; readonly formerIds: FormerIdsService },
  log: Logger,
): LeavingLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = run();

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await pause(everyMs, signal);
      try {
        const replaced = await leaving.replaceDue(signal);
        if (replaced > 0) log.info({ replaced }, 'replaced names of people who left');
        const ids = await formerIds.run(signal);
        if (ids > 0) log.info({ ids }, 'replaced ids of people who left');
      } catch (error) {
        log.error({ err: error }, 'people who left could not be replaced; trying again soon');
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
