import { randomUUID } from 'node:crypto';
import { calibrateCriteria, gradeReviewer } from '@shiftlight/shared/qa/calibrate-criteria.ts';
import { createSeededRandom, shuffle } from '@shiftlight/shared/statistics/seeded-random.ts';
import type { CalibrationReportView, CalibrationsView } from '@shiftlight/shared/views/calibration-view.ts';
import type { QaPerson } from '@shiftlight/shared/views/qa-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { QaPeopleRepository } from '../qa/qa-people.repository.ts';
import { findQaStanding, leadsTeam } from '../qa/qa-standing.ts';
import { insertReview } from '../qa/review-writes.repository.ts';
import type { ReviewRow, ReviewsRepository } from '../qa/reviews.repository.ts';
import type { ReviewsDependencies, ReviewsService } from '../qa/reviews.service.ts';
import type { RubricsService } from '../qa/rubrics.service.ts';
import type { SamplingRepository } from '../qa/sampling.repository.ts';
import {
  findCalibrationState,
  readScores,
  toCalibrationReviews,
  toCalibrationSummary,
  toTicketId,
} from './calibration-state.ts';
import type { CalibrationRepository, CalibrationRow } from './calibration.repository.ts';
import type { CloseCalibrationInput, OpenCalibrationInput, RateInput } from './calibration.schema.ts';

export interface CalibrationDependencies extends Pick<ReviewsDependencies, 'tellFigures' | 'now'> {
  readonly db: Db;
  readonly repository: CalibrationRepository;
  readonly reviewRows: ReviewsRepository;
  readonly reviews: Pick<ReviewsService, 'prepare' | 'findAnswer'>;
  readonly sampling: Pick<SamplingRepository, 'listReviewers'>;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
  readonly audit: Pick<AuditService, 'recordView'>;
}

export type CalibrationService = ReturnType<typeof createCalibrationService>;

/** Tickets of so long are drawn from. */
const drawnFromMs = 30 * 24 * 3_600_000;

/** Calibrations: several people rate the same tickets, blind to each other, to see how far they are apart. */
export function createCalibrationService(dependencies: CalibrationDependencies) {
  const { db, repository, reviewRows, reviews, sampling, people, rubrics, audit, tellFigures, now } = dependencies;

  /** A calibration of the viewer's teams, or one that they rate in. Throws NOT_FOUND otherwise. */
  async function getVisible(viewer: Viewer, calibrationId: string) {
    const row = await repository.find(viewer.workspaceId, calibrationId);
    const leads = row !== null && leadsTeam(await findQaStanding(people, viewer), row.teamId);
    if (row === null || (!leads && !row.reviewerIds.includes(viewer.memberId)))
      throw new ShiftlightError('NOT_FOUND', 'There is no such calibration among those you can see.');
    return { row, leads };
  }

  async function drawTickets(
    workspaceId: string,
    { teamId, reviewerIds, tickets }: OpenCalibrationInput,
    seed: string,
  ) {
    const found = await repository.listCandidates(workspaceId, teamId, now() - drawnFromMs, reviewerIds);
    const able = found.filter(({ agentId, facts }) => facts.humanReplies > 0 && !reviewerIds.includes(agentId));
    return shuffle(able, createSeededRandom(seed))
      .slice(0, tickets)
      .map(({ ticketKey, agentId }) => {
        const cut = ticketKey.indexOf('/');
        return { connectorId: ticketKey.slice(0, cut), externalId: ticketKey.slice(cut + 1), agentId };
      });
  }

  return {
    /**
     * Opens a calibration on tickets drawn by lot from those that the team finished in 30 days and no reviewer touched. The same `requestId`
     * again gives the same one. Throws NOT_FOUND for a team, rubric or reviewer that is none of the viewer's, INVALID for a deadline in the past
     * or when there is nothing to draw from.
     */
    async open(
      viewer: Viewer,
      input: OpenCalibrationInput,
    ): Promise<{ readonly calibrationId: string; readonly tickets: number }> {
      const { workspaceId, memberId } = viewer;
      const { requestId: calibrationId, label, teamId, rubricName, benchmark, deadlineAt } = input;
      const standing = await findQaStanding(people, viewer);
      const teams = await people.listTeamIds(workspaceId);
      if (!teams.includes(teamId) || !leadsTeam(standing, teamId))
        throw new ShiftlightError('NOT_FOUND', 'There is no such team among those that you lead.');
      const rubric = await rubrics.findCurrent(workspaceId, rubricName);
      if (rubric === null) throw new ShiftlightError('NOT_FOUND', 'There is no such rubric. Choose another one.');
      const reviewerIds = [...new Set(input.reviewerIds)];
      if ((await sampling.listReviewers(workspaceId, reviewerIds)).length < reviewerIds.length)
        throw new ShiftlightError(
          'NOT_FOUND',
          'A reviewer is no active specialist, lead or manager of this workspace. Choose others.',
        );
      const known = await repository.find(workspaceId, calibrationId);
      if (known?.openedBy === memberId) return { calibrationId, tickets: known.tickets.length };
      if (reviewerIds.length < 2) throw new ShiftlightError('INVALID', 'Choose at least two reviewers.');
      const openedAt = now();
      if (deadlineAt <= openedAt) throw new ShiftlightError('INVALID', 'Choose a deadline in the future.');
      const seed = randomUUID();
      const tickets = await drawTickets(workspaceId, input, seed);
      if (tickets.length === 0)
        throw new ShiftlightError(
          'INVALID',
          'The team finished no ticket in 30 days that none of these reviewers touched. Choose other reviewers, or wait.',
        );
      const drawn = { calibrationId, label, teamId, rubricId: rubric.id, rubricVersion: rubric.version, seed, tickets };
      await inTransaction(db, async (client) => {
        const row = { ...drawn, benchmarkId: benchmark, openedAt, openedBy: memberId, deadlineAt, reviewerIds };
        if (!(await repository.insert(client, workspaceId, row))) return;
        const detail = { calibrationId, tickets: tickets.length, reviewers: reviewerIds.length };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'calibration.opened', detail });
      });
      return { calibrationId, tickets: tickets.length };
    },

    /** Rates one ticket of a calibration. The same `requestId` again gives the same answer. Throws NOT_FOUND for one that the viewer does not rate in, CONFLICT when they rated it or the deadline is over. */
    async rate(viewer: Viewer, input: RateInput) {
      const { workspaceId, memberId } = viewer;
      const { requestId, calibrationId } = input;
      const answer = await reviews.findAnswer(viewer, requestId);
      if (answer !== null) return answer;
      const { row } = await getVisible(viewer, calibrationId);
      const ticket = row.tickets.find((one) => toTicketId(one) === toTicketId(input));
      if (ticket === undefined || !row.reviewerIds.includes(memberId))
        throw new ShiftlightError('NOT_FOUND', 'You are not asked to rate this ticket in this calibration.');
      if (row.closedAt !== null || now() >= row.deadlineAt)
        throw new ShiftlightError(
          'CONFLICT',
          'The deadline of this calibration is over. Its report shows what was rated in time.',
        );
      if (input.rubricName !== row.rubricId || input.rubricVersion !== row.rubricVersion || input.messageEvent !== null)
        throw new ShiftlightError(
          'INVALID',
          'A calibration rates the whole conversation by the rubric that it was opened with. Load the ticket again.',
        );
      const review = await reviews.prepare(viewer, input, {
        ...ticket,
        sampleId: null,
        calibrationId,
        replacesReviewId: null,
        disputeId: null,
      });
      const isNew = await inTransaction(db, async (client) => {
        if (!(await insertReview(client, workspaceId, review))) return false;
        await tellFigures(client, workspaceId, review, review.submittedAt);
        return true;
      });
      const meanwhile = isNew ? null : await reviews.findAnswer(viewer, requestId);
      if (!isNew && meanwhile === null)
        throw new ShiftlightError('CONFLICT', 'You rated this ticket already. Nobody rates twice in a calibration.');
      return { reviewId: requestId, scoreRatio: review.scoreRatio };
    },

    /** Calibrations that the viewer rates in or whose team they lead, newest first; how far apart only once nothing is blind. */
    async list(viewer: Viewer): Promise<CalibrationsView> {
      const { workspaceId, memberId } = viewer;
      const standing = await findQaStanding(people, viewer);
      const rows = await repository.list(workspaceId, memberId, standing.isManager ? null : [...standing.ledTeamIds]);
      const [personOf, rated] = await Promise.all([
        people.findPeople(
          workspaceId,
          rows.flatMap(({ reviewerIds }) => reviewerIds),
        ),
        reviewRows.listOfCalibrations(
          workspaceId,
          rows.map(({ calibrationId }) => calibrationId),
        ),
      ]);
      const calibrations = rows.map((row) => {
        const own = rated.filter(({ calibrationId }) => calibrationId === row.calibrationId);
        return toCalibrationSummary(row, own, personOf, { now: now(), mayClose: leadsTeam(standing, row.teamId) });
      });
      return { calibrations, serverNow: now() };
    },

    /** What a calibration found. Reviewers see who looked. Throws CONFLICT while it is blind. */
    async report(viewer: Viewer, calibrationId: string): Promise<CalibrationReportView> {
      const { workspaceId } = viewer;
      const { row, leads } = await getVisible(viewer, calibrationId);
      const rated = await reviewRows.listOfCalibration(workspaceId, calibrationId);
      const state = findCalibrationState(row, rated, now());
      if (state === 'blind')
        throw new ShiftlightError(
          'CONFLICT',
          'Nobody sees what others rated before all have rated or the deadline is over.',
        );
      const personOf = await people.findPeople(workspaceId, row.reviewerIds);
      for (const subjectMemberId of row.reviewerIds)
        await audit.recordView({ viewer, subjectMemberId, what: `the calibration ${row.label}` });
      const summary = toCalibrationSummary(row, rated, personOf, { now: now(), mayClose: leads });
      return { ...summary, ...(await toReport(workspaceId, row, rated, personOf)) };
    },

    /** Writes down what was agreed and ends the calibration. The same `requestId` again changes nothing. Throws CONFLICT when it is closed. */
    async close(viewer: Viewer, { requestId, calibrationId, outcome }: CloseCalibrationInput): Promise<void> {
      const { workspaceId, memberId } = viewer;
      const { row, leads } = await getVisible(viewer, calibrationId);
      if (!leads) throw new ShiftlightError('FORBIDDEN', 'Whoever leads the team closes its calibrations.');
      if (row.closeRequestId === requestId) return;
      const closed = await inTransaction(db, async (client) => {
        if (!(await repository.close(client, workspaceId, calibrationId, { at: now(), memberId, requestId, outcome })))
          return false;
        await insertAudit(client, {
          workspaceId,
          actorMemberId: memberId,
          action: 'calibration.closed',
          detail: { calibrationId },
        });
        return true;
      });
      if (!closed) throw new ShiftlightError('CONFLICT', 'This calibration is closed already. Load it again.');
    },
  };

  async function toReport(
    workspaceId: string,
    row: CalibrationRow,
    rated: readonly ReviewRow[],
    personOf: (memberId: string) => QaPerson,
  ): Promise<Omit<CalibrationReportView, keyof ReturnType<typeof toCalibrationSummary>>> {
    const { benchmarkId, seed, outcome, closedAt } = row;
    const rubric = await rubrics.findVersion(workspaceId, row.rubricId, row.rubricVersion);
    const ratings = toCalibrationReviews(rated);
    const { alpha, reviewers, tickets } = readScores(rated, 'revealed');
    const leanOf = new Map(reviewers.map((lean) => [lean.reviewerId, lean]));
    return {
      seed,
      alpha,
      outcome,
      closedAt,
      benchmark: benchmarkId === null ? null : personOf(benchmarkId),
      criteria: rubric === null ? [] : calibrateCriteria(rubric, ratings),
      leans: row.reviewerIds.map((memberId) => ({
        person: personOf(memberId),
        n: leanOf.get(memberId)?.n ?? 0,
        leanRatio: leanOf.get(memberId)?.leanRatio ?? 0,
        accuracy:
          benchmarkId === null || benchmarkId === memberId ? null : gradeReviewer(ratings, memberId, benchmarkId),
      })),
      scores: row.tickets.map((ticket) => {
        const own = rated.filter((review) => toTicketId(review) === toTicketId(ticket));
        const { connectorId, externalId } = ticket;
        return {
          ticket: { connectorId, externalId, subject: own[0]?.subject ?? null },
          spread: tickets.find(({ ticketId }) => ticketId === toTicketId(ticket))?.spread ?? null,
          scores: own.map(({ reviewerId, scoreRatio }) => ({ person: personOf(reviewerId), scoreRatio })),
        };
      }),
    };
  }
}
