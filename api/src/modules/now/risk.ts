import type { Clock } from '@shiftlight/shared/sla/clock.ts';

/** How far ahead a clock may be due for its ticket to be told of: what is at risk within is ticked where it is shown. */
export const riskAheadMs = 7 * 24 * 3_600_000;

/** True when a clock of the ticket is over, or counts and is due until then. */
export function isDueUntil(clocks: readonly Clock[], until: number): boolean {
  return clocks.some(
    ({ state, dueAt }) => state === 'breached' || (state === 'running' && dueAt !== null && dueAt <= until),
  );
}
