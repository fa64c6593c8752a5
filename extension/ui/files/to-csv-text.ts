import { formatNumber } from '../words/number.ts';

/**
 * Rows of texts as CSV, quoted as RFC 4180 says, and separated as spreadsheets of the reader's country expect: where the comma is the
 * decimal sign, by semicolons; there, a file with commas opens as one column. A text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV
 * injection): names and comments are written by people.
 */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  const separator = formatNumber(0.5).includes(',') ? ';' : ',';
  return [...rows.map((row) => row.map(toCell).join(separator)), ''].join('\r\n');
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
