import type { Figure } from '../metrics/figure.ts';

/** A metric's share in a combined score. */
export interface ScoreWeight {
  readonly metricId: string;
  readonly weight: number;
}

/** A person's combined score among peers, with its parts. */
export interface WeightedScore {
  readonly agentId: string;
  /** 0–100: weighted mean of how high each figure stands among the peers' (0 = lowest, 100 = best). */
  readonly score: number;
  readonly parts: readonly { readonly metricId: string; readonly heightRatio: number; readonly weight: number }[];
}

/**
 * Combines several figures into one score per person, for “agent of the week”: each figure's place between the worst and the best of the
 * peers, weighted. People who lack the sample for any of the metrics are left out, so that nobody wins by a missing figure.
 * Source: Hot Rodan metrics draft (combo of metrics + quality).
 */
export function combineFigures(
  people: ReadonlyMap<string, readonly Figure[]>,
  weights: readonly ScoreWeight[],
): readonly WeightedScore[] {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const complete = [...people].flatMap(([agentId, figures]) => {
    const own = weights.map(({ metricId }) =>
      figures.find(
        (figure) => figure.metricId === metricId && figure.value !== null && figure.n >= figure.minimumSample,
      ),
    );
    return own.every((figure) => figure !== undefined) ? [{ agentId, own }] : [];
  });
  const scores = complete.map(({ agentId, own }): WeightedScore => {
    const parts = weights.map(({ metricId, weight }, index) => {
      const peers = complete.flatMap((person) => person.own[index]?.value ?? []);
      return {
        metricId,
        weight,
        heightRatio: heightAmong(own[index]?.value ?? 0, peers, own[index]?.better === 'lower'),
      };
    });
    return {
      agentId,
      score: (100 * parts.reduce((sum, part) => sum + part.heightRatio * part.weight, 0)) / total,
      parts,
    };
  });
  return scores.sort((a, b) => b.score - a.score || (a.agentId < b.agentId ? -1 : 1));
}

function heightAmong(value: number, peers: readonly number[], lowerIsBetter: boolean): number {
  const [low, high] = [Math.min(...peers), Math.max(...peers)];
  if (high === low) return 1;
  const height = (value - low) / (high - low);
  return lowerIsBetter ? 1 - height : height;
}
