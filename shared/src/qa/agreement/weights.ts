/** How much a disagreement between two ranks counts: all alike, by distance, or by squared distance. */
export type DisagreementWeights = 'none' | 'linear' | 'quadratic';

/** Weight of a disagreement between the i-th and the j-th category; 0 on agreement. */
export function disagreement(weights: DisagreementWeights, i: number, j: number): number {
  if (i === j) return 0;
  if (weights === 'none') return 1;
  return weights === 'linear' ? Math.abs(i - j) : (i - j) ** 2;
}
