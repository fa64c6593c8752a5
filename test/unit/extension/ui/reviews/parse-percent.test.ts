import { parsePercent } from '@shiftlight/extension/ui/reviews/parse-percent.ts';
import { expect, test } from 'vitest';

test.each([
  { text: '85', ratio: 0.85 },
  { text: ' 92,5 % ', ratio: 0.925 },
  { text: '0', ratio: 0 },
  { text: '100', ratio: 1 },
  { text: '100.1', ratio: null },
  { text: '-5', ratio: null },
  { text: '8 of 10', ratio: null },
  { text: '', ratio: null },
])('reads “$text” as $ratio', ({ text, ratio }) => {
  expect(parsePercent(text)).toBe(ratio);
});
