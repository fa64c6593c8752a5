import type { CategoryMonth } from '@shiftlight/shared/views/category-scores-view.ts';
import { findFloor, layOutMonths, monthsSize } from '@shiftlight/extension/web/pages/qa/lay-out-months.ts';
import { describe, expect, test } from 'vitest';

const month = (meanRatio: number | null, interval: CategoryMonth['interval'] = null): CategoryMonth => ({
  ...{ n: 5, meanRatio, interval },
  missing: meanRatio === null ? 'nothing-rated' : null,
});

describe('where the scale begins', () => {
  test.each([
    { name: 'below the lowest end of an interval', months: [month(0.8, [0.62, 0.9])], target: 0.9, expected: 0.5 },
    { name: 'below the target', months: [month(0.95)], target: 0.7, expected: 0.6 },
    { name: 'at nothing when something is nothing', months: [month(0)], target: null, expected: 0 },
    { name: 'near the top when nothing is known', months: [month(null)], target: null, expected: 0.9 },
  ])('$name', ({ months, target, expected }) => {
    expect(findFloor([months], target)).toBe(expected);
  });
});

describe('the picture of months', () => {
  const { marks, targetY, floorY, topY, xs } = layOutMonths([month(null), month(0.5), month(1, [0.75, 1])], 0.75, 0.5);

  test('leaves a gap where there is no mean', () => {
    expect(marks[0]).toBeNull();
  });

  test('puts the floor at the bottom, full marks at the top and the target between', () => {
    expect(marks[1]).toMatchObject({ y: floorY, range: null });
    expect(marks[2]).toMatchObject({ y: topY, range: { top: topY, bottom: (floorY + topY) / 2 } });
    expect(targetY).toBe((floorY + topY) / 2);
  });

  test('stays inside its box, the months from left to right', () => {
    expect(floorY).toBe(monthsSize.height - monthsSize.bottom);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.max(...xs)).toBeLessThan(monthsSize.width);
  });
});
