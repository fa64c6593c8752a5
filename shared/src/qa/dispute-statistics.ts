import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** A decided dispute of a review. */
export interface DecidedReview {
  readonly firstReviewerId: string;
  readonly rubricId: string;
  /** Criteria that the first review rated. */
  readonly ratedCriteria: readonly string[];
  readonly accepted: boolean;
  /** Criteria that the second review rates differently. */
  readonly differentCriteria: readonly string[];
}

/** How many of decided disputes were accepted. */
export interface AcceptedShare {
  readonly decided: number;
  readonly accepted: number;
  /** 0–1; null below the minimum sample. */
  readonly ratio: number | null;
  /** 95 % (Wilson), within 0–1; null below the minimum sample. */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface DisputeStatistics {
  readonly overall: AcceptedShare;
  readonly reviewers: readonly (AcceptedShare & { readonly reviewerId: string })[];
  readonly rubrics: readonly (AcceptedShare & { readonly rubricId: string })[];
  /** Accepted where the review that holds now rates the criterion differently. */
  readonly criteria: readonly (AcceptedShare & { readonly rubricId: string; readonly criterionId: string })[];
}

/** From so many decisions on a share is said. */
export const leastDecided = 5;

/** How decided disputes of reviews ended: in all, by first reviewer, by rubric and by criterion, most disputed first. Source: issue of the product (statistics of accepted ones). */
export function countDisputes(decided: readonly DecidedReview[]): DisputeStatistics {
  const byReviewer = Map.groupBy(decided, ({ firstReviewerId }) => firstReviewerId);
  const byRubric = Map.groupBy(decided, ({ rubricId }) => rubricId);
  const isAccepted = ({ accepted }: DecidedReview): boolean => accepted;
  return {
    overall: toShare(decided, isAccepted),
    reviewers: [...byReviewer]
      .map(([reviewerId, own]) => ({ reviewerId, ...toShare(own, isAccepted) }))
      .sort(mostFirst),
    rubrics: [...byRubric].map(([rubricId, own]) => ({ rubricId, ...toShare(own, isAccepted) })).sort(mostFirst),
    criteria: [...byRubric].flatMap(([rubricId, own]) =>
      [...new Set(own.flatMap(({ ratedCriteria }) => ratedCriteria))]
        .map((criterionId) => ({
          rubricId,
          criterionId,
          ...toShare(
            own.filter(({ ratedCriteria }) => ratedCriteria.includes(criterionId)),
            ({ accepted, differentCriteria }) => accepted && differentCriteria.includes(criterionId),
          ),
        }))
        .sort(mostFirst),
    ),
  };
}

function toShare(cases: readonly DecidedReview[], isHit: (one: DecidedReview) => boolean): AcceptedShare {
  const decided = cases.length;
  const accepted = cases.filter(isHit).length;
  const isEnough = decided >= leastDecided;
  return {
    decided,
    accepted,
    ratio: isEnough ? accepted / decided : null,
    interval: isEnough ? wilsonInterval(accepted, decided) : null,
  };
}

function mostFirst(a: AcceptedShare, b: AcceptedShare): number {
  return b.accepted - a.accepted || b.decided - a.decided;
}
