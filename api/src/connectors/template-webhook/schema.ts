import { z } from 'zod';
import { flag } from '../kit/payload.ts';

/** What a rule may tell. */
export const templateEvents = [
  'created',
  'changed',
  'customer-replied',
  'agent-replied',
  'noted',
  'rated',
  'escalated',
  'merged',
  'deleted',
  'restored',
] as const;
export type TemplateEvent = (typeof templateEvents)[number];

/** Words with which templates print “nothing”. */
const nothing = new Set(['', 'none', 'null', 'nil', 'undefined', '-', 'n/a']);

/** A text as a template prints it: marks of HTML are resolved, since templates escape for it; empty = known to be absent. */
const printed = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value): string | null => {
    const text = value === null ? '' : unescapeHtml(String(value)).trim();
    return nothing.has(text.toLowerCase()) ? null : text.slice(0, 1_000);
  })
  .optional();

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#92;': '\\',
  '&amp;': '&',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#3[49]|#92);/g, (entity) => entities[entity] ?? entity);
}

/** A list as a template prints it: a JSON list, JSON in a text, or words with commas. */
const printedList = z
  .unknown()
  .optional()
  .transform((value): readonly string[] | undefined => {
    if (value === undefined) return undefined;
    const inner = typeof value === 'string' ? (/^\[(.*)\]$/s.exec(value.trim())?.[1] ?? value) : '';
    const items: readonly unknown[] = Array.isArray(value) ? value : inner.split(',');
    return items
      .filter((item) => typeof item === 'string' || typeof item === 'number')
      .map((item) =>
        unescapeHtml(String(item))
          .trim()
          .replace(/^["']|["']$/g, ''),
      )
      .filter((item) => !nothing.has(item.toLowerCase()) && item !== '0');
  });

/** Somebody: `id` is how the helpdesk knows them, an e-mail address where it has no ids. */
const somebody = z.object({ id: printed, name: printed, email: printed }).partial();

/**
 * One delivery of the template webhook, in the one form that every product's rule editor can print. A key that is left out was not
 * told; an empty one is known to be absent. Every value may be a text.
 */
export const templateDelivery = z.object({
  /** Version of this form. */
  shiftlight: z.union([z.literal(1), z.literal('1')]),
  event: z.enum(templateEvents),
  /** The product's own id of what happened, when it has one. */
  id: printed,
  /** When it happened: ISO 8601, epoch seconds or milliseconds, or local time in the zone of the connector's settings. */
  at: printed,
  ticket: z.object({
    id: printed,
    subject: printed,
    status: printed,
    priority: printed,
    /** Who holds it. A list counts by its first entry (Frappe). */
    assignee: printedList,
    group: printed,
    channel: printed,
    category: printed,
    product: printed,
    customerTier: printed,
    tags: printedList,
    createdAt: printed,
    updatedAt: printed,
  }),
  customer: somebody.optional(),
  /** Who did it. */
  by: somebody.optional(),
  message: z.object({ id: printed, automatic: flag, lengthChars: printed }).partial().optional(),
  rating: z.object({ value: printed, min: printed, max: printed }).partial().optional(),
  /** The ticket that this one was merged into. */
  mergedInto: printed,
  /** Tier that it was escalated to. */
  tier: printed,
});
export type TemplateDelivery = z.infer<typeof templateDelivery>;
