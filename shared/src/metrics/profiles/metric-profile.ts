/** How one helpdesk, or one text, defines the metrics that sources define differently. */
export interface MetricProfile {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  /** Variant by metric id; null = our default definition; absent = the helpdesk has no such metric. */
  readonly variants: Readonly<Record<string, string | null>>;
  /** Lengths are cut to whole multiples of this many ms; absent = nothing is cut. */
  readonly wholeMs?: number;
  /** What no variant can express, in words; shown beside every comparison. */
  readonly notes: readonly string[];
}
