import { meanOf, spreadOf } from '../statistics/spread.ts';
import { krippendorffAlpha } from './agreement/krippendorff-alpha.ts';

/** One reviewer's score of one ticket in a calibration, 0–1; null = not rated. */
export interface CalibrationScore {
  readonly ticketId: string;
  readonly reviewerId: string;
  readonly scoreRatio: number | null;
}

/** How far the reviewers of one ticket are apart. */
export interface TicketSpread {
  readonly ticketId: string;
  readonly n: number;
  readonly mean: number;
  /** Highest minus lowest score, 0–1. */
  readonly spread: number;
}

/** How a reviewer rates beside the others on the same tickets; above 0 = milder. */
export interface ReviewerLean {
  readonly reviewerId: string;
  readonly n: number;
  readonly leanRatio: number;
}

/** What a calibration found. */
export interface CalibrationReport {
  readonly tickets: readonly TicketSpread[];
  readonly reviewers: readonly ReviewerLean[];
  /** Mean spread over tickets; null when no ticket has two scores. */
  readonly varianceRatio: number | null;
  /** Krippendorff's alpha over the scores (interval level); null when it is not defined. */
  readonly alpha: number | null;
  readonly withinTolerance: boolean | null;
}

/** Spread up to which reviewers count as calibrated. Source: Support KPIs (calibration variance < 5 %). */
export const calibrationToleranceRatio = 0.05;

/** Compares the reviewers of a calibration session with each other, ticket by ticket. */
export function reportCalibration(
  scores: readonly CalibrationScore[],
  toleranceRatio = calibrationToleranceRatio,
): CalibrationReport {
  const rated = scores.flatMap(({ ticketId, reviewerId, scoreRatio }) =>
    scoreRatio === null ? [] : [{ ticketId, reviewerId, scoreRatio }],
  );
  const ticketIds = [...new Set(rated.map(({ ticketId }) => ticketId))];
  const reviewerIds = [...new Set(rated.map(({ reviewerId }) => reviewerId))];
  const tickets = ticketIds
    .map((ticketId): TicketSpread => {
      const own = rated.filter((score) => score.ticketId === ticketId).map(({ scoreRatio }) => scoreRatio);
      return { ticketId, n: own.length, mean: meanOf(own), spread: spreadOf(own) };
    })
    .filter(({ n }) => n >= 2);
  const varianceRatio = tickets.length === 0 ? null : meanOf(tickets.map(({ spread }) => spread));
  const grid = reviewerIds.map((reviewerId) =>
    ticketIds.map(
      (ticketId) =>
        rated.find((score) => score.ticketId === ticketId && score.reviewerId === reviewerId)?.scoreRatio ?? null,
    ),
  );
  return {
    tickets,
    reviewers: reviewerIds.map((reviewerId) => leanOf(reviewerId, rated, tickets)),
    varianceRatio,
    alpha: krippendorffAlpha(grid, 'interval'),
    withinTolerance: varianceRatio === null ? null : varianceRatio < toleranceRatio,
  };
}

function leanOf(
  reviewerId: string,
  rated: readonly { readonly ticketId: string; readonly reviewerId: string; readonly scoreRatio: number }[],
  tickets: readonly TicketSpread[],
): ReviewerLean {
  const leans = rated.flatMap((score) => {
    const ticket = tickets.find(({ ticketId }) => ticketId === score.ticketId);
    if (score.reviewerId !== reviewerId || ticket === undefined) return [];
    const others = (ticket.mean * ticket.n - score.scoreRatio) / (ticket.n - 1);
    return [score.scoreRatio - others];
  });
  return { reviewerId, n: leans.length, leanRatio: leans.length === 0 ? 0 : meanOf(leans) };
}
