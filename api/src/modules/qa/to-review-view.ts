import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import type {
  DueSample,
  QaPerson,
  ReviewDisputeView,
  ReviewSummary,
  ReviewView,
} from '@shiftlight/shared/views/qa-view.ts';
import type { DrawnRow, DueRow, ReviewRow } from './reviews.repository.ts';

type PersonOf = (memberId: string) => QaPerson;

/** Whoever may be asked for a second review sees nothing of the first until it is written. */
export function isBlindFor({ dispute, agentId, reviewerId }: ReviewRow, viewerId: string): boolean {
  return dispute?.state === 'open' && !dispute.isRated && viewerId !== agentId && viewerId !== reviewerId;
}

export function toSummary(row: ReviewRow, rubric: Rubric | null, personOf: PersonOf, viewerId: string): ReviewSummary {
  const { reviewId, connectorId, externalId, subject, agentId, reviewerId, submittedAt, dispute } = row;
  const isBlind = isBlindFor(row, viewerId);
  const scoreRatio = isBlind ? null : row.scoreRatio;
  return {
    reviewId,
    ticket: { connectorId, externalId, subject },
    agent: personOf(agentId),
    reviewer: personOf(reviewerId),
    submittedAt,
    scoreRatio,
    passed: scoreRatio === null || rubric === null ? null : scoreRatio >= rubric.passRatio,
    isCalibration: row.calibrationId !== null,
    isReplaced: row.replacedByReviewId !== null,
    isSecond: row.disputeId !== null,
    dispute: dispute === null ? null : { disputeId: dispute.disputeId, state: dispute.state },
    isBlind,
  };
}

/** It counts for the person, and nobody looked at it twice yet. */
export function isDisputable(row: ReviewRow): boolean {
  return row.calibrationId === null && row.disputeId === null && row.dispute === null;
}

export interface ReviewContext {
  readonly rubric: Rubric;
  readonly personOf: PersonOf;
  readonly drawn: DrawnRow | null;
  readonly messageAt: number | null;
  readonly viewerId: string;
  readonly disputed: ReviewDisputeView | null;
}

/** A review with the arithmetic of its score, by the rubric that it was made with. */
export function toReviewView(row: ReviewRow, context: ReviewContext): ReviewView {
  const { rubric, personOf, drawn, messageAt, viewerId, disputed } = context;
  return {
    ...toSummary(row, rubric, personOf, viewerId),
    rubric,
    answers: row.answers,
    score: scoreReview(rubric, row.answers),
    comment: row.comment,
    errorFound: row.errorFound,
    activeMs: row.activeMs,
    messageAt,
    drawn,
    mine: row.agentId === viewerId,
    mayDispute: row.agentId === viewerId && isDisputable(row),
    disputed,
  };
}

export function toDueSample(row: DueRow, personOf: PersonOf): DueSample {
  const { sampleId, connectorId, externalId, subject, agentId, reviewerId, planLabel, rubricId } = row;
  return {
    sampleId,
    ticket: { connectorId, externalId, subject },
    agent: personOf(agentId),
    reviewer: reviewerId === null ? null : personOf(reviewerId),
    planLabel,
    rubricId,
    dueAt: row.dueAt,
    standsIn: row.standsIn,
    inclusionRatio: row.inclusionRatio,
  };
}
