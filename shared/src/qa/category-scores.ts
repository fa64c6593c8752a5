import { meanInterval } from '../statistics/mean-interval.ts';
import type { EpochMs } from '../time/instant.ts';
import type { CriterionRating, Rubric } from './rubric.ts';
import { scoreReview } from './score-review.ts';

/** A finished review, as its categories count. */
export interface RatedReview {
  readonly agentId: string;
  readonly at: EpochMs;
  /** The version that it was made with. */
  readonly rubric: Rubric;
  readonly answers: readonly CriterionRating[];
}

/** The ratings of one category in one stretch of time. */
export interface CategoryPoint {
  readonly n: number;
  /** Mean height on the scale, 0–1; null below the minimum sample. */
  readonly meanRatio: number | null;
  /** 95 % (Student’s t), within 0–1; null below the minimum sample. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Whose work was rated. */
  readonly agentIds: readonly string[];
}

export interface CategoryScores {
  readonly criterionId: string;
  /** As the newest version names it among those that were used. */
  readonly label: string;
  /** One a stretch, in their order. */
  readonly points: readonly CategoryPoint[];
}

export interface RubricScores {
  readonly rubricId: string;
  readonly label: string;
  /** Score from which a review has passed, 0–1, by the newest version among those that were used. */
  readonly passRatio: number;
  /** The scores of whole reviews. */
  readonly total: readonly CategoryPoint[];
  readonly criteria: readonly CategoryScores[];
}

/** From so many ratings on a mean is said. Source: the quality score’s own minimum sample. */
export const leastRated = 5;

/**
 * Mean rating of every category by rubric in stretches of time, `from` included, `to` excluded: what was not asked or does not apply is left
 * out. Categories of different versions are the same when they have the same id; their heights are on 0–1, so that a changed scale does not
 * matter. Source: issue of the product (scores per category over time).
 */
export function scoreCategories(
  reviews: readonly RatedReview[],
  stretches: readonly { readonly from: EpochMs; readonly to: EpochMs }[],
): readonly RubricScores[] {
  return [...Map.groupBy(reviews, ({ rubric }) => rubric.id)].map(([rubricId, own]) => {
    const versions = own.map(({ rubric }) => rubric).toSorted((a, b) => b.version - a.version);
    const labels = new Map(
      versions.toReversed().flatMap(({ criteria }) => criteria.map(({ id, label }): [string, string] => [id, label])),
    );
    // Those of the newest version in its order, then those that it no longer has.
    const order = new Set(versions.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
    const byStretch = stretches.map(({ from, to }) =>
      own
        .filter(({ at }) => at >= from && at < to)
        .map(({ agentId, rubric, answers }) => ({
          agentId,
          ...scoreReview(rubric, answers),
        })),
    );
    return {
      rubricId,
      label: versions[0]?.label ?? rubricId,
      passRatio: versions[0]?.passRatio ?? 0,
      total: byStretch.map((scored) =>
        toPoint(scored.map(({ agentId, scoreRatio }) => ({ agentId, ratio: scoreRatio }))),
      ),
      criteria: [...order].map((criterionId) => ({
        criterionId,
        label: labels.get(criterionId) ?? criterionId,
        points: byStretch.map((scored) =>
          toPoint(
            scored.map(({ agentId, criteria }) => ({
              agentId,
              ratio: criteria.find((one) => one.criterionId === criterionId)?.ratio ?? null,
            })),
          ),
        ),
      })),
    };
  });
}

function toPoint(rated: readonly { readonly agentId: string; readonly ratio: number | null }[]): CategoryPoint {
  const counted = rated.flatMap(({ agentId, ratio }) => (ratio === null ? [] : [{ agentId, ratio }]));
  const n = counted.length;
  const sum = counted.reduce((total, { ratio }) => total + ratio, 0);
  const squares = counted.reduce((total, { ratio }) => total + ratio * ratio, 0);
  const isEnough = n >= leastRated;
  return {
    n,
    meanRatio: isEnough ? sum / n : null,
    interval: isEnough ? within01(meanInterval(n, sum, squares)) : null,
    agentIds: [...new Set(counted.map(({ agentId }) => agentId))],
  };
}

function within01(interval: readonly [number, number] | null): readonly [number, number] | null {
  return interval === null ? null : [Math.max(0, interval[0]), Math.min(1, interval[1])];
}
