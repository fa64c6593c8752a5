import { studentT } from './student-t.ts';

/** One point of a series; `weight` is how much it is worth (its sample), 1 when absent. */
export interface TrendPoint {
  /** Position in time, in any unit that the slope shall be per: days, weeks, months. */
  readonly x: number;
  readonly y: number;
  readonly weight?: number;
}

/** A straight line through a series, with what chance leaves open. */
export interface Trend {
  readonly n: number;
  /** Change of y per unit of x. */
  readonly slope: number;
  readonly intercept: number;
  /** 95 % interval of the slope. */
  readonly interval: readonly [low: number, high: number];
  /** `unclear` when the interval holds 0: the data do not tell a rise from a fall. */
  readonly direction: 'rising' | 'falling' | 'unclear';
}

/** Weighted least squares through at least three points with different x; null when there are fewer. */
export function findTrend(points: readonly TrendPoint[]): Trend | null {
  const used = points.filter(({ weight = 1 }) => weight > 0);
  const n = used.length;
  if (n < 3) return null;
  const total = used.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const meanX = used.reduce((sum, { x, weight = 1 }) => sum + weight * x, 0) / total;
  const meanY = used.reduce((sum, { y, weight = 1 }) => sum + weight * y, 0) / total;
  const sxx = used.reduce((sum, { x, weight = 1 }) => sum + weight * (x - meanX) ** 2, 0);
  if (sxx === 0) return null;
  const slope = used.reduce((sum, { x, y, weight = 1 }) => sum + weight * (x - meanX) * (y - meanY), 0) / sxx;
  const intercept = meanY - slope * meanX;
  const residual = used.reduce((sum, { x, y, weight = 1 }) => sum + weight * (y - intercept - slope * x) ** 2, 0);
  const half = studentT(n - 2) * Math.sqrt(residual / (n - 2) / sxx);
  const direction = slope - half > 0 ? 'rising' : slope + half < 0 ? 'falling' : 'unclear';
  return { n, slope, intercept, interval: [slope - half, slope + half], direction };
}
