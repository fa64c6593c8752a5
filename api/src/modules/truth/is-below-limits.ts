import type { ReconciliationRow } from './reconciliation-row.ts';
import { listTruthFigures } from './to-reconciliation-view.ts';

/** Whether an admin has to look at a comparison: it failed, waits for a decision, or something is below its limit. */
export function isBelowLimits(row: ReconciliationRow): boolean {
  return row.state !== 'done' || listTruthFigures(row).some(({ verdict }) => verdict === 'below');
}
