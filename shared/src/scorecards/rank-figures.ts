import type { Figure } from '../metrics/figure.ts';

/** A person's place in a list that everybody in it has agreed to. */
export interface Rank {
  readonly agentId: string;
  readonly figure: Figure;
  /** 1 = best; equal values share a place. null below the minimum sample, where nobody is ranked. */
  readonly place: number | null;
  /** True when the 95 % interval overlaps the next place's, so that chance may have set the order. */
  readonly couldBeChance: boolean;
}

/** Ranks people by a figure, best first; those without enough of a sample follow unranked. Metrics without a better direction rank the higher first. */
export function rankFigures(figures: ReadonlyMap<string, Figure>): readonly Rank[] {
  const entries = [...figures].map(([agentId, figure]) => ({ agentId, figure }));
  const isRanked = ({ figure }: { readonly figure: Figure }) =>
    figure.value !== null && figure.n >= figure.minimumSample;
  const ranked = entries
    .filter(isRanked)
    .sort((a, b) => compareFigures(a.figure, b.figure) || (a.agentId < b.agentId ? -1 : 1));
  const placed = ranked.map(({ agentId, figure }, index): Rank => {
    const place = ranked.findIndex((other) => other.figure.value === figure.value) + 1;
    const next = ranked[index + 1]?.figure;
    return { agentId, figure, place, couldBeChance: next !== undefined && overlap(figure, next) };
  });
  return [
    ...placed,
    ...entries.filter((entry) => !isRanked(entry)).map((entry) => ({ ...entry, place: null, couldBeChance: false })),
  ];
}

function compareFigures(a: Figure, b: Figure): number {
  const difference = (b.value ?? 0) - (a.value ?? 0);
  return a.better === 'lower' ? -difference : difference;
}

function overlap(a: Figure, b: Figure): boolean {
  if (a.interval === null || b.interval === null) return a.value === b.value;
  return a.interval[0] <= b.interval[1] && b.interval[0] <= a.interval[1];
}
