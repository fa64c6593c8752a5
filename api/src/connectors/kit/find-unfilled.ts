/** Placeholders of the template languages in rule editors: Liquid and Jinja, Ruby, printf-like, shell-like, ERB, and our own <…>. */
const placeholder = /\{\{[^{}]*\}\}|\{%[^%]*%\}|#\{[^{}]*\}|%\{[^{}]*\}|\$\{[^{}]*\}|<%[^%]*%>|^<[^<>@]{2,}>$/;

/** A place of a delivery that the sending product left as it stood in the template. */
export interface Unfilled {
  /** Path of keys, `ticket.id` for example. */
  readonly path: string;
  readonly placeholder: string;
}

/**
 * The first placeholder that was not filled in; null when there is none. Keys in `freeText` hold what people wrote, which may look
 * like a placeholder by chance.
 */
export function findUnfilled(body: unknown, freeText: ReadonlySet<string> = new Set(), path = ''): Unfilled | null {
  if (typeof body === 'string') {
    const found = placeholder.exec(body);
    return found === null ? null : { path, placeholder: found[0].slice(0, 80) };
  }
  if (typeof body !== 'object' || body === null) return null;
  for (const [key, value] of Object.entries(body)) {
    if (freeText.has(key)) continue;
    const found = findUnfilled(value, freeText, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
