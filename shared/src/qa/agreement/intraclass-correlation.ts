/**
 * Intraclass correlation ICC(2,1): how far single scores of the same ticket by any reviewer agree in absolute terms. `ratings[subject]` has
 * one score per reviewer, the same number everywhere (at least two subjects and reviewers); null when there is no variation at all.
 * Source: Shrout and Fleiss 1979 (two-way random, single measure).
 */
export function intraclassCorrelation(ratings: readonly (readonly number[])[]): number | null {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const grand = mean(ratings.flat());
  const rowMeans = ratings.map(mean);
  const columnMeans = Array.from({ length: k }, (_, j) => mean(ratings.map((row) => row[j] ?? 0)));
  const betweenRows = (k * squares(rowMeans, grand)) / (n - 1);
  const betweenColumns = (n * squares(columnMeans, grand)) / (k - 1);
  const total = squares(ratings.flat(), grand);
  const residual = (total - (n - 1) * betweenRows - (k - 1) * betweenColumns) / ((n - 1) * (k - 1));
  const denominator = betweenRows + (k - 1) * residual + (k * (betweenColumns - residual)) / n;
  return denominator === 0 ? null : (betweenRows - residual) / denominator;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[], around: number): number {
  return values.reduce((sum, value) => sum + (value - around) ** 2, 0);
}
