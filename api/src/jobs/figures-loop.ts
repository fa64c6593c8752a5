import type { Logger } from 'pino';
import type { Db } from '../db.ts';
import type { Figures } from '../figures/create-figures.ts';
import { listDueWorkspaces } from '../figures/figure-cases.repository.ts';
import type { Closing } from '../modules/scorecards/close-months.ts';
import { pause } from './pause.ts';

export interface FiguresLoopDependencies {
  readonly db: Db;
  readonly figures: Figures;
  readonly closing: Pick<Closing, 'closeDue'>;
  readonly log: Logger;
  readonly now: () => number;
}

const roundMs = 2_000;
/** How often it is looked whether a month is to be closed. */
const closingEveryMs = 60_000;
/** After each batch, this times as long as it took is left to requests: on a busy day figures come later, answers do not. */
const restRatio = 1;

/**
 * Works changes off in the background, so that a scorecard that is opened finds little left to do, and closes months that are over.
 * Several processes may run it.
 */
export function startFiguresLoop({ db, figures, closing, log, now }: FiguresLoopDependencies): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const loop = run();

  async function run(): Promise<void> {
    let lookedAt = Number.NEGATIVE_INFINITY;
    while (!stopping.signal.aborted) {
      try {
        for (const workspaceId of await listDueWorkspaces(db)) await drain(workspaceId);
        if (now() - lookedAt >= closingEveryMs) {
          await closing.closeDue();
          lookedAt = now();
        }
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
