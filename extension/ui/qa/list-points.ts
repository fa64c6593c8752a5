import type { Criterion } from '@shiftlight/shared/qa/rubric.ts';

type Scale = Pick<Criterion, 'scaleMin' | 'scaleMax'>;

/** Scales with more points than this are typed instead of chosen. */
const mostChoices = 10;

/** The points of a scale to choose from, lowest first; null for one that has too many. */
export function listPoints({ scaleMin, scaleMax }: Scale): readonly number[] | null {
  const count = scaleMax - scaleMin + 1;
  return count > mostChoices ? null : Array.from({ length: count }, (_, index) => scaleMin + index);
}

/** The point that a digit stands for: itself, and 0 for 10 where there is a 10; null when it is none of the scale. */
export function findPoint(scale: Scale, digit: string): number | null {
  const value = digit === '0' && scale.scaleMax === 10 ? 10 : Number(digit);
  return listPoints(scale)?.includes(value) === true ? value : null;
}

/** The next point in a direction; the lowest or the highest when nothing is chosen yet. */
export function stepPoint({ scaleMin, scaleMax }: Scale, value: number | null, step: 1 | -1): number {
  if (value === null) return step > 0 ? scaleMin : scaleMax;
  return Math.min(scaleMax, Math.max(scaleMin, value + step));
}
