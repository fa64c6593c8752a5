import { expect, test } from 'vitest';
import { findBrightness } from '@shiftlight/extension/surfaces/page/page-scheme.ts';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['color(srgb 1 1 1)', null],
])('the brightness of %s is %s', (color, brightness) => {
  expect(findBrightness(color)).toBe(brightness);
});
