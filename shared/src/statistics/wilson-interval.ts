/** Two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a ratio, as [low, high] within 0–1; null without a sample. It keeps its promise for small samples and for
 * ratios near 0 and 1, where the textbook interval fails. Source: Wilson 1927; Brown, Cai, DasGupta 2001.
 */
export function wilsonInterval(hits: number, n: number, z: number = z95): readonly [low: number, high: number] | null {
  if (n <= 0) return null;
  const ratio = hits / n;
  const z2n = (z * z) / n;
  const centre = (ratio + z2n / 2) / (1 + z2n);
  const half = (z / (1 + z2n)) * Math.sqrt((ratio * (1 - ratio)) / n + z2n / (4 * n));
  return [hits === 0 ? 0 : Math.max(0, centre - half), hits === n ? 1 : Math.min(1, centre + half)];
}
