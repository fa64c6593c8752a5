import { wilsonInterval } from './wilson-interval.ts';

/** How many of a whole a sample speaks for, with the 95 % interval: whole numbers. */
export interface TotalEstimate {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * How many of `total` things have a mark that `hits` of `n` drawn at random without replacement have. Wilson's interval with the sample
 * counted as `n (total - 1) / (total - n)`, because what was drawn is known and only the rest is guessed; never below what was seen, nor above
 * what the unseen rest leaves room for. Null without a sample. Source: Cochran, Sampling Techniques, 1977, 2.6 (finite population correction).
 */
export function estimateTotal(hits: number, n: number, total: number): TotalEstimate | null {
  if (n <= 0 || total < n) return null;
  if (n === total) return { low: hits, best: hits, high: hits };
  const weight = (total - 1) / (total - n);
  const interval = wilsonInterval(hits * weight, n * weight);
  if (interval === null) return null;
  const [low, high] = interval;
  return {
    low: Math.max(hits, Math.floor(low * total)),
    best: Math.round((hits / n) * total),
    high: Math.min(total - (n - hits), Math.ceil(high * total)),
  };
}
