import { openCsv } from './read-csv.ts';
import { openJsonLines } from './read-json-lines.ts';
import { openXlsx } from './read-xlsx.ts';
import type { FileFormat, TableFile } from './table-file.ts';

const readers = { csv: openCsv, xlsx: openXlsx, 'json-lines': openJsonLines } satisfies Record<
  FileFormat,
  (path: string) => Promise<TableFile>
>;

/** A file of rows. Throws INVALID, with what to do, when it cannot be read; its rows throw the same further down. */
export function openTable(path: string, format: FileFormat): Promise<TableFile> {
  return readers[format](path);
}
