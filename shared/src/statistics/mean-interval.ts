import { studentT } from './student-t.ts';

const points = new Map<number, number>();

/** 95 % point for a sample of n, remembered because dashboards ask for the same sizes again and again. */
function point95(degrees: number): number {
  const known = points.get(degrees);
  if (known !== undefined) return known;
  const point = studentT(degrees);
  points.set(degrees, point);
  return point;
}

/**
 * 95 % interval of a mean from n, the sum and the sum of squares, by Student's t, in the unit of the values; null below two values,
 * where nothing is known of the spread.
 */
export function meanInterval(
  n: number,
  sum: number,
  sumOfSquares: number,
): readonly [low: number, high: number] | null {
  if (n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1));
  const half = point95(n - 1) * Math.sqrt(variance / n);
  return [mean - half, mean + half];
}
