import type { ImportField } from './fields.ts';
import type { ImportMapping } from './mapping.ts';
import { parseInstant } from './parse-instant.ts';

/** A value, or in words why the cell gives none. */
export type ParsedCell = { readonly value: unknown } | { readonly problem: string };

const truths: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, y: true, '1': true, x: true, ja: true, wahr: true, sí: true, si: true, verdadero: true },
  ...{ false: false, no: false, n: false, '0': false, nein: false, falsch: false, falso: false },
};
const unitMs = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000 } as const;

type CellRules = Pick<ImportMapping, 'timeZone' | 'dates' | 'decimal' | 'lengths'>;

/** Reads one filled cell as its field wants it. Values of JSON that are of the right kind already stay as they are. */
export function parseCell(cell: unknown, field: ImportField, rules: CellRules): ParsedCell {
  switch (field.kind) {
    case 'instant':
      return parseInstant(cell, rules);
    case 'number':
      return parseNumber(cell, rules.decimal);
    case 'length': {
      const parsed = parseNumber(cell, rules.decimal);
      return 'problem' in parsed ? parsed : { value: Math.round(parsed.value * unitMs[rules.lengths]) };
    }
    case 'truth':
      return parseTruth(cell);
    case 'list':
      return { value: Array.isArray(cell) ? cell : split(String(cell)) };
    case 'choice':
      return {
        value: field.values.find((value) => value === String(cell).trim().toLowerCase()) ?? String(cell).trim(),
      };
    case 'text':
    case 'agent':
      return typeof cell === 'object' ? { problem: 'A text is expected.' } : { value: String(cell).trim() };
  }
}

const split = (text: string): readonly string[] =>
  text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function parseNumber(
  cell: unknown,
  decimal: ImportMapping['decimal'],
): { readonly value: number } | { readonly problem: string } {
  if (typeof cell === 'number') return { value: cell };
  const text = String(cell)
    .trim()
    .replace(/[\s\u00A0\u202F']/g, '');
  const [thousands, fraction] = decimal === 'comma' ? ['\\.', ','] : [',', '\\.'];
  // Groups of three only: 1,5 under the wrong rule must not become 15.
  const form = new RegExp(`^[-+]?(\\d+|\\d{1,3}(${thousands}\\d{3})+)(${fraction}\\d+)?([eE][-+]?\\d+)?$`);
  if (!form.test(text)) {
    return {
      problem:
        decimal === 'comma' ? 'This is no number with a decimal comma.' : 'This is no number with a decimal point.',
    };
  }
  const plain = decimal === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return { value: Number(plain) };
}

function parseTruth(cell: unknown): ParsedCell {
  if (typeof cell === 'boolean') return { value: cell };
  const value = Object.entries(truths).find(([word]) => word === String(cell).trim().toLowerCase())?.[1];
  return value === undefined ? { problem: 'Send yes or no.' } : { value };
}
