/** One stored record of an export. */
export interface ExportedRecord {
  readonly store: string;
  readonly record: Readonly<Record<string, unknown>> & { readonly key: string };
}

/**
 * All records in one table: kind, record, field, value; one line for each field, so that records of every form fit. Quoted as RFC 4180 says.
 * A text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV injection): subjects are written by customers.
 */
export function toCsv(records: readonly ExportedRecord[]): string {
  const lines = records.flatMap(({ store, record: { key, ...fields } }) =>
    Object.entries(fields).map(([name, value]) => [store, key, name, toText(value)].map(toCell).join(',')),
  );
  return [['kind', 'record', 'field', 'value'].join(','), ...lines, ''].join('\r\n');
}

/** A stored value as a person reads it. */
export function toFieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function toText(value: unknown): string {
  const text = toFieldText(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
