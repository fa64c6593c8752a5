import type { Refusal } from './run-import.ts';

export const reasonColumn = 'reason (why this row was not imported)';

/** Refused rows as a table with the reason in a last column: to be corrected and sent again as it is. */
export async function* writeRefusals(refusals: AsyncIterable<Refusal>): AsyncGenerator<string> {
  let columns: readonly string[] | null = null;
  for await (const { row, reason } of refusals) {
    if (columns === null) {
      columns = Object.keys(row.cells).filter((column) => column !== reasonColumn);
      // With the mark, Excel reads it as UTF-8.
      yield `\uFEFF${toLine([...columns, reasonColumn])}`;
    }
    yield toLine([...columns.map((column) => row.cells[column]), reason]);
  }
}

function toLine(cells: readonly unknown[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: unknown): string {
  const text = value === undefined || value === null ? '' : typeof value === 'object' ? joinList(value) : String(value);
  return /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const joinList = (value: object): string => (Array.isArray(value) ? value.join(';') : JSON.stringify(value));
