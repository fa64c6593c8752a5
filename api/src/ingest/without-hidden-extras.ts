/** Hidden values under these keys are for display only: without them the rest is still true. */
const extras = new Set(['subject', 'tags', 'email', 'realName']);

/** Redacted content without the hidden values that nothing depends on; other hidden values stay, and no schema takes them. */
export function withoutHiddenExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHiddenExtras);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, entry]) => !(extras.has(key) && holdsHidden(entry)));
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutHiddenExtras(entry)]));
}

function holdsHidden(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsHidden);
  return typeof value === 'object' && value !== null && 'hidden' in value;
}
