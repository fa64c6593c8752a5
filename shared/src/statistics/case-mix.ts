import { z95 } from './wilson-interval.ts';

/** One case with its mix, coarsest part first: category, channel, priority. */
export interface MixedCase {
  readonly mix: readonly (string | null)[];
  /** 0 or 1 for a ratio, otherwise the value in the metric's unit. */
  readonly value: number;
  /** Whose case it is; only needed where a comparison asks for a number of people. */
  readonly personId?: string;
}

/** How somebody's cases compare with what others reach on the same mix. */
export interface CaseMixComparison {
  readonly n: number;
  readonly observed: number;
  /** Mean that the others reach, weighted by this person's own mix. */
  readonly expected: number;
  /** observed − expected and its 95 % interval; the interval counts the chance in both. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  /** The value on the others' mix: their overall mean plus the difference. */
  readonly adjusted: number;
  /** True when the interval leaves 0 out. */
  readonly sure: boolean;
  /** Share of the cases that could be compared with at least `minimumStratum` of the same full mix. */
  readonly fullMixRatio: number;
}

/** A stratum speaks for itself from this many cases of others; below, the next coarser one is asked. */
export const minimumStratum = 20;

interface Stratum {
  n: number;
  sum: number;
  sumOfSquares: number;
  readonly people: Set<string>;
}

/**
 * Compares one person's cases with those of the others by indirect standardisation: every case is set against the mean of the others'
 * cases of the same category, channel and priority, or of a coarser mix where those are too few. With `minimumPeople`, no mean of fewer
 * people is used, so that nobody's own figure can be read from it. null without cases on either side, or of fewer people in all.
 * Source: indirect standardisation as in hospital comparisons (observed against expected).
 */
export function compareWithCaseMix(
  own: readonly MixedCase[],
  others: readonly MixedCase[],
  minimumPeople = 0,
): CaseMixComparison | null {
  if (own.length === 0 || others.length === 0) return null;
  const strata = buildStrata(others);
  const overall = strata.get('[]');
  if (overall === undefined || overall.people.size < minimumPeople) return null;
  const used = new Map<Stratum, number>();
  let full = 0;
  for (const { mix } of own) {
    const { stratum, depth } = findStratum(strata, mix, overall, minimumPeople);
    used.set(stratum, (used.get(stratum) ?? 0) + 1);
    if (depth === mix.length) full += 1;
  }
  const n = own.length;
  const observed = own.reduce((sum, one) => sum + one.value, 0) / n;
  let expected = 0;
  let variance = 0;
  for (const [stratum, count] of used) {
    const share = count / n;
    const spread = varianceOf(stratum, overall);
    expected += share * (stratum.sum / stratum.n);
    variance += (share * spread) / n + (share * share * spread) / stratum.n;
  }
  const difference = observed - expected;
  const half = z95 * Math.sqrt(variance);
  return {
    n,
    observed,
    expected,
    difference,
    interval: [difference - half, difference + half],
    adjusted: overall.sum / overall.n + difference,
    sure: Math.abs(difference) > half,
    fullMixRatio: full / n,
  };
}

function buildStrata(cases: readonly MixedCase[]): Map<string, Stratum> {
  const strata = new Map<string, Stratum>();
  for (const { mix, value, personId } of cases) {
    for (let depth = 0; depth <= mix.length; depth += 1) {
      const key = JSON.stringify(mix.slice(0, depth));
      const stratum = strata.get(key) ?? { n: 0, sum: 0, sumOfSquares: 0, people: new Set() };
      strata.set(key, stratum);
      stratum.n += 1;
      stratum.sum += value;
      stratum.sumOfSquares += value * value;
      if (personId !== undefined) stratum.people.add(personId);
    }
  }
  return strata;
}

function findStratum(
  strata: ReadonlyMap<string, Stratum>,
  mix: readonly (string | null)[],
  overall: Stratum,
  minimumPeople: number,
): { stratum: Stratum; depth: number } {
  for (let depth = mix.length; depth > 0; depth -= 1) {
    const stratum = strata.get(JSON.stringify(mix.slice(0, depth)));
    const speaks = stratum !== undefined && stratum.n >= minimumStratum && stratum.people.size >= minimumPeople;
    if (speaks) return { stratum, depth };
  }
  return { stratum: overall, depth: 0 };
}

/** Variance within a stratum, drawn a little towards the whole so that a stratum of equal values is not taken for certainty. */
function varianceOf(stratum: Stratum, overall: Stratum): number {
  const within = sampleVariance(stratum);
  const whole = sampleVariance(overall);
  return (within * (stratum.n - 1) + whole * 2) / (stratum.n + 1);
}

function sampleVariance({ n, sum, sumOfSquares }: Omit<Stratum, 'people'>): number {
  return n < 2 ? 0 : Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1));
}
