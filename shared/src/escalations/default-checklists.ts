import type { Checklist, ChecklistItem } from './checklist.ts';

type ItemChanges = Partial<Omit<ChecklistItem, 'id' | 'label' | 'required'>>;

const toItem = (id: string, label: string, required: boolean, changes: ItemChanges): ChecklistItem => ({
  id,
  label,
  required,
  kind: 'text',
  hint: null,
  choices: [],
  prefill: null,
  ...changes,
});
const required = (id: string, label: string, changes: ItemChanges = {}) => toItem(id, label, true, changes);
const optional = (id: string, label: string, changes: ItemChanges = {}) => toItem(id, label, false, changes);
const forEverybody = { version: 1, customerTiers: [], tiers: [], teamId: null } as const;

const stepsTried = required('steps-tried', 'Steps tried, and what happened');

/** The checklists that a workspace starts with. Source: Hot Rodan metrics draft (complete information, no back-and-forth). */
export const defaultChecklists: readonly Checklist[] = [
  {
    ...forEverybody,
    id: 'technical',
    label: 'Technical question',
    categories: ['technical', 'fitment', 'product'],
    items: [
      required('vehicle', 'Vehicle', { hint: 'Year, make and model' }),
      required('part-number', 'Part number', { prefill: 'product' }),
      required('symptoms', 'Symptoms', { hint: 'What happens, and when' }),
      optional('measurements', 'Measurements', { hint: 'With their units' }),
      stepsTried,
      optional('photos', 'Photos', { kind: 'link', hint: 'Addresses, separated by blanks' }),
      optional('order', 'Order number', { kind: 'order' }),
    ],
  },
  {
    ...forEverybody,
    id: 'return-or-warranty',
    label: 'Return or warranty',
    categories: ['return', 'returns', 'warranty'],
    items: [
      required('order', 'Order number', { kind: 'order' }),
      required('part-number', 'Part number', { prefill: 'product' }),
      required('fault', 'What is wrong with the part'),
      required('installed', 'Whether it was installed', {
        kind: 'choice',
        choices: ['Not installed', 'By the customer', 'By a workshop'],
      }),
      required('photos', 'Photos of the fault', { kind: 'link', hint: 'Addresses, separated by blanks' }),
      optional('wish', 'What the customer wants', { kind: 'choice', choices: ['Refund', 'Exchange', 'Repair'] }),
    ],
  },
  {
    ...forEverybody,
    id: 'billing',
    label: 'Billing',
    categories: ['billing', 'payment'],
    items: [
      required('order', 'Invoice or order number', { kind: 'order' }),
      required('difference', 'What was charged and what was expected'),
      required('promised', 'What the customer was promised'),
    ],
  },
  {
    ...forEverybody,
    id: 'general',
    label: 'Everything else',
    categories: [],
    items: [
      required('question', 'What is asked of the specialist', { prefill: 'subject' }),
      stepsTried,
      required('promised', 'What the customer was promised'),
      optional('impact', 'What it costs the customer'),
    ],
  },
];
