import type { DisputeState } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { ReviewAnswer } from '@shiftlight/shared/qa/find-review-faults.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';

/** A finished review as it is stored. */
export interface ReviewRow {
  readonly reviewId: string;
  readonly sampleId: string | null;
  readonly calibrationId: string | null;
  readonly replacesReviewId: string | null;
  readonly replacedByReviewId: string | null;
  /** The dispute that this second review was written for. */
  readonly disputeId: string | null;
  /** The latest dispute of it that was not withdrawn; of a second review, the one that it was written for. */
  readonly dispute: {
    readonly disputeId: string;
    readonly state: DisputeState;
    /** Its second review is written. */
    readonly isRated: boolean;
  } | null;
  readonly connectorId: string;
  readonly externalId: string;
  readonly subject: string | null;
  readonly messageEventId: string | null;
  readonly agentId: string;
  readonly agentPersonId: string;
  readonly reviewerId: string;
  readonly rubricId: string;
  readonly rubricVersion: number;
  readonly answers: readonly ReviewAnswer[];
  readonly comment: string | null;
  readonly scoreRatio: number | null;
  readonly errorFound: boolean;
  readonly activeMs: number;
  readonly submittedAt: number;
}

/** A drawn ticket that waits. */
export interface DueRow {
  readonly sampleId: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly subject: string | null;
  readonly agentId: string;
  readonly reviewerId: string | null;
  readonly planLabel: string;
  readonly teamId: string;
  readonly rubricId: string;
  readonly dueAt: number;
  readonly standsIn: boolean;
  readonly inclusionRatio: number;
}

/** How a reviewed ticket came to be drawn. */
export interface DrawnRow {
  readonly planLabel: string;
  readonly drawnAt: number;
  readonly inclusionRatio: number;
  readonly standsIn: boolean;
}

/** A ticket as reviewing sees it. */
export interface ReviewedTicket {
  readonly facts: TicketFacts;
  readonly subject: string | null;
}

export interface PersonKey {
  readonly externalId: string;
  readonly memberId: string;
}

/** Which reviews: about a member, by a reviewer, or of members of led teams (null = of everybody). */
export type ReviewScope =
  | { readonly kind: 'about'; readonly memberId: string }
  | { readonly kind: 'by'; readonly memberId: string }
  | { readonly kind: 'of'; readonly memberIds: readonly string[] | null };

/** What reviews are looked for; null = all. */
export interface ReviewSearch {
  readonly memberIds: readonly string[] | null;
  readonly reviewerId: string | null;
  readonly channel: string | null;
  readonly from: number | null;
  /** Excluded. */
  readonly to: number | null;
  /** Only those that come after it in the list. */
  readonly before: { readonly at: number; readonly reviewId: string } | null;
}

/** What a review rated. */
export interface RatingRow {
  readonly agentId: string;
  readonly at: number;
  readonly rubricId: string;
  readonly rubricVersion: number;
  readonly answers: readonly ReviewAnswer[];
}

export type ReviewsRepository = ReturnType<typeof createReviewsRepository>;

const iso = (at: number | null | undefined): string | null =>
  typeof at === 'number' ? new Date(at).toISOString() : null;
const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const reviewSelection = `SELECT r.id AS "reviewId", r.sample_id AS "sampleId", r.calibration_id AS "calibrationId",
    r.replaces_review_id AS "replacesReviewId", r.replaced_by_review_id AS "replacedByReviewId", r.dispute_id AS "disputeId",
    (SELECT json_build_object('disputeId', d.id, 'state', d.state, 'isRated', EXISTS (
         SELECT 1 FROM qa_review s WHERE s.workspace_id = d.workspace_id AND s.dispute_id = d.id))
       FROM dispute d WHERE d.workspace_id = r.workspace_id AND d.target_key = 'review/' || COALESCE(r.replaces_review_id, r.id)
         AND d.state <> 'withdrawn' ORDER BY d.opened_at DESC LIMIT 1) AS dispute, r.connector_id AS "connectorId",
    r.external_id AS "externalId", t.subject, r.message_event_id AS "messageEventId", r.agent_member_id AS "agentId",
    r.agent_person_id AS "agentPersonId", r.reviewer_member_id AS "reviewerId", r.rubric_id AS "rubricId",
    r.rubric_version AS "rubricVersion", r.answers, r.comment, r.score_ratio AS "scoreRatio", r.error_found AS "errorFound",
    r.active_ms AS "activeMs", ${ms('r.submitted_at')} AS "submittedAt"
  FROM qa_review r LEFT JOIN ticket t ON t.workspace_id = r.workspace_id AND t.connector_id = r.connector_id
    AND t.external_id = r.external_id WHERE r.workspace_id = $1`;
const dueSelection = `SELECT s.id AS "sampleId", s.connector_id AS "connectorId", s.external_id AS "externalId", t.subject,
    s.agent_member_id AS "agentId", s.reviewer_member_id AS "reviewerId", p.plan->>'label' AS "planLabel", p.team_id AS "teamId",
    p.rubric_id AS "rubricId", ${ms('s.due_at')} AS "dueAt", s.stands_in_for IS NOT NULL AS "standsIn",
    s.inclusion_ratio AS "inclusionRatio"
  FROM qa_sample s JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
  JOIN qa_plan p ON p.workspace_id = d.workspace_id AND p.id = d.plan_id AND p.version = d.plan_version
  LEFT JOIN ticket t ON t.workspace_id = s.workspace_id AND t.connector_id = s.connector_id AND t.external_id = s.external_id
  WHERE s.workspace_id = $1 AND s.state = 'due'`;

/** A second review that nobody decided for counts for nobody. */
const counts = `r.calibration_id IS NULL AND (r.dispute_id IS NULL OR EXISTS (
  SELECT 1 FROM qa_review f WHERE f.workspace_id = r.workspace_id AND f.replaced_by_review_id = r.id))`;

/** Reviews and what waits for one. Every query names its workspace. */
export function createReviewsRepository({ pool }: Pick<Db, 'pool'>) {
  const list = async (
    where: string,
    values: readonly unknown[],
    client: Client = pool,
  ): Promise<readonly ReviewRow[]> =>
    (await client.query<ReviewRow>(`${reviewSelection} AND ${where}`, [...values])).rows;

  return {
    async find(workspaceId: string, reviewId: string): Promise<ReviewRow | null> {
      return (await list('r.id = $2', [workspaceId, reviewId]))[0] ?? null;
    },

    /** Newest first; those of a calibration only to who wrote them. */
    list(workspaceId: string, scope: ReviewScope, limit: number): Promise<readonly ReviewRow[]> {
      const order = `ORDER BY r.submitted_at DESC, r.id LIMIT ${limit}`;
      switch (scope.kind) {
        case 'about':
          return list(`r.agent_member_id = $2 AND ${counts} ${order}`, [workspaceId, scope.memberId]);
        case 'by':
          return list(`r.reviewer_member_id = $2 ${order}`, [workspaceId, scope.memberId]);
        case 'of':
          return list(`${counts} AND ($2::uuid[] IS NULL OR r.agent_member_id = ANY ($2)) ${order}`, [
            workspaceId,
            scope.memberIds,
          ]);
      }
    },

    /** Those that count and fit, newest first. */
    search(workspaceId: string, search: ReviewSearch, limit: number): Promise<readonly ReviewRow[]> {
      const { memberIds, reviewerId, channel, from, to, before } = search;
      return list(
        `${counts} AND ($2::uuid[] IS NULL OR r.agent_member_id = ANY ($2)) AND ($3::uuid IS NULL OR r.reviewer_member_id = $3)
         AND ($4::text IS NULL OR t.channel = $4) AND ($5::timestamptz IS NULL OR r.submitted_at >= $5)
         AND ($6::timestamptz IS NULL OR r.submitted_at < $6)
         AND ($7::timestamptz IS NULL OR (r.submitted_at, r.id) < ($7, $8::uuid))
         ORDER BY r.submitted_at DESC, r.id DESC LIMIT ${limit}`,
        [workspaceId, memberIds, reviewerId, channel, iso(from), iso(to), iso(before?.at), before?.reviewId ?? null],
      );
    },

    /** Who of these people has a review; null = of everybody. */
    async listReviewed(workspaceId: string, memberIds: readonly string[] | null): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT DISTINCT agent_member_id AS id FROM qa_review WHERE workspace_id = $1 AND calibration_id IS NULL
           AND ($2::uuid[] IS NULL OR agent_member_id = ANY ($2))`,
        [workspaceId, memberIds],
      );
      return rows.map(({ id }) => id);
    },

    /** What counted reviews of these people rated, in a stretch of time, without some; null = of everybody. */
    async listRatings(
      workspaceId: string,
      memberIds: readonly string[] | null,
      { from, to }: Stretch,
      without: ReadonlySet<string>,
    ): Promise<readonly RatingRow[]> {
      const { rows } = await pool.query<RatingRow>(
        `SELECT r.agent_member_id AS "agentId", ${ms('r.submitted_at')} AS at, r.rubric_id AS "rubricId",
           r.rubric_version AS "rubricVersion", r.answers
         FROM qa_review r WHERE r.workspace_id = $1 AND ${counts} AND r.replaced_by_review_id IS NULL
           AND ($2::uuid[] IS NULL OR r.agent_member_id = ANY ($2)) AND r.submitted_at >= $3 AND r.submitted_at < $4
           AND NOT r.id = ANY ($5::uuid[])
         ORDER BY r.submitted_at, r.id`,
        [workspaceId, memberIds, iso(from), iso(to), [...without]],
      );
      return rows;
    },

    /** Drawn tickets of these teams that wait, the most urgent first; null = of all teams. */
    async listDueOfTeams(
      workspaceId: string,
      teamIds: readonly string[] | null,
      limit: number,
    ): Promise<readonly DueRow[]> {
      const { rows } = await pool.query<DueRow>(
        `${dueSelection} AND ($2::uuid[] IS NULL OR p.team_id = ANY ($2)) ORDER BY s.due_at, s.id LIMIT ${limit}`,
        [workspaceId, teamIds],
      );
      return rows;
    },

    /** Everything that was rated in a calibration, in order of time. */
    listOfCalibration: (workspaceId: string, calibrationId: string): Promise<readonly ReviewRow[]> =>
      list('r.calibration_id = $2 ORDER BY r.submitted_at, r.id', [workspaceId, calibrationId]),

    /** The same of several calibrations at once. */
    listOfCalibrations: (workspaceId: string, calibrationIds: readonly string[]): Promise<readonly ReviewRow[]> =>
      list('r.calibration_id = ANY ($2::uuid[]) ORDER BY r.submitted_at, r.id', [workspaceId, calibrationIds]),

    /** Drawn tickets that wait for this reviewer, the most urgent first. */
    async listDue(workspaceId: string, reviewerId: string): Promise<readonly DueRow[]> {
      const { rows } = await pool.query<DueRow>(
        `${dueSelection} AND s.reviewer_member_id = $2 ORDER BY s.due_at, s.id LIMIT 200`,
        [workspaceId, reviewerId],
      );
      return rows;
    },

    /** Drawn tickets that nobody may review so far. */
    async listWithoutReviewer(workspaceId: string): Promise<readonly DueRow[]> {
      const { rows } = await pool.query<DueRow>(
        `${dueSelection} AND s.reviewer_member_id IS NULL ORDER BY s.due_at, s.id LIMIT 200`,
        [workspaceId],
      );
      return rows;
    },

    /** Drawn tickets that wait, among them this ticket's, for this reviewer. */
    async listDueOfTicket(workspaceId: string, reviewerId: string, { connectorId, externalId }: TicketRef) {
      const { rows } = await pool.query<DueRow>(
        `${dueSelection} AND s.reviewer_member_id = $2 AND s.connector_id = $3 AND s.external_id = $4 ORDER BY s.due_at, s.id`,
        [workspaceId, reviewerId, connectorId, externalId],
      );
      return rows;
    },

    async findDrawn(workspaceId: string, sampleId: string): Promise<DrawnRow | null> {
      const { rows } = await pool.query<DrawnRow>(
        `SELECT p.plan->>'label' AS "planLabel", ${ms('d.drawn_at')} AS "drawnAt", s.inclusion_ratio AS "inclusionRatio",
           s.stands_in_for IS NOT NULL AS "standsIn"
         FROM qa_sample s JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
         JOIN qa_plan p ON p.workspace_id = d.workspace_id AND p.id = d.plan_id AND p.version = d.plan_version
         WHERE s.workspace_id = $1 AND s.id = $2`,
        [workspaceId, sampleId],
      );
      return rows[0] ?? null;
    },

    async findTicket(workspaceId: string, { connectorId, externalId }: TicketRef): Promise<ReviewedTicket | null> {
      const { rows } = await pool.query<ReviewedTicket>(
        'SELECT facts, subject FROM ticket WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3',
        [workspaceId, connectorId, externalId],
      );
      return rows[0] ?? null;
    },

    async listEvents(workspaceId: string, { connectorId, externalId }: TicketRef): Promise<readonly TicketEvent[]> {
      const { rows } = await pool.query<{ body: TicketEvent }>(
        `SELECT body FROM event WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id = $3
           AND type IN ('message.added', 'event.corrected') ORDER BY at, source_order`,
        [workspaceId, connectorId, externalId],
      );
      return rows.map(({ body }) => body);
    },

    /** Members among the people of a helpdesk. */
    async listMembersOf(workspaceId: string, connectorId: string): Promise<readonly PersonKey[]> {
      const { rows } = await pool.query<PersonKey>(
        `SELECT external_id AS "externalId", member_id AS "memberId" FROM person
         WHERE workspace_id = $1 AND connector_id = $2 AND member_id IS NOT NULL ORDER BY 1`,
        [workspaceId, connectorId],
      );
      return rows;
    },
  };
}
