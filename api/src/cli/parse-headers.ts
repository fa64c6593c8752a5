import { z } from 'zod';
import { ShiftlightError } from '../errors.ts';

const header = z.union([z.string(), z.number().transform(String), z.array(z.string())]);
const asObject = z.record(z.string(), header);
const asPairs = z.array(
  z.union([z.tuple([z.string(), z.string()]), z.object({ name: z.string(), value: z.string() })]),
);

/**
 * Headers of a recorded delivery, by name in small letters: a JSON object, a JSON list of pairs or of `{name, value}`, or one
 * `Name: value` a line. Throws INVALID for anything else.
 */
export function parseHeaders(text: string): Readonly<Record<string, string>> {
  const entries = text.trim().startsWith('{') || text.trim().startsWith('[') ? fromJson(text) : fromLines(text);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function fromJson(text: string): readonly (readonly [string, string])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ShiftlightError(
      'INVALID',
      'The headers begin like JSON and are none. Write {"name": "value"}, or one “Name: value” a line.',
      { cause },
    );
  }
  const object = asObject.safeParse(value);
  if (object.success) return Object.entries(object.data).map(([name, entry]) => [name, toText(entry)]);
  const pairs = asPairs.safeParse(value);
  if (!pairs.success)
    throw new ShiftlightError(
      'INVALID',
      'The headers are no JSON object of names and values. Write {"name": "value"}.',
    );
  return pairs.data.map((pair) => ('name' in pair ? [pair.name, pair.value] : pair));
}

function toText(value: string | string[]): string {
  return typeof value === 'string' ? value : (value[0] ?? '');
}

function fromLines(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.includes(':'))
    .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
}
