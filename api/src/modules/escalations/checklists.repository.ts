import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { toJson, type Db } from '../../db.ts';
import { writeAudit } from '../audit/audit.repository.ts';

export interface StoredChecklists {
  readonly version: number;
  readonly checklists: readonly Checklist[];
}

/** A version that was published once. */
export interface PublishedChecklists extends StoredChecklists {
  readonly publishedAt: number;
  /** Null when the person is gone. */
  readonly publishedBy: string | null;
}

export interface StoredDraft {
  readonly revision: number;
  readonly checklists: readonly Checklist[];
  readonly savedAt: number;
  readonly savedBy: string | null;
}

export interface DraftChange {
  readonly workspaceId: string;
  readonly memberId: string;
  /** The draft that was changed; 0 = there was none. */
  readonly revision: number;
  readonly at: number;
}

export type ChecklistsRepository = ReturnType<typeof createChecklistsRepository>;

/** Checklists of workspaces: published versions, written once, and one draft. */
export function createChecklistsRepository({ prisma, pool }: Db) {
  return {
    /** Every published version, newest first. */
    async listPublished(workspaceId: string): Promise<readonly StoredChecklists[]> {
      const { rows } = await pool.query<StoredChecklists>(
        'SELECT version, checklists FROM checklist_set WHERE workspace_id = $1 ORDER BY version DESC',
        [workspaceId],
      );
      return rows;
    },

    /** Every published version and who published it, newest first. */
    async listHistory(workspaceId: string): Promise<readonly PublishedChecklists[]> {
      const { rows } = await pool.query<PublishedChecklists>(
        `SELECT s.version, s.checklists, (extract(epoch FROM s.published_at) * 1000)::float8 AS "publishedAt",
           u.name AS "publishedBy"
         FROM checklist_set s LEFT JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.published_by
         LEFT JOIN "user" u ON u.id = m.user_id WHERE s.workspace_id = $1 ORDER BY s.version DESC`,
        [workspaceId],
      );
      return rows;
    },

    async findDraft(workspaceId: string): Promise<StoredDraft | null> {
      const { rows } = await pool.query<Omit<StoredDraft, 'savedAt'> & { readonly savedAt: Date }>(
        `SELECT d.revision, d.checklists, d.saved_at AS "savedAt", u.name AS "savedBy" FROM checklist_draft d
         LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.id = d.saved_by LEFT JOIN "user" u ON u.id = m.user_id
         WHERE d.workspace_id = $1`,
        [workspaceId],
      );
      const [row] = rows;
      return row === undefined ? null : { ...row, savedAt: row.savedAt.getTime() };
    },

    /** Ids of these teams that the workspace has. */
    async listTeamIds(workspaceId: string, teamIds: readonly string[]): Promise<readonly string[]> {
      const rows = await prisma.team.findMany({
        where: { workspaceId, id: { in: [...teamIds] } },
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    /** The new revision; null when somebody else changed the draft meanwhile. */
    async saveDraft(change: DraftChange, checklists: readonly Checklist[]): Promise<number | null> {
      const { rows } = await pool.query<{ revision: number }>(
        `INSERT INTO checklist_draft AS d (workspace_id, revision, checklists, saved_at, saved_by)
         SELECT $1::uuid, nextval('checklist_draft_revision'), $3::jsonb, $4::timestamptz, $5::uuid
         WHERE $2 = 0 OR EXISTS (SELECT 1 FROM checklist_draft WHERE workspace_id = $1)
         ON CONFLICT (workspace_id) DO UPDATE SET revision = excluded.revision, checklists = excluded.checklists,
           saved_at = excluded.saved_at, saved_by = excluded.saved_by
         WHERE d.revision = $2 RETURNING revision`,
        [
          change.workspaceId,
          change.revision,
          JSON.stringify(checklists),
          new Date(change.at).toISOString(),
          change.memberId,
        ],
      );
      return rows[0]?.revision ?? null;
    },

    /** False when somebody else changed the draft meanwhile. */
    async deleteDraft({ workspaceId, revision }: DraftChange): Promise<boolean> {
      return (await prisma.checklistDraft.deleteMany({ where: { workspaceId, revision } })).count > 0;
    },

    /** Turns the draft into the next version; null when somebody else changed it meanwhile. */
    publish(change: DraftChange, checklists: readonly Checklist[], version: number): Promise<number | null> {
      const { workspaceId, memberId, revision, at } = change;
      return prisma.$transaction(async (tx) => {
        const taken = await tx.checklistDraft.deleteMany({ where: { workspaceId, revision } });
        if (taken.count === 0) return null;
        await tx.checklistSet.create({
          data: {
            workspaceId,
            version,
            checklists: toJson(checklists),
            publishedAt: new Date(at),
            publishedBy: memberId,
          },
          select: { version: true },
        });
        await writeAudit(tx, {
          workspaceId,
          actorMemberId: memberId,
          action: 'checklists.published',
          detail: { version, checklists: checklists.length },
        });
        return version;
      });
    },
  };
}
