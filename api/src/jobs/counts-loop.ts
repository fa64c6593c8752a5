import type { Logger } from 'pino';
import type { CountsService } from '../modules/what-if/counts/counts.service.ts';
import { pause } from './pause.ts';

export interface CountsLoopDependencies {
  readonly counts: Pick<CountsService, 'work' | 'deleteOld'>;
  readonly log: Logger;
  readonly now: () => number;
}

const roundMs = 500;
const tidyEveryMs = 6 * 3_600_000;

/** Works on previews that are counted over every ticket. Any number of API processes may run it: each count is worked on by one at a time. */
export function startCountsLoop({ counts, log, now }: CountsLoopDependencies): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = run();

  async function run(): Promise<void> {
    let tidiedAt = Number.NEGATIVE_INFINITY;
    while (!signal.aborted) {
      let isBusy = false;
      try {
        if (now() - tidiedAt >= tidyEveryMs) {
          await counts.deleteOld();
          tidiedAt = now();
        }
        isBusy = await counts.work(signal, log);
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'previews could not be counted; trying again');
      }
      if (!isBusy) await pause(roundMs, signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
