import { z } from 'zod';

/** Every spelling of “nobody” and “nothing” that helpdesks use for an absent id. */
const absent = new Set(['', '0', '-', 'null', 'undefined', 'none', 'nil', 'false']);

/**
 * An id of a helpdesk as text; null when it stands for nobody: null, 0, "0", "", absent. Numbers beyond 2^53 have lost digits in
 * JSON already and cannot be saved; no helpdesk sends those unquoted.
 */
export function toExternalId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) && value !== 0 ? String(value) : null;
  if (typeof value !== 'string') return null;
  const id = value.trim();
  return absent.has(id.toLowerCase()) ? null : id;
}

/** An id in a payload, tolerant: anything that is no id is null. */
export const externalId = z.unknown().optional().transform(toExternalId);

/** An id that must be there. */
export const requiredId = z
  .unknown()
  .optional()
  .transform((value, context) => {
    const id = toExternalId(value);
    if (id !== null && id.length <= 200) return id;
    context.addIssue({ code: 'custom', message: 'There is no id.' });
    return z.NEVER;
  });
