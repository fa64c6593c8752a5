import type { NearChange } from './clock-trace.ts';

/** Whether the clock got more time or began anew, or went because no target applies any more. */
export function wasEased({ before, after }: NearChange): boolean {
  if (after === null || after.state === 'cancelled') return true;
  return after.budgetMs > before.budgetMs || after.startedAt > before.startedAt;
}
