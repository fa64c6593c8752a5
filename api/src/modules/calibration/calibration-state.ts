import { reportCalibration } from '@shiftlight/shared/qa/calibration.ts';
import type { CalibrationReview } from '@shiftlight/shared/qa/calibrate-criteria.ts';
import type { CalibrationState, CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import type { QaPerson } from '@shiftlight/shared/views/qa-view.ts';
import type { ReviewRow } from '../qa/reviews.repository.ts';
import type { CalibrationRow } from './calibration.repository.ts';

/** Blind until all have rated everything, the deadline is over, or it is closed. */
export function findCalibrationState(
  { closedAt, deadlineAt, tickets, reviewerIds }: CalibrationRow,
  reviews: readonly ReviewRow[],
  now: number,
): CalibrationState {
  if (closedAt !== null) return 'closed';
  return now >= deadlineAt || reviews.length >= tickets.length * reviewerIds.length ? 'revealed' : 'blind';
}

export const toTicketId = ({ connectorId, externalId }: Pick<ReviewRow, 'connectorId' | 'externalId'>): string =>
  `${connectorId}/${externalId}`;

export function toCalibrationReviews(reviews: readonly ReviewRow[]): readonly CalibrationReview[] {
  return reviews.map((review) => ({
    ticketId: toTicketId(review),
    reviewerId: review.reviewerId,
    ratings: review.answers,
  }));
}

/** The spread over all scores; nothing while it is blind. */
export function readScores(reviews: readonly ReviewRow[], state: CalibrationState) {
  const scores = state === 'blind' ? [] : reviews;
  return reportCalibration(scores.map((review) => ({ ...review, ticketId: toTicketId(review) })));
}

export function toCalibrationSummary(
  row: CalibrationRow,
  reviews: readonly ReviewRow[],
  personOf: (memberId: string) => QaPerson,
  { now, mayClose }: { readonly now: number; readonly mayClose: boolean },
): CalibrationSummary {
  const state = findCalibrationState(row, reviews, now);
  const { varianceRatio, withinTolerance } = readScores(reviews, state);
  return {
    calibrationId: row.calibrationId,
    label: row.label,
    teamName: row.teamName ?? '',
    state,
    openedAt: row.openedAt,
    deadlineAt: row.deadlineAt,
    tickets: row.tickets.length,
    reviewers: row.reviewerIds.map((memberId) => ({
      person: personOf(memberId),
      rated: reviews.filter(({ reviewerId }) => reviewerId === memberId).length,
    })),
    varianceRatio,
    withinTolerance,
    mayClose: mayClose && state !== 'closed',
  };
}
