/** Escapes that JSON allows and PostgreSQL's text does not: NUL and halves of surrogate pairs. Whole pairs match too and stay as they are. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** Parses JSON with every text and key made storable: what PostgreSQL cannot hold becomes U+FFFD. Throws SyntaxError for anything but JSON. */
export function parseStorableJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return suspicious.test(text) ? toStorable(value) : value;
}

function toStorable(value: unknown): unknown {
  if (typeof value === 'string') return toStorableText(value);
  if (Array.isArray(value)) return value.map(toStorable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [toStorableText(key), toStorable(entry)]));
}

function toStorableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
