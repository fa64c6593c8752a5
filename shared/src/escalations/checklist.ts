/** What of a ticket may already answer an item. */
export type PrefillField = 'subject' | 'product' | 'category' | 'priority' | 'customerTier';

/** Something that whoever takes an escalation needs to know. */
export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  /** The ticket's field that may answer it already; null = only a person can. */
  readonly prefill: PrefillField | null;
}

/** What an escalation of a category must carry. */
export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** Ticket categories that it is for, without case; empty = every other one. */
  readonly categories: readonly string[];
  /** Tiers to which it hands over; empty = every tier. */
  readonly tiers: readonly number[];
  readonly items: readonly ChecklistItem[];
}

/** The first checklist for a category and tier, else the general one of that tier; null when neither exists. */
export function findChecklist(checklists: readonly Checklist[], category: string | null, tier = 2): Checklist | null {
  const wanted = category?.trim().toLowerCase() ?? '';
  const fitting = checklists.filter(({ tiers }) => tiers.length === 0 || tiers.includes(tier));
  const own = fitting.find(({ categories }) => categories.some((one) => one.toLowerCase() === wanted));
  return own ?? fitting.find(({ categories }) => categories.length === 0) ?? null;
}
