import { quantileOfSorted } from './quantile.ts';

/** Largest relative error of a quantile once a sketch no longer keeps the single values. */
export const sketchAccuracyRatio = 0.01;

/** Up to this many values are kept one by one, so that small samples have exact quantiles. */
export const exactLimit = 256;

const gamma = (1 + sketchAccuracyRatio) / (1 - sketchAccuracyRatio);
const logGamma = Math.log(gamma);

/**
 * Mergeable quantile sketch over values >= 0: exact up to `exactLimit` values, then logarithmic buckets with a relative error of 1 %.
 * Plain data that grows in place: `values` until the limit, `buckets` after it. Whatever the order of adding and merging, the same
 * values give the same sketch. Source: Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch", VLDB 2019.
 */
export interface QuantileSketch {
  n: number;
  values: number[] | null;
  /** Values below 1, which have no logarithmic bucket of use. */
  zeros: number;
  /** Bucket index to count; bucket i holds the values in (gamma^(i-1), gamma^i]. */
  buckets: Record<string, number>;
}

/** A sketch without values. */
export function createQuantileSketch(): QuantileSketch {
  return { n: 0, values: [], zeros: 0, buckets: {} };
}

/** Adds one value to the sketch in place; throws a RangeError for a negative or non-finite value. */
export function addToSketch(sketch: QuantileSketch, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`A sketch takes values of 0 and more, not ${value}.`);
  sketch.n += 1;
  if (sketch.values === null) {
    addToBuckets(sketch, value);
    return;
  }
  sketch.values.push(value);
  if (sketch.values.length > exactLimit) moveToBuckets(sketch);
}

/** A new sketch of all values of both. */
export function mergeSketches(a: QuantileSketch, b: QuantileSketch): QuantileSketch {
  if (a.values !== null && b.values !== null && a.n + b.n <= exactLimit) {
    return { n: a.n + b.n, values: [...a.values, ...b.values], zeros: 0, buckets: {} };
  }
  const merged: QuantileSketch = { n: a.n + b.n, values: null, zeros: a.zeros + b.zeros, buckets: { ...a.buckets } };
  for (const [index, count] of Object.entries(b.buckets)) merged.buckets[index] = (merged.buckets[index] ?? 0) + count;
  for (const value of a.values ?? []) addToBuckets(merged, value);
  for (const value of b.values ?? []) addToBuckets(merged, value);
  return merged;
}

/** The value below which the share `ratio` (0–1) of all values lies; null for an empty sketch. */
export function sketchQuantile(sketch: QuantileSketch, ratio: number): number | null {
  if (sketch.n === 0) return null;
  if (sketch.values !== null)
    return quantileOfSorted(
      sketch.values.toSorted((a, b) => a - b),
      ratio,
    );
  const rank = ratio * (sketch.n - 1);
  let passed = sketch.zeros;
  if (rank < passed) return 0;
  const indexes = Object.keys(sketch.buckets)
    .map(Number)
    .sort((a, b) => a - b);
  for (const index of indexes) {
    passed += sketch.buckets[index] ?? 0;
    if (rank < passed) return bucketMiddle(index);
  }
  return bucketMiddle(indexes.at(-1) ?? 0);
}

function bucketMiddle(index: number): number {
  return (2 * gamma ** index) / (gamma + 1);
}

/** The bucket of a value; null for one below 1, which has none. Equal values have equal buckets wherever they are worked out. */
export function toBucketIndex(value: number): number | null {
  return value < 1 ? null : Math.ceil(Math.log(value) / logGamma);
}

function addToBuckets(sketch: QuantileSketch, value: number): void {
  const index = toBucketIndex(value);
  if (index === null) {
    sketch.zeros += 1;
    return;
  }
  sketch.buckets[index] = (sketch.buckets[index] ?? 0) + 1;
}

function moveToBuckets(sketch: QuantileSketch): void {
  const values = sketch.values ?? [];
  sketch.values = null;
  for (const value of values) addToBuckets(sketch, value);
}
