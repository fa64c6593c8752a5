import type { Logger } from 'pino';
import type { SamplingService } from '../modules/qa/sampling.service.ts';
import { pause } from './pause.ts';

export interface SamplingLoopDependencies {
  readonly sampling: Pick<SamplingService, 'drawDue'>;
  readonly log: Logger;
}

const everyMs = 15 * 60_000;

/** Draws the samples of weeks and months that are over. Any number of API processes may run it: each plan is drawn by one at a time. */
export function startSamplingLoop({ sampling, log }: SamplingLoopDependencies): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await sampling.drawDue();
      } catch (error) {
        if (!stopping.signal.aborted) log.error({ err: error }, 'samples could not be drawn; trying again');
      }
      await pause(everyMs, stopping.signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
