/**
 * Rows of texts as CSV, quoted as RFC 4180 says. A text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV
 * injection): names and comments are written by people.
 */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return [...rows.map((row) => row.map(toCell).join(',')), ''].join('\r\n');
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
