import { SaxesParser } from 'saxes';
import type { Readable } from 'node:stream';
import { ShiftlightError } from '../../errors.ts';
import type { TableFile, TableRow } from './table-file.ts';
import { toColumnNames } from './to-column-names.ts';
import { openZip, type ZipFile } from './zip-file.ts';

/** Texts of a workbook are listed apart from its cells; a list beyond this is no table of events. */
const mostTextCharacters = 100_000_000;

/** The first sheet of a workbook, its first row with the names. Cells come as texts, dates as Excel's day numbers. */
export async function openXlsx(path: string): Promise<TableFile> {
  const zip = await openZip(path);
  try {
    const sheet = await findFirstSheet(zip);
    const texts = await readSharedTexts(zip);
    const first = (await readSheet(await zip.open(sheet), texts).next()).value;
    if (first === undefined)
      throw new ShiftlightError(
        'INVALID',
        'The first sheet is empty. It needs a first row with the names of the columns.',
      );
    const columns = toColumnNames(Array.from(first.values, (value) => value ?? ''));
    return { columns, rows: { [Symbol.asyncIterator]: () => readRows(path, sheet, texts, columns) } };
  } finally {
    zip.close();
  }
}

async function* readRows(
  path: string,
  sheet: string,
  texts: readonly string[],
  columns: readonly string[],
): AsyncGenerator<TableRow> {
  const zip = await openZip(path);
  try {
    let isHeader = true;
    for await (const { line, values } of readSheet(await zip.open(sheet), texts)) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      if (values.every((value) => value === undefined || value.trim() === '')) continue;
      yield { line, cells: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])) };
    }
  } finally {
    zip.close();
  }
}

interface SheetRow {
  readonly line: number;
  /** By place of the column; holes where cells are empty. */
  readonly values: (string | undefined)[];
}

/** Rows as they come out of the parser, chunk by chunk of the unpacked sheet. */
async function* readSheet(stream: Readable, texts: readonly string[]): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let row: SheetRow = { line: 0, values: [] };
  let cell = { column: 0, type: '', text: '' };
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = localName(name);
    if (tag === 'row') row = { line: Number(attributes['r'] ?? row.line + 1), values: [] };
    else if (tag === 'c') {
      const place = attributes['r'];
      const column = place === undefined ? row.values.length : toColumnIndex(String(place));
      cell = { column, type: String(attributes['t'] ?? 'n'), text: '' };
    } else isText = tag === 'v' || tag === 't';
  });
  parser.on('text', (text) => {
    if (isText) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'v' || tag === 't') isText = false;
    else if (tag === 'c') row.values[cell.column] = toText(cell, texts);
    else if (tag === 'row') ready.push(row);
  });
  yield* drive(stream, parser, ready);
}

function toText({ type, text }: { readonly type: string; readonly text: string }, texts: readonly string[]): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  // An error such as #N/A is no value.
  return type === 'e' ? '' : text;
}

async function readSharedTexts(zip: ZipFile): Promise<readonly string[]> {
  if (!zip.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  let characters = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') text = '';
    if (tag === 'rPh') isPhonetic = true;
    isText = tag === 't' && !isPhonetic;
  });
  parser.on('text', (part) => {
    if (isText) text += part;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 't') isText = false;
    if (tag === 'rPh') isPhonetic = false;
    if (tag !== 'si') return;
    characters += text.length;
    if (characters > mostTextCharacters)
      throw new ShiftlightError(
        'INVALID',
        'The workbook holds too much text. Save the sheet as CSV UTF-8 and send that.',
      );
    texts.push(text);
  });
  for await (const _ of drive(await zip.open('xl/sharedStrings.xml'), parser, [])) void _;
  return texts;
}

/** The sheet that stands first in the workbook. */
async function findFirstSheet(zip: ZipFile): Promise<string> {
  const relations = new Map<string, string>();
  let first: string | null = null;
  const workbook = new SaxesParser();
  workbook.on('opentag', ({ name, attributes }) => {
    const tag = localName(name);
    if (tag === 'workbookPr' && ['1', 'true'].includes(String(attributes['date1904']))) {
      throw new ShiftlightError(
        'INVALID',
        'The workbook counts days from 1904. Save the sheet as CSV UTF-8 and send that.',
      );
    }
    if (tag === 'sheet') first ??= String(attributes['r:id'] ?? '');
  });
  const rels = new SaxesParser();
  rels.on('opentag', ({ name, attributes }) => {
    if (localName(name) === 'Relationship') relations.set(String(attributes['Id']), String(attributes['Target']));
  });
  for await (const _ of drive(await zip.open('xl/workbook.xml'), workbook, [])) void _;
  for await (const _ of drive(await zip.open('xl/_rels/workbook.xml.rels'), rels, [])) void _;
  const target = relations.get(first ?? '') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function* drive<T>(stream: Readable, parser: SaxesParser, ready: T[]): AsyncGenerator<T> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield* ready.splice(0);
    }
    parser.write(decoder.decode()).close();
    yield* ready.splice(0);
  } catch (error) {
    if (error instanceof ShiftlightError) throw error;
    throw new ShiftlightError('INVALID', 'The workbook is broken. Open it, save it as .xlsx again and send that.', {
      cause: error,
    });
  } finally {
    stream.destroy();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `AB12` → 27: letters are the column, counted from 0. */
function toColumnIndex(place: string): number {
  let index = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    index = index * 26 + value;
  }
  return index - 1;
}
