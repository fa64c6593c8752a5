import { expect, test } from 'vitest';
import { formatBeside } from '@shiftlight/extension/ui/figures/format-value.ts';

test.each([
  { name: 'a share just below its bound says so', value: 0.8496, bound: 0.85, text: '84.9 %' },
  { name: 'a share further below is said as ever', value: 0.8449, bound: 0.85, text: '84 %' },
  { name: 'a share on its bound is said as ever', value: 0.85, bound: 0.85, text: '85 %' },
  { name: 'a share just above its bound is said as ever', value: 0.8504, bound: 0.85, text: '85 %' },
])('$name', ({ value, bound, text }) => {
  expect(formatBeside('ratio', value, bound)).toBe(text);
});
