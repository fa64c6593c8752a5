/** Unit of a figure's value: milliseconds, a ratio 0–1, a count, a point on a rating scale, money in the workspace's currency, percentage points, business days. */
export type FigureUnit = 'ms' | 'ratio' | 'count' | 'score' | 'money' | 'percent-points' | 'days';

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
}
