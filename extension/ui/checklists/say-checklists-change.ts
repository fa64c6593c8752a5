import type { ChecklistPartChange, ChecklistsChange } from '@shiftlight/shared/escalations/compare-checklists.ts';
import { listNames } from '../words/list-names.ts';
import { checklistChangeWords } from './checklist-change-words.ts';
import { checklistWords } from './checklist-words.ts';
import { sayShipped } from './shipped-words.ts';

export interface NamedTeam {
  readonly id: string;
  readonly name: string;
}

/** What a version of the checklists changed, as sentences. */
export function sayChecklistsChange(change: ChecklistsChange, teams: readonly NamedTeam[]): readonly string[] {
  const words = checklistChangeWords();
  switch (change.kind) {
    case 'added':
      return [words.added(quote(change.checklist), change.items)];
    case 'removed':
      return [words.removed(quote(change.checklist))];
    case 'order':
      return [words.order];
    case 'changed':
      return sayPart(change.change, teams).map((said) => words.within(quote(change.checklist), said));
  }
}

function sayPart(change: ChecklistPartChange, teams: readonly NamedTeam[]): readonly string[] {
  const [words, editor] = [checklistChangeWords(), checklistWords()];
  switch (change.kind) {
    case 'renamed':
      return [words.renamed(quote(change.from))];
    case 'categories':
      return [change.to.length === 0 ? words.everyCategory : words.categories(listNames(change.to))];
    case 'customer-tiers':
      return [change.to.length === 0 ? words.everyCustomerTier : words.customerTiers(listNames(change.to))];
    case 'tiers':
      return [change.to.length === 0 ? words.everyTier : words.tiers(listNames(change.to.map(editor.tier)))];
    case 'team':
      return [change.teamId === null ? words.everyTeam : words.team(sayTeam(change.teamId, teams))];
    case 'item-added':
      return [change.required ? words.itemAddedNeeded(quote(change.item)) : words.itemAdded(quote(change.item))];
    case 'item-removed':
      return [words.itemRemoved(quote(change.item))];
    case 'item-renamed':
      return [words.itemRenamed(quote(change.from), quote(change.to))];
    case 'required':
      return [change.required ? words.nowNeeded(quote(change.item)) : words.noLongerNeeded(quote(change.item))];
    case 'item-kind':
      return [words.kind(quote(change.item), editor.kinds[change.to])];
    case 'choices':
      return sayChoices(quote(change.item), change.added, change.removed);
    case 'hint':
      return [change.to === null ? words.noHint(quote(change.item)) : words.hint(quote(change.item), quote(change.to))];
    case 'prefill':
      return [
        change.to === null
          ? words.noPrefill(quote(change.item))
          : words.prefill(quote(change.item), editor.prefills[change.to]),
      ];
    case 'item-order':
      return [words.itemOrder];
  }
}

function sayChoices(item: string, added: readonly string[], removed: readonly string[]): readonly string[] {
  const words = checklistChangeWords();
  if (added.length + removed.length === 0) return [words.choicesOrder(item)];
  return [
    ...(added.length === 0 ? [] : [words.choicesAdded(item, sayNames(added))]),
    ...(removed.length === 0 ? [] : [words.choicesRemoved(item, sayNames(removed))]),
  ];
}

/** A team by its name, also one that is gone. */
export function sayTeam(teamId: string, teams: readonly NamedTeam[]): string {
  return teams.find(({ id }) => id === teamId)?.name ?? checklistChangeWords().goneTeam;
}

/** Choices, one after the other. */
export const sayNames = (names: readonly string[]): string => listNames(names.map(sayShipped));

const quote = (name: string): string => checklistChangeWords().quoted(sayShipped(name));
