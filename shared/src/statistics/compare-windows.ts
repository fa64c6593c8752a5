import { z95 } from './wilson-interval.ts';

/** Mean and spread of a sample. */
export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Summary of single values; null for an empty list. */
export function summarise(values: readonly number[]): SampleSummary | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = n < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { n, mean, variance };
}

/** The change from one window to another, in the unit of the values. */
export interface WindowChange {
  readonly change: number;
  /** 95 % interval of the change; null when a window has fewer than two values. */
  readonly interval: readonly [low: number, high: number] | null;
  /** True when the interval leaves 0 out. */
  readonly sure: boolean;
}

/** after − before with its interval, the windows being separate samples of unequal spread (Welch, normal approximation). */
export function compareWindows(before: SampleSummary, after: SampleSummary): WindowChange {
  const change = after.mean - before.mean;
  if (before.n < 2 || after.n < 2) return { change, interval: null, sure: false };
  const half = z95 * Math.sqrt(before.variance / before.n + after.variance / after.n);
  return { change, interval: [change - half, change + half], sure: Math.abs(change) > half };
}
