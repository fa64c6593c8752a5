/** One figure beside its baseline, both measured in the same run. */
export interface BenchFigure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is, in a few words. */
  readonly against: string;
  /** The number that the aim speaks of: ours ÷ baseline, or as the entry says. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

/** A benchmark: measures and gives its figures. `scale` below 1 makes a quick, rough run. */
export interface BenchEntry {
  readonly id: string;
  readonly run: (scale: number, say: (text: string) => void) => Promise<readonly BenchFigure[]>;
}
