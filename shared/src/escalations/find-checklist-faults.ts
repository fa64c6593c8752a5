import { foldCase, type Checklist, type ChecklistItem } from './checklist.ts';

/** What makes a set of checklists unfit to be published. */
export type ChecklistFaultKind =
  | 'no-checklist'
  | 'no-general'
  | 'same-id'
  | 'no-label'
  | 'same-tickets'
  | 'no-item'
  | 'nothing-required'
  | 'same-item-id'
  | 'no-item-label'
  | 'same-item-label'
  | 'too-few-choices'
  | 'same-choice';

/** One thing to mend; `checklistId` null = it is about the set, `itemId` null = about the checklist. */
export interface ChecklistFault {
  readonly kind: ChecklistFaultKind;
  readonly checklistId: string | null;
  readonly itemId: string | null;
}

/**
 * Everything that must be mended before these checklists can be used; empty when they can. There must be one for every ticket, no two
 * for the same tickets, and each must ask for something that a person can answer.
 */
export function findChecklistFaults(checklists: readonly Checklist[]): readonly ChecklistFault[] {
  const ofSet = (kind: ChecklistFaultKind): ChecklistFault => ({ kind, checklistId: null, itemId: null });
  if (checklists.length === 0) return [ofSet('no-checklist')];
  const hasGeneral = checklists.some(
    ({ categories, customerTiers, tiers }) => categories.length + customerTiers.length + tiers.length === 0,
  );
  return [
    ...(hasGeneral ? [] : [ofSet('no-general')]),
    ...checklists.flatMap((checklist, index) => findFaults(checklist, checklists.slice(0, index))),
  ];
}

function findFaults(checklist: Checklist, before: readonly Checklist[]): readonly ChecklistFault[] {
  const faults: ChecklistFault[] = [];
  const add = (kind: ChecklistFaultKind, itemId: string | null = null) =>
    faults.push({ kind, checklistId: checklist.id, itemId });
  if (before.some(({ id }) => id === checklist.id)) add('same-id');
  if (isBlank(checklist.label)) add('no-label');
  if (before.some((other) => isForSameTickets(other, checklist))) add('same-tickets');
  if (checklist.items.length === 0) add('no-item');
  else if (!checklist.items.some(({ required }) => required)) add('nothing-required');
  for (const [index, item] of checklist.items.entries()) {
    for (const kind of findItemFaults(item, checklist.items.slice(0, index))) add(kind, item.id);
  }
  return faults;
}

function findItemFaults(item: ChecklistItem, before: readonly ChecklistItem[]): readonly ChecklistFaultKind[] {
  const kinds: ChecklistFaultKind[] = [];
  if (before.some(({ id }) => id === item.id)) kinds.push('same-item-id');
  if (isBlank(item.label)) kinds.push('no-item-label');
  else if (before.some(({ label }) => foldCase(label) === foldCase(item.label))) kinds.push('same-item-label');
  if (item.kind !== 'choice') return kinds;
  const choices = item.choices.map(foldCase).filter((choice) => choice !== '');
  if (choices.length < 2) kinds.push('too-few-choices');
  if (new Set(choices).size < choices.length) kinds.push('same-choice');
  return kinds;
}

/** Two checklists that name the same kind of thing and meet in one of them: which one holds would depend on their order alone. */
function isForSameTickets(one: Checklist, other: Checklist): boolean {
  return (
    meet(one.categories.map(foldCase), other.categories.map(foldCase)) &&
    meet(one.customerTiers.map(foldCase), other.customerTiers.map(foldCase)) &&
    meet(one.tiers, other.tiers)
  );
}

/** A list that names nothing stands for all others: it meets only another such list. */
function meet<T>(some: readonly T[], others: readonly T[]): boolean {
  if (some.length === 0 || others.length === 0) return some.length === others.length;
  return some.some((one) => others.includes(one));
}

const isBlank = (text: string): boolean => text.trim() === '';
