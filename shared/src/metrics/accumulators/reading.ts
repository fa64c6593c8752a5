/** What an accumulator says. `value` is null when there is nothing to divide by; quantiles only where single values are known. */
export interface AccumulatorReading {
  readonly value: number | null;
  /** Observations behind the value. */
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
  /** 95 % interval of the value; null when it has none. */
  readonly interval: readonly [low: number, high: number] | null;
}
