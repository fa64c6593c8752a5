import { layOutSparkline, sparklineSize } from '@shiftlight/extension/ui/figures/lay-out-sparkline.ts';
import { expect, test } from 'vitest';

const yOf = (line: string | undefined) => (line ?? '').split(' ').map((point) => Number(point.split(',')[1]));

test('higher values stand higher, the highest and the lowest at the edges', () => {
  const [first, second, third] = yOf(layOutSparkline([1, 3, 2], null).lines[0]);
  expect([first, second, third]).toEqual([21, 3, 12]);
});

test('the target shares the scale', () => {
  const { targetY, lines } = layOutSparkline([10, 20], 30);
  expect([targetY, yOf(lines[0])]).toEqual([3, [21, 12]]);
});

test('a period without a value is a gap, and a value between gaps a dot', () => {
  const { lines, dots, end } = layOutSparkline([1, 2, null, 3, null, 4, 5], null);
  expect([lines.length, dots.length]).toEqual([2, 1]);
  expect(end?.x).toBe(sparklineSize.width - 3);
});

test('has no end when the running period has no value yet', () => {
  expect(layOutSparkline([1, 2, null], null).end).toBeNull();
});

test('equal values lie in the middle', () => {
  expect(yOf(layOutSparkline([5, 5], null).lines[0])).toEqual([12, 12]);
});
