import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import type { Db } from '../../db.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { insertAudit, type AuditEntry } from '../audit/audit.repository.ts';

export interface StoredRubricDraft {
  readonly rubricId: string;
  readonly revision: number;
  readonly rubric: Rubric;
  readonly savedAt: number;
  readonly savedBy: string | null;
}

/** A version that was published once. */
export interface PublishedRubric {
  readonly rubric: Rubric;
  readonly publishedAt: number;
  /** Null when the person is gone. */
  readonly publishedBy: string | null;
}

export interface RubricChange {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly rubricId: string;
  /** The draft that was changed; 0 = there was none. */
  readonly revision: number;
  readonly at: number;
}

export type RubricsRepository = ReturnType<typeof createRubricsRepository>;

/** Rubrics of workspaces: published versions, written once, and one draft of each. */
export function createRubricsRepository(db: Db) {
  const { pool } = db;
  return {
    /** Every published version, newest first. */
    async listPublished(workspaceId: string): Promise<readonly Rubric[]> {
      const { rows } = await pool.query<{ rubric: Rubric }>(
        'SELECT rubric FROM qa_rubric WHERE workspace_id = $1 ORDER BY version DESC, rubric_id',
        [workspaceId],
      );
      return rows.map(({ rubric }) => rubric);
    },

    /** Every published version of one rubric and who published it, newest first. */
    async listHistory(workspaceId: string, rubricId: string): Promise<readonly PublishedRubric[]> {
      const { rows } = await pool.query<PublishedRubric>(
        `SELECT r.rubric, (extract(epoch FROM r.published_at) * 1000)::float8 AS "publishedAt", u.name AS "publishedBy"
         FROM qa_rubric r LEFT JOIN member m ON m.workspace_id = r.workspace_id AND m.id = r.published_by
         LEFT JOIN "user" u ON u.id = m.user_id WHERE r.workspace_id = $1 AND r.rubric_id = $2 ORDER BY r.version DESC`,
        [workspaceId, rubricId],
      );
      return rows;
    },

    async listDrafts(workspaceId: string): Promise<readonly StoredRubricDraft[]> {
      const { rows } = await pool.query<StoredRubricDraft>(
        `SELECT d.rubric_id AS "rubricId", d.revision, d.rubric, (extract(epoch FROM d.saved_at) * 1000)::float8 AS "savedAt",
           u.name AS "savedBy"
         FROM qa_rubric_draft d LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.id = d.saved_by
         LEFT JOIN "user" u ON u.id = m.user_id WHERE d.workspace_id = $1 ORDER BY d.rubric_id`,
        [workspaceId],
      );
      return rows;
    },

    /** The new revision; null when somebody else changed the draft meanwhile. */
    async saveDraft({ workspaceId, memberId, rubricId, revision, at }: RubricChange, rubric: Rubric) {
      const { rows } = await pool.query<{ revision: number }>(
        `INSERT INTO qa_rubric_draft AS d (workspace_id, rubric_id, revision, rubric, saved_at, saved_by)
         SELECT $1::uuid, $2, nextval('qa_rubric_draft_revision'), $4::jsonb, $5::timestamptz, $6::uuid
         WHERE $3 = 0 OR EXISTS (SELECT 1 FROM qa_rubric_draft WHERE workspace_id = $1 AND rubric_id = $2)
         ON CONFLICT (workspace_id, rubric_id) DO UPDATE SET revision = excluded.revision, rubric = excluded.rubric,
           saved_at = excluded.saved_at, saved_by = excluded.saved_by
         WHERE d.revision = $3 RETURNING revision`,
        [workspaceId, rubricId, revision, JSON.stringify(rubric), new Date(at).toISOString(), memberId],
      );
      return rows[0]?.revision ?? null;
    },

    /** False when somebody else changed the draft meanwhile. */
    async deleteDraft({ workspaceId, rubricId, revision }: RubricChange): Promise<boolean> {
      const { rowCount } = await pool.query(
        'DELETE FROM qa_rubric_draft WHERE workspace_id = $1 AND rubric_id = $2 AND revision = $3',
        [workspaceId, rubricId, revision],
      );
      return rowCount === 1;
    },

    /** Turns the draft into this version; false when somebody else changed it meanwhile. */
    publish(
      { workspaceId, memberId, rubricId, revision, at }: RubricChange,
      rubric: Rubric,
      previewed: AuditEntry['detail'],
    ): Promise<boolean> {
      return inTransaction(db, async (client) => {
        const taken = await client.query(
          'DELETE FROM qa_rubric_draft WHERE workspace_id = $1 AND rubric_id = $2 AND revision = $3',
          [workspaceId, rubricId, revision],
        );
        if (taken.rowCount !== 1) return false;
        await client.query(
          `INSERT INTO qa_rubric (workspace_id, rubric_id, version, rubric, published_at, published_by)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [workspaceId, rubricId, rubric.version, JSON.stringify(rubric), new Date(at).toISOString(), memberId],
        );
        const detail = { rubric: rubricId, version: rubric.version, ...previewed };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'rubric.published', detail });
        return true;
      });
    },
  };
}
