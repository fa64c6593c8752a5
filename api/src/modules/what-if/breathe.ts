import { setImmediate as letOthers } from 'node:timers/promises';

/** Longer than this nobody else waits for a preview. */
const longestTurnMs = 8;

/** Called between small pieces of work: lets everybody else have their turn when this one has lasted long enough. */
export type Breathe = () => Promise<void>;

export function createBreathe(): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestTurnMs) return;
    await letOthers();
    since = performance.now();
  };
}
