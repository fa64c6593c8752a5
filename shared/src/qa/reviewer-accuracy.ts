/** How often a reviewer, a person or a machine, comes to the same rating as the benchmark. Pairs without a rating on either side do not count. */
export interface ReviewerAccuracy {
  readonly n: number;
  /** Share of equal ratings, 0–1; null without a pair. */
  readonly equalRatio: number | null;
  /** Mean distance from the benchmark in points of the scale; null without a pair. */
  readonly meanDistance: number | null;
}

/** Compares ratings with a benchmark's, pair by pair. Source: MaestroQA grader QA; Zendesk QA AutoQA accuracy (N/A is left out). */
export function compareWithBenchmark(
  pairs: readonly { readonly rating: number | null; readonly benchmark: number | null }[],
): ReviewerAccuracy {
  const distances = pairs.flatMap(({ rating, benchmark }) =>
    rating === null || benchmark === null ? [] : [Math.abs(rating - benchmark)],
  );
  const n = distances.length;
  if (n === 0) return { n, equalRatio: null, meanDistance: null };
  return {
    n,
    equalRatio: distances.filter((distance) => distance === 0).length / n,
    meanDistance: distances.reduce((sum, distance) => sum + distance, 0) / n,
  };
}
