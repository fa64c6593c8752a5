import { z } from 'zod';

/** A text in a payload, tolerant: numbers are written out, anything else is null. */
export const optionalText = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null));

/** A truth value however it is spelt. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

/** A part that may be absent, null or of another shape: then it is null. */
export function orNull<T>(schema: z.ZodType<T>) {
  return schema
    .nullish()
    .catch(null)
    .transform((value): T | null => value ?? null);
}

/** A list; absent or null = empty. */
export function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

/** A list of texts; one text with spaces or commas is taken apart (Zendesk's old tags, Jira's labels). */
export const texts = z
  .unknown()
  .optional()
  .transform((value): readonly string[] => {
    if (typeof value === 'string') return value.split(/[\s,]+/).filter((text) => text !== '');
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  });

/** Characters of a text as a reader sees it: marks of HTML do not count. Null when there is no text. */
export function lengthOf(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z#0-9]{1,8};/gi, '.')
    .trim().length;
}

/** The value at a path of keys; undefined when there is none. */
export function findAt(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** Any object of JSON that is no list. Asked of every delivery several times, so without a schema. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
