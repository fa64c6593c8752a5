import type { ScorecardFigure, ScorecardPart } from '@shiftlight/shared/views/scorecard-view.ts';
import { isJudgeable } from '../../../ui/figures/format-value.ts';

/** One person's value with its interval, in per cent of the picture's width. */
export interface IntervalMark {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** What the others reach on the same mix of work; null where nothing is compared. */
  readonly expectedAt: number | null;
}

export interface IntervalsLayout {
  /** By person, null where there is too little to draw. */
  readonly marks: ReadonlyMap<string, IntervalMark>;
  readonly targetAt: number | null;
  /** Whether chance alone can explain every difference: one value lies in all intervals. null with fewer than two to compare. */
  readonly allOverlap: boolean | null;
}

const margin = 3;

/** Where the values of one metric lie, on one scale for all; null when nobody has one that may be judged. */
export function layOutIntervals(parts: readonly ScorecardPart[], metricId: string): IntervalsLayout | null {
  const known = parts.flatMap(({ subject, figures }) => {
    const figure = figures.find((one) => one.metricId === metricId);
    return figure === undefined || figure.value === null || !isJudgeable(figure)
      ? []
      : [{ id: subject.id, value: figure.value, ends: figure.interval, expected: findExpected(figure), figure }];
  });
  if (known.length === 0) return null;
  const target = known.map(({ figure }) => findTarget(figure)).find((one) => one !== null) ?? null;
  const points = known.flatMap(({ value, ends, expected }) => [value, ...(ends ?? []), expected]);
  const shown = [...points, target].filter((one) => one !== null);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const place = (value: number) => (high === low ? 50 : margin + ((value - low) / (high - low)) * (100 - 2 * margin));
  return {
    marks: new Map(
      known.map(({ id, value, ends, expected }) => [
        id,
        {
          at: place(value),
          from: place(ends?.[0] ?? value),
          to: place(ends?.[1] ?? value),
          expectedAt: expected === null ? null : place(expected),
        },
      ]),
    ),
    targetAt: target === null ? null : place(target),
    allOverlap: overlap(known.flatMap(({ ends }) => (ends === null ? [] : [ends]))),
  };
}

function overlap(intervals: readonly (readonly [number, number])[]): boolean | null {
  if (intervals.length < 2) return null;
  return Math.max(...intervals.map(([low]) => low)) <= Math.min(...intervals.map(([, high]) => high));
}

const findExpected = ({ comparison }: ScorecardFigure): number | null =>
  comparison?.state === 'compared' ? comparison.expected : null;

/** Only a target in the figure's own unit has a place on its scale. */
function findTarget({ target }: ScorecardFigure): number | null {
  if (target === null || target.kind !== 'overall' || target.variant !== null) return null;
  return 'value' in target.aim ? target.aim.value : null;
}
