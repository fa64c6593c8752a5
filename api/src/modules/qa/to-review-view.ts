import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import type { DueSample, QaPerson, ReviewSummary, ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import type { DrawnRow, DueRow, ReviewRow } from './reviews.repository.ts';

type PersonOf = (memberId: string) => QaPerson;

export function toSummary(row: ReviewRow, rubric: Rubric | null, personOf: PersonOf): ReviewSummary {
  const { reviewId, connectorId, externalId, subject, agentId, reviewerId, submittedAt, scoreRatio } = row;
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
  };
}

export interface ReviewContext {
  readonly rubric: Rubric;
  readonly personOf: PersonOf;
  readonly drawn: DrawnRow | null;
  readonly messageAt: number | null;
  readonly viewerId: string;
}

/** A review with the arithmetic of its score, by the rubric that it was made with. */
export function toReviewView(row: ReviewRow, context: ReviewContext): ReviewView {
  const { rubric, personOf, drawn, messageAt, viewerId } = context;
  return {
    ...toSummary(row, rubric, personOf),
    rubric,
    answers: row.answers,
    score: scoreReview(rubric, row.answers),
    comment: row.comment,
    errorFound: row.errorFound,
    activeMs: row.activeMs,
    messageAt,
    drawn,
    mine: row.agentId === viewerId,
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
