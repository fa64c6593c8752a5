import { replaceReasons } from '@shiftlight/shared/qa/sampling-plan.ts';
import type { Db } from '../../db.ts';

/** A sample that somebody gave back for another ticket. */
export interface ReplacedRow {
  readonly connectorId: string;
  readonly externalId: string;
  readonly subject: string | null;
  /** Who gave it back. */
  readonly memberId: string;
  readonly memberName: string;
  /** Epoch ms. */
  readonly at: number;
  readonly reason: (typeof replaceReasons)[number];
}

/** How many samples somebody had to review, and how many of them they gave back. */
export interface SampleCount {
  readonly memberId: string;
  readonly samples: number;
  readonly replaced: number;
}

export type ReplacedSamplesRepository = ReturnType<typeof createReplacedSamplesRepository>;

/** Reads who gave samples back, and of how many. */
export function createReplacedSamplesRepository({ pool }: Db) {
  const select = `SELECT s.connector_id AS "connectorId", s.external_id AS "externalId", t.subject, s.replaced_by AS "memberId",
      u.name AS "memberName", (extract(epoch FROM s.replaced_at) * 1000)::float8 AS at, s.replace_reason AS reason
    FROM qa_sample s JOIN member m ON m.id = s.replaced_by JOIN "user" u ON u.id = m.user_id
    LEFT JOIN ticket t ON t.workspace_id = s.workspace_id AND t.connector_id = s.connector_id AND t.external_id = s.external_id
    WHERE s.workspace_id = $1 AND s.replace_reason = ANY($2::text[])`;
  return {
    /** Samples that these members gave back since then. */
    async list(workspaceId: string, memberIds: readonly string[], since: number): Promise<readonly ReplacedRow[]> {
      const { rows } = await pool.query<ReplacedRow>(
        `${select} AND s.replaced_by = ANY($3::uuid[]) AND s.replaced_at >= $4`,
        [workspaceId, replaceReasons, memberIds, new Date(since).toISOString()],
      );
      return rows;
    },

    /** Who gave a sample of this ticket back at this instant; null when nobody did. */
    async find(workspaceId: string, connectorId: string, externalId: string, at: number): Promise<ReplacedRow | null> {
      const { rows } = await pool.query<ReplacedRow>(
        `${select} AND s.connector_id = $3 AND s.external_id = $4 AND s.replaced_at = $5`,
        [workspaceId, replaceReasons, connectorId, externalId, new Date(at).toISOString()],
      );
      return rows[0] ?? null;
    },

    /** What these members had to review of the draws since then. */
    async count(workspaceId: string, memberIds: readonly string[], since: number): Promise<readonly SampleCount[]> {
      const { rows } = await pool.query<SampleCount>(
        `SELECT o.id AS "memberId", count(*)::int AS samples, (count(*) FILTER (WHERE s.replaced_by = o.id))::int AS replaced
         FROM unnest($2::uuid[]) AS o(id)
         JOIN qa_sample s ON s.workspace_id = $1 AND (s.replaced_by = o.id OR (s.reviewer_member_id = o.id AND s.replaced_by IS NULL))
         JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id AND d.drawn_at >= $3
         GROUP BY o.id`,
        [workspaceId, memberIds, new Date(since).toISOString()],
      );
      return rows;
    },
  };
}
