import { expect, test } from 'vitest';
import { toPlainLine } from '@shiftlight/extension/ui/words/plain-line.ts';

test.each([
  ['lines and controls', 'a\r\nb\u0000c\u2028d', 'a b c d'],
  ['marks that turn the direction', 'invoice\u202egpj.exe\u2066', 'invoicegpj.exe'],
  ['markup, which stays text', '<img onerror=x>', '<img onerror=x>'],
  ['right-to-left words, which stay as they are', 'مضخة الوقود', 'مضخة الوقود'],
])('makes one harmless line of %s', (_name, text, line) => {
  expect(toPlainLine(text)).toBe(line);
});

test('cuts by whole characters', () => {
  expect(toPlainLine('🚗'.repeat(200), 5)).toBe('🚗🚗🚗🚗…');
  expect([...toPlainLine('x'.repeat(10_000))]).toHaveLength(120);
});
