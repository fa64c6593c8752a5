import { sayFieldName, sayFieldValue } from '@shiftlight/extension/panels/mine/say-field.ts';
import { expect, test } from 'vitest';

test.each([
  ['memberSince', 'member since'],
  ['email', 'email'],
  ['ip_address', 'ip address'],
])('a field called %s is read as %s', (name, said) => expect(sayFieldName(name)).toBe(said));

test('instants are said as dates, yes and no as words, anything else as it is stored', () => {
  expect(sayFieldValue('2026-11-22T08:43:17.31+00:00')).toMatch(/Nov 22, 2026/);
  expect(sayFieldValue(true)).toBe('yes');
  expect(sayFieldValue(false)).toBe('no');
  expect(sayFieldValue({ priority: 1 })).toBe('{"priority":1}');
  expect(sayFieldValue('2026-99-99T99:99')).toBe('2026-99-99T99:99');
});
