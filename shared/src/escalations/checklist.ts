import type { TicketFacts } from '../tickets/ticket-facts.ts';

/** What of a ticket may already answer an item. */
export const prefillFields = [
  'subject',
  'product',
  'category',
  'channel',
  'priority',
  'customerTier',
] as const satisfies readonly (keyof TicketFacts)[];
export type PrefillField = (typeof prefillFields)[number];

/** What kind of answer an item takes: words, a number, one of its choices, the address of a photo or file, an order number. */
export const itemKinds = ['text', 'number', 'choice', 'link', 'order'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something that whoever takes an escalation needs to know. */
export interface ChecklistItem {
  /** Unique within its checklist and kept over versions, so that an answer given once can be offered again. */
  readonly id: string;
  readonly label: string;
  readonly kind: ItemKind;
  readonly required: boolean;
  /** How to find or write it, in one line; null = it needs no explanation. */
  readonly hint: string | null;
  /** What may be chosen, in this order; empty for every other kind. */
  readonly choices: readonly string[];
  /** The ticket's field that may answer it already; null = only a person can. */
  readonly prefill: PrefillField | null;
}

/** What an escalation of a category and customer tier must carry. */
export interface Checklist {
  readonly id: string;
  /** Rises with every published change of this checklist. */
  readonly version: number;
  readonly label: string;
  /** Ticket categories that it is for, without case; empty = every other one. */
  readonly categories: readonly string[];
  /** Tiers of the customer that it is for, without case; empty = every other one. */
  readonly customerTiers: readonly string[];
  /** Support tiers to which it hands over; empty = every tier. */
  readonly tiers: readonly number[];
  /** Team whose specialists are asked; null = every specialist. */
  readonly teamId: string | null;
  readonly items: readonly ChecklistItem[];
}

/** What of a ticket decides which checklist is for it. */
export interface ChecklistQuestion {
  readonly category: string | null;
  readonly customerTier: string | null;
  /** Support tier to which the ticket goes. */
  readonly tier: number;
}

/**
 * The checklist for a ticket: the one that names most of it. Its category weighs more than its customer's tier, and that more than the
 * support tier; the general one, which names nothing, is for all others. Null when there is none.
 */
export function findChecklist(checklists: readonly Checklist[], question: ChecklistQuestion): Checklist | null {
  const ranked = checklists
    .map((checklist) => ({ checklist, rank: rankFor(checklist, question) }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === best)?.checklist ?? null;
}

/** From 1 (general) to 8 (names all three); 0 = not for this ticket. */
function rankFor(checklist: Checklist, { category, customerTier, tier }: ChecklistQuestion): number {
  const ofTier = checklist.tiers.length > 0;
  const ofCategory = checklist.categories.length > 0;
  const ofCustomer = checklist.customerTiers.length > 0;
  if (ofTier && !checklist.tiers.includes(tier)) return 0;
  if (ofCategory && !names(checklist.categories, category)) return 0;
  if (ofCustomer && !names(checklist.customerTiers, customerTier)) return 0;
  return 1 + (ofCategory ? 4 : 0) + (ofCustomer ? 2 : 0) + (ofTier ? 1 : 0);
}

function names(list: readonly string[], value: string | null): boolean {
  return value !== null && list.some((one) => foldCase(one) === foldCase(value));
}

/** Text as categories, tiers and choices are compared: without case and outer blanks. */
export function foldCase(text: string): string {
  return text.trim().toLowerCase();
}
