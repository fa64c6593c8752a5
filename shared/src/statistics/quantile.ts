/**
 * The quantile `ratio` (0–1) of ascending values, interpolated between neighbours (Hyndman and Fan's type 7, the default of R, NumPy
 * and spreadsheets); null for an empty list.
 */
export function quantileOfSorted(ascending: readonly number[], ratio: number): number | null {
  const rank = ratio * (ascending.length - 1);
  const low = ascending[Math.floor(rank)];
  const high = ascending[Math.ceil(rank)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (rank - Math.floor(rank));
}
