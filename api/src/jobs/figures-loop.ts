import type { Logger } from 'pino';
import type { Db } from '../db.ts';
import type { Figures } from '../figures/create-figures.ts';
import { listDueWorkspaces } from '../figures/figure-cases.repository.ts';
import { pause } from './pause.ts';

export interface FiguresLoopDependencies {
  readonly db: Db;
  readonly figures: Figures;
  readonly log: Logger;
}

const roundMs = 2_000;
/** After each batch, this times as long as it took is left to requests: on a busy day figures come later, answers do not. */
const restRatio = 1;

/** Works changes off in the background, so that a scorecard that is opened finds little left to do. Several processes may run it. */
export function startFiguresLoop({ db, figures, log }: FiguresLoopDependencies): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        for (const workspaceId of await listDueWorkspaces(db)) await drain(workspaceId);
      } catch (error) {
        if (!stopping.signal.aborted)
          log.error({ err: error }, 'figures could not be brought up to date; trying again');
      }
      await pause(roundMs, stopping.signal);
    }
  }

  async function drain(workspaceId: string): Promise<void> {
    for (;;) {
      const startedAt = performance.now();
      if (stopping.signal.aborted || (await figures.refresh(workspaceId, 1)) === 0) return;
      await pause((performance.now() - startedAt) * restRatio, stopping.signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
