import type { Checklist, ChecklistItem, PrefillField } from './checklist.ts';

const required = (id: string, label: string, prefill: PrefillField | null = null): ChecklistItem => ({
  id,
  label,
  required: true,
  prefill,
});
const optional = (id: string, label: string, prefill: PrefillField | null = null): ChecklistItem => ({
  id,
  label,
  required: false,
  prefill,
});

/** The checklists that a workspace starts with. Source: Hot Rodan metrics draft (complete information, no back-and-forth). */
export const defaultChecklists: readonly Checklist[] = [
  {
    id: 'technical',
    version: 1,
    label: 'Technical question',
    categories: ['technical', 'fitment', 'product'],
    tiers: [],
    items: [
      required('vehicle', 'Vehicle (year, make, model)'),
      required('part-number', 'Part number', 'product'),
      required('symptoms', 'Symptoms'),
      optional('measurements', 'Measurements'),
      required('steps-tried', 'Steps tried, and what happened'),
      optional('photos', 'Photos'),
      optional('order', 'Order number'),
    ],
  },
  {
    id: 'return-or-warranty',
    version: 1,
    label: 'Return or warranty',
    categories: ['return', 'returns', 'warranty'],
    tiers: [],
    items: [
      required('order', 'Order number'),
      required('part-number', 'Part number', 'product'),
      required('fault', 'What is wrong with the part'),
      required('installed', 'Whether and how it was installed'),
      required('photos', 'Photos of the fault'),
      optional('wish', 'Refund, exchange or repair'),
    ],
  },
  {
    id: 'billing',
    version: 1,
    label: 'Billing',
    categories: ['billing', 'payment'],
    tiers: [],
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
    tiers: [],
    items: [
      required('question', 'What is asked of the specialist', 'subject'),
      required('steps-tried', 'Steps tried, and what happened'),
      required('promised', 'What the customer was promised'),
      optional('impact', 'What it costs the customer'),
    ],
  },
];
