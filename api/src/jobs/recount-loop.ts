import type { Logger } from 'pino';
import type { Recount } from '../ingest/recount.ts';
import { pause } from './pause.ts';

export interface RecountLoopDependencies {
  readonly recount: Pick<Recount, 'workPage' | 'listWaiting'>;
  readonly log: Logger;
}

const roundMs = 2_000;
/** After each page, this times as long as it took is left to requests. */
const restRatio = 1;

/** Folds past tickets anew after rules were saved that hold for them, too. Any number of API processes may run it. */
export function startRecountLoop({ recount, log }: RecountLoopDependencies): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = run();

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        for (const workspaceId of await recount.listWaiting()) await drain(workspaceId);
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'past tickets could not be folded anew; trying again');
      }
      await pause(roundMs, signal);
    }
  }

  async function drain(workspaceId: string): Promise<void> {
    for (;;) {
      const startedAt = performance.now();
      if (signal.aborted || !(await recount.workPage(workspaceId))) return;
      await pause((performance.now() - startedAt) * restRatio, signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
