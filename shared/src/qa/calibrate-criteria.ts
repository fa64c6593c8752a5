import { reportCalibration, type CalibrationScore } from './calibration.ts';
import { compareWithBenchmark, type ReviewerAccuracy } from './reviewer-accuracy.ts';
import type { CriterionRating, Rubric } from './rubric.ts';
import { toHeightRatio } from './score-review.ts';

/** One reviewer's ratings of one ticket in a calibration. */
export interface CalibrationReview {
  readonly ticketId: string;
  readonly reviewerId: string;
  readonly ratings: readonly CriterionRating[];
}

/** How far the reviewers are apart in one criterion. */
export interface CriterionVariance {
  readonly criterionId: string;
  readonly label: string;
  /** Mean distance between the highest and the lowest rating of a ticket, 0–1 of the scale; null when no ticket was rated twice. */
  readonly varianceRatio: number | null;
  readonly withinTolerance: boolean | null;
}

/** Compares the reviewers criterion by criterion, on heights of the scale. Source: Support KPIs (calibration variance < 5 % per category). */
export function calibrateCriteria(
  { criteria }: Pick<Rubric, 'criteria'>,
  reviews: readonly CalibrationReview[],
): readonly CriterionVariance[] {
  return criteria.map((criterion) => {
    const scores = reviews.map(({ ticketId, reviewerId, ratings }): CalibrationScore => {
      const value = ratings.find(({ criterionId }) => criterionId === criterion.id)?.value ?? null;
      return { ticketId, reviewerId, scoreRatio: value === null ? null : toHeightRatio(criterion, value) };
    });
    const { varianceRatio, withinTolerance } = reportCalibration(scores);
    return { criterionId: criterion.id, label: criterion.label, varianceRatio, withinTolerance };
  });
}

/** How often a reviewer rates like the benchmark reviewer, over all criteria of the tickets that both rated. */
export function gradeReviewer(
  reviews: readonly CalibrationReview[],
  reviewerId: string,
  benchmarkId: string,
): ReviewerAccuracy {
  const own = reviews.filter((review) => review.reviewerId === reviewerId);
  const pairs = own.flatMap(({ ticketId, ratings }) => {
    const benchmark = reviews.find((other) => other.reviewerId === benchmarkId && other.ticketId === ticketId);
    if (benchmark === undefined) return [];
    return ratings.map(({ criterionId, value }) => ({
      rating: value,
      benchmark: benchmark.ratings.find((other) => other.criterionId === criterionId)?.value ?? null,
    }));
  });
  return compareWithBenchmark(pairs);
}
