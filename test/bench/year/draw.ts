/** Numbers in [0, 1). */
export type Random = () => number;

/** A value with how often it comes, in any unit. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/** Draws values as often as their weights say. Throws a RangeError without values. */
export function drawFrom<T>(values: Weighted<T>, random: Random): T {
  let left = random() * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = values.at(-1);
  if (last === undefined) throw new RangeError('There is nothing to draw from.');
  return last[0];
}

/** A log-normal length in ms: half of the lengths are below the median; `sigma` is the spread of their logarithm. */
export function drawLength(medianMs: number, sigma: number, random: Random): number {
  // Box and Muller; 1 − random() is never 0.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1_000, Math.round(medianMs * Math.exp(sigma * normal)));
}

/** Finds where a share of the whole lies in rising sums: the index of the first sum above it. */
export function findShare(sums: readonly number[], share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rising sums of weights. */
export function toSums(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
