import { describe, expect, test } from 'vitest';
import { findPoint, listPoints, stepPoint } from '../../../../extension/ui/qa/list-points.ts';

const ten = { scaleMin: 1, scaleMax: 10 };
const five = { scaleMin: 1, scaleMax: 5 };
const yesNo = { scaleMin: 0, scaleMax: 1 };
const percent = { scaleMin: 0, scaleMax: 100 };

describe('a key of the keyboard', () => {
  test.each([
    { name: 'rates by its digit', scale: ten, digit: '7', point: 7 },
    { name: 'rates 10 by 0 where there is a 10', scale: ten, digit: '0', point: 10 },
    { name: 'rates no by 0', scale: yesNo, digit: '0', point: 0 },
    { name: 'rates nothing outside the scale', scale: five, digit: '6', point: null },
    { name: 'rates nothing below the scale', scale: five, digit: '0', point: null },
    { name: 'rates no percent, which is typed', scale: percent, digit: '5', point: null },
  ])('$name', ({ scale, digit, point }) => {
    expect(findPoint(scale, digit)).toBe(point);
  });

  test.each([
    { name: 'steps up', value: 3, step: 1 as const, point: 4 },
    { name: 'stays at the top', value: 5, step: 1 as const, point: 5 },
    { name: 'begins at the bottom', value: null, step: 1 as const, point: 1 },
    { name: 'begins at the top when going down', value: null, step: -1 as const, point: 5 },
  ])('$name', ({ value, step, point }) => {
    expect(stepPoint(five, value, step)).toBe(point);
  });
});

test('scales of up to ten points are chosen from, others are typed', () => {
  expect(listPoints(ten)).toHaveLength(10);
  expect(listPoints(percent)).toBeNull();
});
