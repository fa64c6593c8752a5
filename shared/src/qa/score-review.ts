import { listAskedCriteria, type Criterion, type CriterionRating, type Rubric } from './rubric.ts';

/** How one criterion went into a review's score. */
export interface CriterionScore {
  readonly criterionId: string;
  readonly label: string;
  /** Height on its scale, 0–1; null when it was not rated. */
  readonly ratio: number | null;
  readonly weight: number;
  /** What it adds to the score: ratio × weight ÷ all rated weights, after critical rules; 0 when not rated. */
  readonly part: number;
  /** Why it adds nothing although it was rated, or was left out; null when neither. */
  readonly note: string | null;
}

/** A review's score with its arithmetic: the parts add up to the score. */
export interface ReviewScore {
  /** 0–1; null when nothing was rated. */
  readonly scoreRatio: number | null;
  /** The same on 1–10. */
  readonly outOfTen: number | null;
  readonly passed: boolean | null;
  /** Critical criteria rated below half of their scale. */
  readonly criticalFailed: readonly string[];
  readonly criteria: readonly CriterionScore[];
}

/** Below this height a critical criterion fails. Source: Zendesk QA (critical category below 50 %). */
const criticalBelowRatio = 0.5;

/**
 * Scores a review: the weighted mean of its rated criteria; what does not apply, or was not asked because of a condition, is left out of
 * both sums. A failed critical criterion makes the review, or its group, 0. Throws a RangeError for a rating outside its scale or of a criterion that the rubric does not have.
 * Source: Zendesk QA (Klaus) review score; Hot Rodan metrics draft (communication, accuracy, helpfulness).
 */
export function scoreReview(rubric: Rubric, ratings: readonly CriterionRating[]): ReviewScore {
  const asked = new Set(listAskedCriteria(rubric, ratings).map(({ id }) => id));
  const rated = readRatings(rubric, ratings, asked);
  const failed = rubric.criteria.filter(
    (criterion) => criterion.critical !== null && (rated.get(criterion.id) ?? 1) < criticalBelowRatio,
  );
  const zeroAll = failed.some((criterion) => criterion.critical === 'review');
  const zeroGroups = new Set(
    failed.filter((criterion) => criterion.critical === 'group').map((criterion) => criterion.group),
  );
  const totalWeight = rubric.criteria.reduce(
    (sum, criterion) => sum + (rated.has(criterion.id) ? criterion.weight : 0),
    0,
  );
  const criteria = rubric.criteria.map((criterion): CriterionScore => {
    const { id, label, weight, group } = criterion;
    const ratio = rated.get(id) ?? null;
    if (ratio === null)
      return { criterionId: id, label, ratio, weight, part: 0, note: asked.has(id) ? 'Does not apply' : 'Not asked' };
    const zeroed = zeroAll || (group !== null && zeroGroups.has(group));
    const note = zeroed ? (zeroAll ? 'A critical criterion failed' : 'A critical criterion of its group failed') : null;
    return { criterionId: id, label, ratio, weight, part: zeroed ? 0 : (ratio * weight) / totalWeight, note };
  });
  const scoreRatio = totalWeight === 0 ? null : criteria.reduce((sum, { part }) => sum + part, 0);
  return {
    scoreRatio,
    outOfTen: scoreRatio === null ? null : 1 + 9 * scoreRatio,
    passed: scoreRatio === null ? null : scoreRatio >= rubric.passRatio,
    criticalFailed: failed.map(({ id }) => id),
    criteria,
  };
}

/** Height of a rating on its scale, 0–1: (value − min) ÷ (max − min). Throws a RangeError outside the scale. */
export function toHeightRatio(
  { label, scaleMin, scaleMax }: Pick<Criterion, 'label' | 'scaleMin' | 'scaleMax'>,
  value: number,
): number {
  if (!(value >= scaleMin && value <= scaleMax)) {
    throw new RangeError(`“${label}” is rated from ${scaleMin} to ${scaleMax}, not ${value}.`);
  }
  return (value - scaleMin) / (scaleMax - scaleMin);
}

function readRatings(
  rubric: Rubric,
  ratings: readonly CriterionRating[],
  asked: ReadonlySet<string>,
): Map<string, number> {
  const rated = new Map<string, number>();
  for (const { criterionId, value } of ratings) {
    const criterion = rubric.criteria.find(({ id }) => id === criterionId);
    if (criterion === undefined)
      throw new RangeError(`The rubric “${rubric.label}” has no criterion “${criterionId}”.`);
    if (value === null) continue;
    const height = toHeightRatio(criterion, value);
    if (asked.has(criterionId)) rated.set(criterionId, height);
  }
  return rated;
}
