import type { Figure } from '../metrics/figure.ts';
import { combineFigures, type ScoreWeight, type WeightedScore } from '../scorecards/weighted-score.ts';

/** What counts for the agent of the week, and how much. Source: Hot Rodan metrics draft (combination of metrics and quality). */
export const weekWeights: readonly ScoreWeight[] = [
  { metricId: 'csat', weight: 3 },
  { metricId: 'qa-score', weight: 3 },
  { metricId: 'first-contact-resolution', weight: 2 },
  { metricId: 'tickets-handled', weight: 2 },
];

/** Fewer people than this to choose from are no choice. */
export const minimumCandidates = 3;

/** How the agent of the week was found; `winners` are several when they reach the same score, and none with too few candidates. */
export interface WeekChoice {
  /** The weights that counted: a metric that the workspace does not measure counts for nobody. */
  readonly weights: readonly ScoreWeight[];
  readonly winners: readonly WeightedScore[];
}

/** Chooses among people who all agreed to be ranked and have enough of every metric that counts. `measured` tells which metrics the workspace has. */
export function chooseAgentOfTheWeek(
  people: ReadonlyMap<string, readonly Figure[]>,
  measured: (metricId: string) => boolean,
): WeekChoice {
  const weights = weekWeights.filter(({ metricId }) => measured(metricId));
  const scores = weights.length === 0 ? [] : combineFigures(people, weights);
  const best = scores[0]?.score;
  const winners = scores.length < minimumCandidates ? [] : scores.filter(({ score }) => score === best);
  return { weights, winners };
}
