import type { CategoryMonth } from '@shiftlight/shared/views/category-scores-view.ts';

/** The picture's box, in its own units. */
export const monthsSize = { width: 240, height: 96, left: 34, bottom: 16, top: 6 } as const;

export interface MonthMark {
  readonly x: number;
  readonly y: number;
  /** Ends of the interval; null without one. */
  readonly range: { readonly top: number; readonly bottom: number } | null;
}

export interface MonthsLayout {
  /** One a month; null where there is no mean. */
  readonly marks: readonly (MonthMark | null)[];
  /** Where each month stands. */
  readonly xs: readonly number[];
  readonly targetY: number | null;
  readonly floorY: number;
  readonly topY: number;
}

/** Where the scale of all pictures of a rubric begins: the tenth below everything that is shown, 0–0.9. */
export function findFloor(series: readonly (readonly CategoryMonth[])[], targetRatio: number | null): number {
  const shown = series.flat().flatMap(({ meanRatio, interval }) => [meanRatio, interval?.[0] ?? null]);
  const lowest = Math.min(1, ...[...shown, targetRatio].filter((one) => one !== null));
  return Math.max(0, Math.min(0.9, Math.floor(lowest * 10 - 0.5) / 10));
}

/** Where the means of a category and their intervals lie, from `floor` at the bottom to 1 at the top. */
export function layOutMonths(
  months: readonly CategoryMonth[],
  targetRatio: number | null,
  floor: number,
): MonthsLayout {
  const { width, height, left, bottom, top } = monthsSize;
  const step = (width - left) / Math.max(1, months.length);
  const toY = (ratio: number) =>
    top + (1 - (Math.min(1, Math.max(floor, ratio)) - floor) / (1 - floor)) * (height - top - bottom);
  const xs = months.map((_, index) => left + step * (index + 0.5));
  return {
    marks: months.map(({ meanRatio, interval }, index) =>
      meanRatio === null
        ? null
        : {
            x: xs[index] ?? 0,
            y: toY(meanRatio),
            range: interval === null ? null : { top: toY(interval[1]), bottom: toY(interval[0]) },
          },
    ),
    xs,
    targetY: targetRatio === null ? null : toY(targetRatio),
    floorY: toY(floor),
    topY: toY(1),
  };
}
