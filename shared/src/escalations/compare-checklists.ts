import type { Checklist, ChecklistItem, ItemKind, PrefillField } from './checklist.ts';

/** A change of one item; `item` is its label in the newer version. */
export type ItemChange =
  | { readonly kind: 'item-added'; readonly item: string; readonly required: boolean }
  | { readonly kind: 'item-removed'; readonly item: string }
  | { readonly kind: 'item-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'required'; readonly item: string; readonly required: boolean }
  | { readonly kind: 'item-kind'; readonly item: string; readonly to: ItemKind }
  | {
      readonly kind: 'choices';
      readonly item: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'hint'; readonly item: string; readonly to: string | null }
  | { readonly kind: 'prefill'; readonly item: string; readonly to: PrefillField | null }
  | { readonly kind: 'item-order' };

/** A change of one checklist itself or of an item of it. Empty lists = every other one; `teamId` null = every specialist. */
export type ChecklistPartChange =
  | { readonly kind: 'renamed'; readonly from: string }
  | { readonly kind: 'categories'; readonly to: readonly string[] }
  | { readonly kind: 'customer-tiers'; readonly to: readonly string[] }
  | { readonly kind: 'tiers'; readonly to: readonly number[] }
  | { readonly kind: 'team'; readonly teamId: string | null }
  | ItemChange;

/** One difference between two versions of a workspace's checklists; `checklist` is the label in the newer version. */
export type ChecklistsChange =
  | { readonly kind: 'added'; readonly checklist: string; readonly items: number }
  | { readonly kind: 'removed'; readonly checklist: string }
  | { readonly kind: 'order' }
  | { readonly kind: 'changed'; readonly checklist: string; readonly change: ChecklistPartChange };

/**
 * What a version of the checklists changes against the one before: those that went, then those that came or changed, in the order of the
 * newer version, then their order. A checklist or item is the same while its id is. Empty = they are alike.
 */
export function compareChecklists(
  before: readonly Checklist[],
  after: readonly Checklist[],
): readonly ChecklistsChange[] {
  const removed = missingIn(before, after).map(({ label }) => ({ kind: 'removed' as const, checklist: label }));
  const others = after.flatMap((checklist): readonly ChecklistsChange[] => {
    const earlier = before.find(({ id }) => id === checklist.id);
    if (earlier === undefined) return [{ kind: 'added', checklist: checklist.label, items: checklist.items.length }];
    return compareParts(earlier, checklist).map((change) => ({ kind: 'changed', checklist: checklist.label, change }));
  });
  const isReordered = listShared(before, after) !== listShared(after, before);
  return [...removed, ...others, ...when(isReordered, { kind: 'order' as const })];
}

function compareParts(before: Checklist, after: Checklist): readonly ChecklistPartChange[] {
  const isReordered = listShared(before.items, after.items) !== listShared(after.items, before.items);
  return [
    ...when(before.label !== after.label, { kind: 'renamed' as const, from: before.label }),
    ...when(!isSameList(before.categories, after.categories), { kind: 'categories' as const, to: after.categories }),
    ...when(!isSameList(before.customerTiers, after.customerTiers), {
      ...{ kind: 'customer-tiers' as const, to: after.customerTiers },
    }),
    ...when(!isSameList(before.tiers, after.tiers), { kind: 'tiers' as const, to: after.tiers }),
    ...when(before.teamId !== after.teamId, { kind: 'team' as const, teamId: after.teamId }),
    ...missingIn(before.items, after.items).map(({ label }) => ({ kind: 'item-removed' as const, item: label })),
    ...after.items.flatMap((item): readonly ItemChange[] => {
      const earlier = before.items.find(({ id }) => id === item.id);
      return earlier === undefined
        ? [{ kind: 'item-added', item: item.label, required: item.required }]
        : compareItems(earlier, item);
    }),
    ...when(isReordered, { kind: 'item-order' as const }),
  ];
}

function compareItems(before: ChecklistItem, after: ChecklistItem): readonly ItemChange[] {
  const item = after.label;
  const added = after.choices.filter((choice) => !before.choices.includes(choice));
  const removed = before.choices.filter((choice) => !after.choices.includes(choice));
  return [
    ...when(before.label !== item, { kind: 'item-renamed' as const, from: before.label, to: item }),
    ...when(before.required !== after.required, { kind: 'required' as const, item, required: after.required }),
    ...when(before.kind !== after.kind, { kind: 'item-kind' as const, item, to: after.kind }),
    ...when(!isSameList(before.choices, after.choices, 'in-order'), {
      ...{ kind: 'choices' as const, item, added, removed },
    }),
    ...when(before.hint !== after.hint, { kind: 'hint' as const, item, to: after.hint }),
    ...when(before.prefill !== after.prefill, { kind: 'prefill' as const, item, to: after.prefill }),
  ];
}

interface Identified {
  readonly id: string;
}

function missingIn<T extends Identified>(list: readonly T[], other: readonly T[]): readonly T[] {
  return list.filter(({ id }) => !other.some((one) => one.id === id));
}

/** The ids that the other list has too, in the order of this one. */
function listShared(list: readonly Identified[], other: readonly Identified[]): string {
  return list
    .map(({ id }) => id)
    .filter((id) => other.some((one) => one.id === id))
    .join(' ');
}

function isSameList<T>(one: readonly T[], other: readonly T[], how: 'in-order' | 'any-order' = 'any-order'): boolean {
  if (one.length !== other.length) return false;
  return how === 'in-order' ? one.every((value, index) => value === other[index]) : one.every((v) => other.includes(v));
}

const when = <T>(isSo: boolean, change: T): readonly T[] => (isSo ? [change] : []);
