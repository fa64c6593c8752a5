import { ShiftlightError } from '../../errors.ts';
import type { FileFormat } from './table-file.ts';

const endings: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
};

/** What a file is, by the ending of its name. Throws INVALID, with what to do, for others. */
export function findFormat(name: string): FileFormat {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = Object.entries(endings).find(([known]) => known === ending)?.[1];
  if (format !== undefined) return format;
  const advice =
    ending === 'xls' || ending === 'ods' || ending === 'numbers'
      ? 'Save it as .xlsx or .csv (UTF-8) and send that.'
      : ending === 'json'
        ? 'Write one event a line (JSON lines) and call it .jsonl.'
        : 'Send .csv, .xlsx or .jsonl.';
  throw new ShiftlightError('INVALID', `Files of this kind cannot be imported. ${advice}`);
}
