import { expect, test } from 'vitest';
import { toPlainText } from '@shiftlight/extension/surfaces/plain-text.ts';

test.each([
  {
    name: 'leaves ordinary text alone',
    text: 'Fuel pump – arrived “damaged” ✓',
    expected: 'Fuel pump – arrived “damaged” ✓',
  },
  {
    name: 'keeps markup as the text that it is',
    text: '<img src=x onerror=alert(1)>',
    expected: '<img src=x onerror=alert(1)>',
  },
  { name: 'keeps right-to-left scripts', text: 'مضخة الوقود', expected: 'مضخة الوقود' },
  { name: 'takes out marks that turn the direction', text: 'due\u202e 00:9 noM\u202c', expected: 'due 00:9 noM' },
  { name: 'takes out isolates and invisible signs', text: 'a\u2066b\u2069\u200bc\ufeff', expected: 'abc' },
  {
    name: 'turns control characters and line ends into a space',
    text: 'a\u0000\u0007b\r\nc\u2028d',
    expected: 'a b c d',
  },
])('$name', ({ text, expected }) => {
  expect(toPlainText(text)).toBe(expected);
});

test('cuts what is longer than a box holds, between whole signs', () => {
  const cut = toPlainText('😀'.repeat(10_000), 50);
  expect([...cut]).toHaveLength(50);
  expect(cut.endsWith('😀…')).toBe(true);
});
