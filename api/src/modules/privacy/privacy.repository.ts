import type { Db } from '../../db.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { PrivacySettings } from '@shiftlight/shared/views/privacy-view.ts';

/** One version of the settings. */
export interface StoredPrivacy extends PrivacySettings {
  readonly version: number;
  /** Epoch ms. */
  readonly changedAt: number;
  readonly changedByName: string | null;
}

export interface NewPrivacy extends PrivacySettings {
  readonly workspaceId: string;
  readonly basedOn: number;
  /** null = the command line. */
  readonly memberId: string | null;
  readonly at: number;
}

export type PrivacyRepository = ReturnType<typeof createPrivacyRepository>;

export function createPrivacyRepository(db: Db) {
  const { pool } = db;
  return {
    /** Whether works-council mode is on. */
    async isWorksCouncil(workspaceId: string): Promise<boolean> {
      const { rows } = await pool.query<{ worksCouncil: boolean }>({
        name: 'works-council',
        text: `SELECT works_council AS "worksCouncil" FROM privacy_setting WHERE workspace_id = $1 ORDER BY version DESC LIMIT 1`,
        values: [workspaceId],
      });
      return rows[0]?.worksCouncil ?? false;
    },

    /** The newest version; null when nobody ever chose. */
    async findCurrent(workspaceId: string): Promise<StoredPrivacy | null> {
      const { rows } = await pool.query<StoredPrivacy>(
        `SELECT p.version, p.works_council AS "worksCouncil", p.retention, p.leaving_days AS "leavingDays", u.name AS "changedByName",
                (extract(epoch FROM p.created_at) * 1000)::float8 AS "changedAt"
         FROM privacy_setting p LEFT JOIN member m ON m.id = p.created_by AND m.workspace_id = p.workspace_id
         LEFT JOIN "user" u ON u.id = m.user_id
         WHERE p.workspace_id = $1 ORDER BY p.version DESC LIMIT 1`,
        [workspaceId],
      );
      return rows[0] ?? null;
    },

    /** Adds the version after `basedOn` with its audit entry; false when it exists already, because somebody else was faster. */
    addVersion({
      workspaceId,
      basedOn,
      worksCouncil,
      retention,
      leavingDays,
      memberId,
      at,
    }: NewPrivacy): Promise<boolean> {
      return inTransaction(db, async (client) => {
        const { rowCount } = await client.query(
          `INSERT INTO privacy_setting (workspace_id, version, works_council, retention, created_at, created_by, leaving_days)
           SELECT $1, $2::int + 1, $3, $6, $4, $5, $7
           WHERE COALESCE((SELECT max(version) FROM privacy_setting WHERE workspace_id = $1), 0) = $2::int
           ON CONFLICT DO NOTHING`,
          [
            workspaceId,
            basedOn,
            worksCouncil,
            new Date(at).toISOString(),
            memberId,
            JSON.stringify(retention),
            leavingDays,
          ],
        );
        if (rowCount !== 1) return false;
        const detail = { version: basedOn + 1, worksCouncil, ...retention, leavingDays };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'privacy.changed', detail });
        return true;
      });
    },
  };
}
