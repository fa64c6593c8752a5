import { expect, test } from 'vitest';
import { formatBudget, formatDuration, sayDuration, stepOf } from '@shiftlight/extension/ui/words/duration.ts';

const s = 1_000;
const m = 60 * s;
const h = 60 * m;

test.each([
  ['an empty length', 0, '0 s'],
  ['less than a minute', 59.9 * s, '59 s'],
  ['minutes and seconds below five minutes', 4 * m + 5 * s, '4 m 05 s'],
  ['whole minutes from five minutes on', 5 * m + 59 * s, '5 m'],
  ['the last minute before an hour', 59 * m + 59 * s, '59 m'],
  ['hours with two-digit minutes', 3 * h + 5 * m, '3 h 05 m'],
  ['long hours without minutes', 120 * h + 59 * m, '120 h'],
  ['a negative length by its size', -8 * m, '8 m'],
])('shows %s', (_name, lengthMs, expected) => {
  expect(formatDuration(lengthMs)).toBe(expected);
});

test.each([
  [4 * h, '4 h'],
  [90 * m, '1 h 30 m'],
  [30 * m, '30 m'],
])('shows a budget of %i ms without empty minutes', (lengthMs, expected) => {
  expect(formatBudget(lengthMs)).toBe(expected);
});

test.each([
  [1 * s, '1 second'],
  [12 * m, '12 minutes'],
  [2 * h + 1 * m, '2 hours 1 minute'],
  [h, '1 hour'],
])('says %i ms in full words', (lengthMs, expected) => {
  expect(sayDuration(lengthMs)).toBe(expected);
});

test.each([
  ['the second below five minutes', 4 * m, s],
  ['the minute above', 6 * m, m],
  ['the second when just over', -30 * s, s],
])('renews the words to %s', (_name, lengthMs, step) => {
  expect(stepOf(lengthMs)).toBe(step);
});
