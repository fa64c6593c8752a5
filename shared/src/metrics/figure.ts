import type { HeldName } from './chosen/held-definition.ts';

export const figureUnits = ['ms', 'ratio', 'count', 'score', 'money', 'percent-points', 'days'] as const;
/** Unit of a figure's value: milliseconds, a ratio 0–1, a count, a point on a rating scale, money in the workspace's currency, percentage points, business days. */
export type FigureUnit = (typeof figureUnits)[number];

/** One computed number with everything that an honest display needs. `value` null = cannot be computed, `reason` says why in words. */
export interface Figure {
  readonly metricId: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly value: number | null;
  /** Sample size behind the value (tickets, answers, reviews). */
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
  /** 95 % interval of the value, in its unit; null when it has none. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Why there is no value, or why it may not be judged yet; null when neither applies. */
  readonly reason: string | null;
  /** Sample size from which the figure may be judged (colour, rank, trigger). */
  readonly minimumSample: number;
  readonly definitionVersion: number;
  /** By which definitions its cases count; absent where the metric's default one held all the time. */
  readonly held?: readonly HeldName[];
}
