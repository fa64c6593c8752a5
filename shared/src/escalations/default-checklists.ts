import type { Checklist, ChecklistItem } from './checklist.ts';

const required = (id: string, label: string): ChecklistItem => ({ id, label, required: true });
const optional = (id: string, label: string): ChecklistItem => ({ id, label, required: false });

/** The checklists that a workspace starts with. Source: Hot Rodan metrics draft (complete information, no back-and-forth). */
export const defaultChecklists: readonly Checklist[] = [
  {
    id: 'technical',
    version: 1,
    label: 'Technical question',
    categories: ['technical', 'fitment', 'product'],
    items: [
      required('goal', 'What the customer wants to reach'),
      required('vehicle', 'Vehicle or system (year, make, model, version)'),
      required('parts', 'Parts or product numbers'),
      required('tried', 'What was tried, and what happened'),
      optional('evidence', 'Pictures, logs or measurements'),
      optional('deadline', 'Date by which it matters'),
    ],
  },
  {
    id: 'return-or-warranty',
    version: 1,
    label: 'Return or warranty',
    categories: ['return', 'returns', 'warranty'],
    items: [
      required('order', 'Order number'),
      required('fault', 'What is wrong with the part'),
      required('installed', 'Whether and how it was installed'),
      required('evidence', 'Pictures of the fault'),
      optional('wish', 'Refund, exchange or repair'),
    ],
  },
  {
    id: 'billing',
    version: 1,
    label: 'Billing',
    categories: ['billing', 'payment'],
    items: [
      required('invoice', 'Invoice or order number'),
      required('difference', 'What was charged and what was expected'),
      required('promised', 'What the customer was promised'),
    ],
  },
  {
    id: 'general',
    version: 1,
    label: 'Everything else',
    categories: [],
    items: [
      required('question', 'What is asked of the specialist'),
      required('tried', 'What was tried, and what happened'),
      required('promised', 'What the customer was promised'),
      optional('impact', 'What it costs the customer'),
    ],
  },
];
