import type { Checklist, ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';

/** A required text item, with changes. */
export function item(id: string, changes: Partial<ChecklistItem> = {}): ChecklistItem {
  return { id, label: id, kind: 'text', required: true, hint: null, choices: [], prefill: null, ...changes };
}

/** A checklist for every ticket, with changes. */
export function checklist(
  id: string,
  items: readonly ChecklistItem[] = [item('question')],
  changes: Partial<Checklist> = {},
): Checklist {
  return { id, version: 1, label: id, categories: [], customerTiers: [], tiers: [], teamId: null, items, ...changes };
}
