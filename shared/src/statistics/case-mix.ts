import { z95 } from './wilson-interval.ts';

/** One case with its mix, coarsest part first: category, channel, priority. */
export interface MixedCase {
  readonly mix: readonly (string | null)[];
  /** 0 or 1 for a ratio, otherwise the value in the metric's unit. */
  readonly value: number;
  /** Whose case it is; only needed where a comparison asks for a number of people. */
  readonly personId?: string;
}

/** Cases of one mix added up. */
export interface MixCell extends Pick<MixedCase, 'mix' | 'personId'> {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
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

/** What others reached on one mix of work, and how many people they are. */
export interface Stratum {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly people: number;
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
  const strata = new Map<string, CountedStratum>();
  for (const one of others) {
    const { personId, value } = one;
    for (const key of listMixKeys(one.mix)) {
      const stratum = strata.get(key) ?? { n: 0, sum: 0, sumOfSquares: 0, persons: new Set() };
      strata.set(key, stratum);
      stratum.n += 1;
      stratum.sum += value;
      stratum.sumOfSquares += value * value;
      if (personId !== undefined) stratum.persons.add(personId);
    }
  }
  const cells = own.map(({ mix, value }) => ({ mix, n: 1, sum: value, sumOfSquares: value * value }));
  return compareCells(cells, find, minimumPeople);

  function find(key: string): Stratum | null {
    const found = strata.get(key);
    return found === undefined ? null : { ...found, people: found.persons.size };
  }
}

interface CountedStratum extends Record<'n' | 'sum' | 'sumOfSquares', number> {
  readonly persons: Set<string>;
}

/** The keys of a mix and of the coarser ones that it is part of, the coarsest, which all share, first. */
export function listMixKeys(mix: MixedCase['mix']): readonly string[] {
  return Array.from({ length: mix.length + 1 }, (_, depth) => JSON.stringify(mix.slice(0, depth)));
}

/** As `compareWithCaseMix`, over cases that are added up already; `findOthers` gives what the others reached on the mix of a key. */
export function compareCells(
  own: readonly MixCell[],
  findOthers: (key: string) => Stratum | null,
  minimumPeople: number,
): CaseMixComparison | null {
  const overall = findOthers(overallKey);
  const n = own.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0 || overall === null || overall.n === 0 || overall.people < minimumPeople) return null;
  const used = new Map<string, { readonly stratum: Stratum; count: number }>();
  let full = 0;
  for (const cell of own) {
    const keys = listMixKeys(cell.mix);
    const key = keys.findLast((one) => speaks(findOthers(one), minimumPeople)) ?? overallKey;
    const entry = used.get(key) ?? { stratum: findOthers(key) ?? overall, count: 0 };
    entry.count += cell.n;
    used.set(key, entry);
    if (key === keys.at(-1)) full += cell.n;
  }
  const observed = own.reduce((sum, cell) => sum + cell.sum, 0) / n;
  let expected = 0;
  let variance = 0;
  for (const { stratum, count } of used.values()) {
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

/** Of all cases, whatever their mix. */
const overallKey = '[]';

function speaks(stratum: Stratum | null, minimumPeople: number): boolean {
  return stratum !== null && stratum.n >= minimumStratum && stratum.people >= minimumPeople;
}

/** Variance within a stratum, drawn a little towards the whole so that a stratum of equal values is not taken for certainty. */
function varianceOf(stratum: Stratum, overall: Stratum): number {
  const within = sampleVariance(stratum);
  const whole = sampleVariance(overall);
  return (within * (stratum.n - 1) + whole * 2) / (stratum.n + 1);
}

function sampleVariance({ n, sum, sumOfSquares }: Stratum): number {
  return n < 2 ? 0 : Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1));
}
