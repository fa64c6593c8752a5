import type { TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import type { Db } from '../../db.ts';

/** One version of what a workspace aims at. */
export interface StoredTargetSet {
  readonly version: number;
  readonly preset: string;
  readonly overrides: readonly TargetOverride[];
  /** Epoch ms. */
  readonly validFrom: number;
}

export interface TargetVersion extends StoredTargetSet {
  /** Epoch ms. */
  readonly storedAt: number;
  /** Name of who stored it; null for somebody who is not there any more. */
  readonly storedBy: string | null;
}

export type TargetsRepository = ReturnType<typeof createTargetsRepository>;

export function createTargetsRepository({ pool }: Db) {
  return {
    /** The newest set that was valid at the instant; null when none was. */
    async findSet(workspaceId: string, at: number): Promise<StoredTargetSet | null> {
      const { rows } = await pool.query<StoredTargetSet>({
        name: 'target-set-at',
        text: `SELECT version, preset, overrides, (extract(epoch FROM valid_from) * 1000)::float8 AS "validFrom"
               FROM target_set WHERE workspace_id = $1 AND valid_from <= $2 ORDER BY version DESC LIMIT 1`,
        values: [workspaceId, new Date(at).toISOString()],
      });
      return rows[0] ?? null;
    },

    /** Every version, oldest first, with who stored it when. */
    async listSets(workspaceId: string): Promise<readonly TargetVersion[]> {
      const { rows } = await pool.query<TargetVersion>(
        `SELECT t.version, t.preset, t.overrides, (extract(epoch FROM t.valid_from) * 1000)::float8 AS "validFrom",
                (extract(epoch FROM t.created_at) * 1000)::float8 AS "storedAt", u.name AS "storedBy"
         FROM target_set t LEFT JOIN member m ON m.workspace_id = t.workspace_id AND m.id = t.created_by
         LEFT JOIN "user" u ON u.id = m.user_id WHERE t.workspace_id = $1 ORDER BY t.version`,
        [workspaceId],
      );
      return rows;
    },

    /** Adds the version after `basedOn`; false when it exists already, because somebody else was faster. */
    async addSet(
      workspaceId: string,
      basedOn: number,
      set: Omit<StoredTargetSet, 'version'>,
      createdBy: string,
    ): Promise<boolean> {
      const { rowCount } = await pool.query(
        `INSERT INTO target_set (workspace_id, version, preset, overrides, valid_from, created_by)
         SELECT $1, $2::int + 1, $3, $4, $5, $6
         WHERE COALESCE((SELECT max(version) FROM target_set WHERE workspace_id = $1), 0) = $2::int
         ON CONFLICT DO NOTHING`,
        [
          workspaceId,
          basedOn,
          set.preset,
          JSON.stringify(set.overrides),
          new Date(set.validFrom).toISOString(),
          createdBy,
        ],
      );
      return rowCount === 1;
    },
  };
}
