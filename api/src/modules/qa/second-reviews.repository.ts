import type { DisputeState } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';

/** A dispute of a review. Instants are epoch ms. */
export interface ReviewDisputeRow {
  readonly disputeId: string;
  readonly memberId: string;
  readonly reviewId: string;
  readonly state: DisputeState;
  readonly reason: string;
  readonly expected: ExpectedScore | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closedBy: string | null;
  readonly decisionReason: string | null;
  /** The second review; null while it is not written. */
  readonly secondReviewId: string | null;
}

export type SecondReviewsRepository = ReturnType<typeof createSecondReviewsRepository>;

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const selection = `SELECT d.id AS "disputeId", d.member_id AS "memberId", d.target->>'reviewId' AS "reviewId", d.state, d.reason, d.expected,
    ${ms('d.opened_at')} AS "openedAt", ${ms('d.closed_at')} AS "closedAt", d.closed_by AS "closedBy",
    d.decision_reason AS "decisionReason", s.id AS "secondReviewId"
  FROM dispute d LEFT JOIN qa_review s ON s.workspace_id = d.workspace_id AND s.dispute_id = d.id
  WHERE d.workspace_id = $1 AND d.target->>'kind' = 'review'`;
/** $2 reviewed it, works on the ticket or wrote on it: they review nothing of it. */
const isBarred = `EXISTS (
    SELECT 1 FROM qa_review f WHERE f.workspace_id = d.workspace_id AND f.id = (d.target->>'reviewId')::uuid AND f.reviewer_member_id = $2)
  OR EXISTS (
    SELECT 1 FROM ticket t JOIN person p ON p.workspace_id = t.workspace_id AND p.connector_id = t.connector_id
      AND (p.external_id = ANY (t.agents) OR p.external_id = t.assignee_id)
    WHERE t.workspace_id = d.workspace_id AND t.connector_id = d.connector_id AND t.external_id = d.ticket_id AND p.member_id = $2)`;

/** Disputes of reviews, as far as second reviewers ask. Every query names its workspace. */
export function createSecondReviewsRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async findDispute(workspaceId: string, disputeId: string): Promise<ReviewDisputeRow | null> {
      const { rows } = await pool.query<ReviewDisputeRow>(`${selection} AND d.id = $2`, [workspaceId, disputeId]);
      return rows[0] ?? null;
    },

    /** Open disputes without a second review, of these members (null = of everybody), that this member may write; oldest first. */
    async listAwaiting(
      workspaceId: string,
      reviewerId: string,
      memberIds: readonly string[] | null,
    ): Promise<readonly ReviewDisputeRow[]> {
      const { rows } = await pool.query<ReviewDisputeRow>(
        `${selection} AND d.state = 'open' AND s.id IS NULL AND d.member_id <> $2 AND ($3::uuid[] IS NULL OR d.member_id = ANY ($3))
           AND NOT (${isBarred}) ORDER BY d.opened_at, d.id LIMIT 200`,
        [workspaceId, reviewerId, memberIds],
      );
      return rows;
    },

    /** Holds the dispute until the transaction ends; false when it is open no longer. */
    async lockOpen(client: Client, workspaceId: string, disputeId: string): Promise<boolean> {
      const { rowCount } = await client.query(
        `SELECT 1 FROM dispute WHERE workspace_id = $1 AND id = $2 AND state = 'open' FOR UPDATE`,
        [workspaceId, disputeId],
      );
      return rowCount === 1;
    },
  };
}
