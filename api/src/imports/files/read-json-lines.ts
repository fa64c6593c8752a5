import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseStorableJson } from '../../connectors/parse-storable-json.ts';
import { ShiftlightError } from '../../errors.ts';
import { longestRow, type TableFile, type TableRow } from './table-file.ts';

/** Columns are known from so many first lines; later ones may have more. */
const lookedAt = 200;

/** A file with one JSON object a line. Objects within are reached as `actor.kind`. */
export async function openJsonLines(path: string): Promise<TableFile> {
  const columns = new Set<string>();
  let seen = 0;
  for await (const { cells } of readLines(path, true)) {
    for (const name of Object.keys(cells)) columns.add(name);
    seen += 1;
    if (seen >= lookedAt) break;
  }
  if (seen === 0) throw new ShiftlightError('INVALID', 'The file is empty. It needs one JSON object a line.');
  return { columns: [...columns], rows: { [Symbol.asyncIterator]: () => readLines(path, false) } };
}

/** A broken line is given as a row of one cell, so that it comes back with its reason, unless `skipBroken`. */
async function* readLines(path: string, skipBroken: boolean): AsyncGenerator<TableRow> {
  const source = createReadStream(path, { encoding: 'utf8' });
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      const json = text.replace(/^\uFEFF/, '').trim();
      if (json === '') continue;
      const cells = json.length > longestRow ? null : parseObject(json);
      if (cells !== null) yield { line, cells };
      else if (!skipBroken) yield { line, cells: { [brokenLine]: json.slice(0, 2_000) } };
    }
  } finally {
    lines.close();
    source.destroy();
  }
}

/** Name of the only cell of a line that is no JSON object. */
export const brokenLine = 'line that is no JSON object';

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = parseStorableJson(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return flatten(value, '');
  } catch {
    return null;
  }
}

function flatten(value: object, prefix: string): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
      Object.assign(flat, flatten(entry, `${prefix}${key}.`));
    else flat[prefix + key] = entry;
  }
  return flat;
}
