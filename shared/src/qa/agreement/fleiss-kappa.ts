/** Agreement of several reviewers beyond chance. */
export interface FleissKappa {
  /** null when chance alone would agree always. */
  readonly kappa: number | null;
  /** Randolph's kappa, which takes every category for equally likely by chance; null with one category. */
  readonly freeMarginal: number | null;
  /** Share of agreeing pairs of reviewers, overall and per subject. */
  readonly overallAgreement: number;
  readonly perSubject: readonly number[];
}

/** Counts, per subject, how many reviewers chose each of the categories that occur (ascending). */
export function toCategoryCounts(ratings: readonly (readonly number[])[]): number[][] {
  const categories = [...new Set(ratings.flat())].sort((a, b) => a - b);
  return ratings.map((row) => categories.map((category) => row.filter((value) => value === category).length));
}

/**
 * Fleiss' kappa from counts per subject (rows) and category (columns); every subject has the same number of reviewers, at least two.
 * Source: Fleiss 1971; Randolph 2005.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const raters = sum(counts[0] ?? []);
  const categories = counts[0]?.length ?? 0;
  const perSubject = counts.map((row) => (sum(row.map((count) => count * count)) - raters) / (raters * (raters - 1)));
  const overallAgreement = sum(perSubject) / counts.length;
  const shares = Array.from(
    { length: categories },
    (_, j) => sum(counts.map((row) => row[j] ?? 0)) / (counts.length * raters),
  );
  const chance = sum(shares.map((share) => share * share));
  return {
    kappa: chance === 1 ? null : (overallAgreement - chance) / (1 - chance),
    freeMarginal: categories < 2 ? null : (overallAgreement - 1 / categories) / (1 - 1 / categories),
    overallAgreement,
    perSubject,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
