import { checkEscalation } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';

/** Ids of items that are missing now: required ones without an answer, and while it is back those that the specialist asked for. */
export function findMissingIds({
  checklist,
  answers,
  state,
  history,
}: Pick<EscalationView, 'checklist' | 'answers' | 'state' | 'history'>): readonly string[] {
  const open = checkEscalation(checklist, answers).missing.map(({ id }) => id);
  if (state !== 'returned') return open;
  const asked = history.findLast(({ kind }) => kind === 'returned')?.itemIds ?? [];
  return [...new Set([...asked, ...open])];
}
