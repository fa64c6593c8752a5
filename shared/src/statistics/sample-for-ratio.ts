import { z95 } from './wilson-interval.ts';

/** Sample at which the 95 % interval of a ratio is at most ± `halfWidthRatio` wide; the worst case (0.5) when the ratio is not known. */
export function sampleForRatio(halfWidthRatio: number, ratio = 0.5): number {
  return Math.ceil((z95 * z95 * ratio * (1 - ratio)) / (halfWidthRatio * halfWidthRatio));
}
