import { sayRefusal } from '@shiftlight/extension/messaging/refusals/say-refusal.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';

afterEach(() => setLanguage('auto'));

/** What the library that checks input really says, so that its next version cannot bring English back unseen. */
test.each<readonly [string, z.ZodType, unknown, string]>([
  ['nothing at all', z.string(), undefined, 'Das fehlt.'],
  ['an empty text', z.string().min(1), '', 'Das fehlt.'],
  ['an empty list', z.array(z.string()).min(1), [], 'Das fehlt.'],
  ['a number for a text', z.string(), 1, 'Erwartet wird ein Text.'],
  ['a text for a number', z.number(), 'x', 'Erwartet wird eine Zahl.'],
  ['a fraction for a whole number', z.int(), 1.5, 'Erwartet wird eine ganze Zahl.'],
  ['a number for yes or no', z.boolean(), 1, 'Erwartet wird ja oder nein (true oder false).'],
  ['a number for a record', z.record(z.string(), z.string()), 1, 'Dieser Wert passt hier nicht (erwartet: record).'],
  ['no value of a choice', z.enum(['a', 'b']), 'c', 'Erwartet wird eines von: "a"|"b"'],
  ['a short text', z.string().min(3), 'a', 'Das ist zu kurz: mindestens 3 Zeichen.'],
  ['a long text', z.string().max(2), 'abc', 'Das ist zu lang: höchstens 2 Zeichen.'],
  ['a long list', z.array(z.int()).max(1), [1, 2], 'Höchstens 1 sind möglich.'],
  ['a small number', z.number().min(3), 1, 'Das ist zu klein: mindestens 3.'],
  ['zero where more is needed', z.number().positive(), 0, 'Das ist zu klein: mehr als 0.'],
  ['a large number', z.number().max(3), 5, 'Das ist zu groß: höchstens 3.'],
  ['no address', z.email(), 'x', 'Das ist keine E-Mail-Adresse.'],
  ['no web address', z.url(), 'x', 'Das ist keine Webadresse.'],
  ['no id', z.uuid(), 'x', 'Das ist keine Kennung (UUID).'],
  ['no date', z.iso.date(), 'x', 'Das ist kein Datum wie 2026-11-30.'],
  ['a text of another form', z.string().regex(/a/), 'b', 'Das hat nicht die erwartete Form.'],
  ['a field too many', z.strictObject({}), { a: 1 }, 'Dieses Feld gibt es nicht: "a"'],
])('%s is refused in German', (_name, schema, value, expected) => {
  setLanguage('de');
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  expect(sayRefusal(issue?.message ?? '')).toBe(expected);
});
