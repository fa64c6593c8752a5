/** Something that whoever takes an escalation needs to know. */
export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

/** What an escalation of a category must carry. */
export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** Ticket categories that it is for, without case; empty = every other one. */
  readonly categories: readonly string[];
  readonly items: readonly ChecklistItem[];
}

/** The first checklist for a category, else the general one; null when neither exists. */
export function findChecklist(checklists: readonly Checklist[], category: string | null): Checklist | null {
  const wanted = category?.trim().toLowerCase() ?? '';
  const own = checklists.find(({ categories }) => categories.some((one) => one.toLowerCase() === wanted));
  return own ?? checklists.find(({ categories }) => categories.length === 0) ?? null;
}
