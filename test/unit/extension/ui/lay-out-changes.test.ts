import { expect, test } from 'vitest';
import { layOutChanges } from '@shiftlight/extension/ui/coaching/lay-out-changes.ts';

test('changes lie on one scale, as far from the middle as they are large', () => {
  const [own, colleagues] = layOutChanges([
    { value: 0.1, interval: [-0.1, 0.3] },
    { value: -0.15, interval: null },
  ]);
  expect(own).toEqual({
    at: expect.closeTo(50 + 15.15, 1),
    from: expect.closeTo(50 - 15.15, 1),
    to: expect.closeTo(95.45, 1),
  });
  expect(colleagues).toEqual({
    at: expect.closeTo(27.27, 1),
    from: expect.closeTo(27.27, 1),
    to: expect.closeTo(27.27, 1),
  });
});

test('no change at all lies in the middle', () => {
  expect(layOutChanges([{ value: 0, interval: null }])).toEqual([{ at: 50, from: 50, to: 50 }]);
});
