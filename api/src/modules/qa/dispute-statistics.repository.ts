import type { ReviewAnswer } from '@shiftlight/shared/qa/find-review-faults.ts';
import type { Db } from '../../db.ts';

/** A decided dispute with both reviews. */
export interface DecidedRow {
  readonly agentId: string;
  readonly firstReviewerId: string;
  readonly rubricId: string;
  readonly accepted: boolean;
  readonly firstAnswers: readonly ReviewAnswer[];
  readonly secondAnswers: readonly ReviewAnswer[];
}

/** How many reviews of these people's work somebody wrote. */
export interface WrittenRow {
  readonly reviewerId: string;
  readonly reviews: number;
}

export type DisputeStatisticsRepository = ReturnType<typeof createDisputeStatisticsRepository>;

const iso = (at: number): string => new Date(at).toISOString();

/** Decided disputes of reviews. Every query names its workspace; `memberIds` null = of everybody's work. */
export function createDisputeStatisticsRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async listDecided(
      workspaceId: string,
      memberIds: readonly string[] | null,
      from: number,
      to: number,
    ): Promise<readonly DecidedRow[]> {
      const { rows } = await pool.query<DecidedRow>(
        `SELECT f.agent_member_id AS "agentId", f.reviewer_member_id AS "firstReviewerId", f.rubric_id AS "rubricId",
                d.state = 'accepted' AS accepted, f.answers AS "firstAnswers", s.answers AS "secondAnswers"
         FROM dispute d
         JOIN qa_review s ON s.workspace_id = d.workspace_id AND s.dispute_id = d.id
         JOIN qa_review f ON f.workspace_id = d.workspace_id AND f.id = s.replaces_review_id
         WHERE d.workspace_id = $1 AND d.state IN ('accepted', 'rejected') AND d.closed_at >= $3 AND d.closed_at < $4
           AND ($2::uuid[] IS NULL OR d.member_id = ANY ($2)) ORDER BY d.closed_at, d.id`,
        [workspaceId, memberIds, iso(from), iso(to)],
      );
      return rows;
    },

    async countWritten(
      workspaceId: string,
      memberIds: readonly string[] | null,
      from: number,
      to: number,
    ): Promise<readonly WrittenRow[]> {
      const { rows } = await pool.query<WrittenRow>(
        `SELECT reviewer_member_id AS "reviewerId", count(*)::int AS reviews FROM qa_review
         WHERE workspace_id = $1 AND calibration_id IS NULL AND dispute_id IS NULL AND submitted_at >= $3 AND submitted_at < $4
           AND ($2::uuid[] IS NULL OR agent_member_id = ANY ($2)) GROUP BY 1`,
        [workspaceId, memberIds, iso(from), iso(to)],
      );
      return rows;
    },
  };
}
