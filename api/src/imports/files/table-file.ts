/** A cell as the file gives it: texts from tables; JSON also has numbers, truth values, lists and null. */
export type Cell = unknown;

/** One row with its place in the file, counted as people count: the first line is 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A file of rows that is read from the beginning, as often as is asked for; memory stays flat. */
export interface TableFile {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}

export const fileFormats = ['csv', 'xlsx', 'json-lines'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A row longer than this is no row of a table: a quotation mark is missing somewhere above. */
export const longestRow = 1_000_000;
