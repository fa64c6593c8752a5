import type { Db } from '../../db.ts';
import type { MineStore } from './stores/store.ts';

/** Whose data. */
export interface Owner {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly userId: string;
}

/** One stored record; instants are ISO texts. `key` is unique within its store. */
export type MineRecord = Readonly<Record<string, unknown>> & { readonly key: string };

export type MineRepository = ReturnType<typeof createMineRepository>;

/** Reads what is stored about one person. */
export function createMineRepository({ pool }: Db) {
  return {
    async count({ sql }: MineStore, { workspaceId, memberId, userId }: Owner): Promise<number> {
      const { rows } = await pool.query<{ count: number }>(`SELECT count(*) AS count FROM (${sql}) AS stored`, [
        workspaceId,
        memberId,
        userId,
      ]);
      return rows[0]?.count ?? 0;
    },

    /** Records in the order of their keys, those after `after`. */
    async list(
      { sql }: MineStore,
      { workspaceId, memberId, userId }: Owner,
      after: string | null,
      limit: number,
    ): Promise<readonly MineRecord[]> {
      const { rows } = await pool.query<{ record: MineRecord }>(
        `SELECT to_json(stored) AS record FROM (${sql}) AS stored
         WHERE $4::text IS NULL OR stored.key COLLATE "C" > $4 ORDER BY stored.key COLLATE "C" LIMIT $5`,
        [workspaceId, memberId, userId, after, limit],
      );
      return rows.map(({ record }) => record);
    },

    /** How many stored events of each type name the person, most first. */
    async countEvents({ sql }: MineStore, { workspaceId, memberId, userId }: Owner) {
      const { rows } = await pool.query<{ type: string; count: number }>(
        `SELECT type, count(*) AS count FROM (${sql}) AS stored GROUP BY type ORDER BY 2 DESC, 1`,
        [workspaceId, memberId, userId],
      );
      return rows;
    },
  };
}
