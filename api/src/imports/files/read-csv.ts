import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse, type Info } from 'csv-parse';
import { ShiftlightError } from '../../errors.ts';
import { longestRow, type TableFile, type TableRow } from './table-file.ts';
import { toColumnNames } from './to-column-names.ts';

const separators = [',', ';', '\t', '|'] as const;
const sniffedBytes = 64 * 1024;

/** A CSV file: UTF-8 or UTF-16 with its mark, separator found by itself, first row with the names. Throws INVALID with the line. */
export async function openCsv(path: string): Promise<TableFile> {
  const { encoding, delimiter } = await sniff(path);
  const first = (await readRecords(path, encoding, delimiter, 1).next()).value;
  if (first === undefined)
    throw new ShiftlightError('INVALID', 'The file is empty. It needs a first row with the names of the columns.');
  const columns = toColumnNames(first.record);
  return { columns, rows: { [Symbol.asyncIterator]: () => readRows(path, encoding, delimiter, columns) } };
}

async function* readRows(
  path: string,
  encoding: string,
  delimiter: string,
  columns: readonly string[],
): AsyncGenerator<TableRow> {
  let isHeader = true;
  for await (const { record, line } of readRecords(path, encoding, delimiter)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    if (record.every((cell) => cell.trim() === '')) continue;
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
    yield { line, cells };
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly line: number;
}

async function* readRecords(path: string, encoding: string, delimiter: string, to?: number): AsyncGenerator<CsvRecord> {
  const parser = parse({
    ...{
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    },
    ...(to !== undefined && { to }),
  });
  const source = createReadStream(path);
  const feeding = feed(source, encoding, parser);
  try {
    for await (const entry of parser) {
      const { record, info } = asEntry(entry);
      // `lines` is where the record ended.
      yield { record, line: info.lines };
    }
    await feeding;
  } catch (error) {
    throw explain(error);
  } finally {
    source.destroy();
    parser.destroy();
    await feeding.catch(() => {});
  }
}

/** Decodes strictly: a wrong letter in a name would make another person of it. */
async function feed(source: AsyncIterable<Buffer>, encoding: string, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of source) {
      if (parser.destroyed) return;
      if (!parser.write(decoder.decode(chunk, { stream: true }))) await drained(parser);
    }
    parser.end(decoder.decode());
  } catch (error) {
    if (!parser.destroyed) parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done);
      parser.off('close', done);
      resolve();
    };
    parser.on('drain', done);
    parser.on('close', done);
  });
}

/** With `info: true` and without `columns` the parser gives records of texts with their place. */
function asEntry(entry: unknown): { readonly record: readonly string[]; readonly info: Info } {
  return entry as { record: string[]; info: Info };
}

async function sniff(path: string): Promise<{ readonly encoding: string; readonly delimiter: string }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const mark = head.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    const line = new TextDecoder(encoding).decode(head).split(/\r\n|\r|\n/, 1)[0] ?? '';
    const outside = line.replace(/"(?:[^"]|"")*"/g, '');
    const counts = separators.map((separator) => outside.split(separator).length);
    const most = Math.max(...counts);
    return { encoding, delimiter: separators[counts.indexOf(most)] ?? ',' };
  } finally {
    await file.close();
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new ShiftlightError('INVALID', 'The file is not in UTF-8. Save it as “CSV UTF-8” and send that.');
  }
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_')) {
    return new ShiftlightError(
      'INVALID',
      'lines' in error && typeof error.lines === 'number'
        ? `The table is broken near line ${error.lines}: a quotation mark is missing or one too many. Correct it and send the file again.`
        : 'The table is broken: a quotation mark is missing or one too many. Correct it and send the file again.',
    );
  }
  return error;
}
