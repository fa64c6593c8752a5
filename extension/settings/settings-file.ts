import { z } from 'zod';
import { minutesRange, settingsSchema, type Settings } from './settings.ts';

const format = 'shiftlight-settings';

const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  settings: settingsSchema.partial(),
});

/** One thing that is wrong with a file: where, what is there, and what may be there instead. */
export interface FileFault {
  /** `settings.notifications.minutesBefore`; empty for the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected:
    | { readonly kind: 'between'; readonly low: number; readonly high: number }
    | { readonly kind: 'one-of'; readonly options: readonly string[] }
    | { readonly kind: 'yes-no' | 'number' | 'text' | 'time' | 'address' | 'group' };
}

export type FileReading =
  | { readonly ok: true; readonly settings: Partial<Settings>; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly reason: 'no-json' | 'other-file' }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly FileFault[] };

/** The settings as the text of a file. It never holds address, token or person. */
export function toSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format, version: 1, settings }, null, 2)}\n`;
}

/** Reads such a file back. Nothing of a file with a fault is taken over. */
export function readSettingsFile(text: string): FileReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'no-json' };
  }
  if (findAt(raw, ['format']) !== format) return { ok: false, reason: 'other-file' };
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => toFault(issue, findAt(raw, issue.path)));
    return { ok: false, reason: 'faults', faults };
  }
  const given = findAt(raw, ['settings']);
  const keys = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  return { ok: true, settings: parsed.data.settings, unknown: keys.filter((key) => !(key in settingsSchema.shape)) };
}

function findAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    value,
  );
}

function toFault(issue: z.core.$ZodIssue, found: unknown): FileFault {
  const shown = found === undefined ? '–' : JSON.stringify(found).slice(0, 60);
  return { path: issue.path.map(String).join('.'), found: shown, expected: toExpected(issue) };
}

const typeWords: Readonly<Record<string, 'yes-no' | 'number' | 'text' | 'group'>> = {
  boolean: 'yes-no',
  number: 'number',
  int: 'number',
  string: 'text',
};

function toExpected(issue: z.core.$ZodIssue): FileFault['expected'] {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return { kind: 'between', ...minutesRange };
    case 'invalid_value':
      return { kind: 'one-of', options: issue.values.map(String) };
    case 'invalid_format':
      return { kind: issue.format === 'regex' ? 'time' : 'address' };
    case 'invalid_key':
      return { kind: 'address' };
    case 'invalid_type':
      return { kind: typeWords[issue.expected] ?? 'group' };
    default:
      return { kind: 'group' };
  }
}
