import type { RetentionKindId } from '@shiftlight/shared/privacy/retention.ts';
import { retentionKindIds } from '@shiftlight/shared/privacy/retention.ts';
import type { RetentionRun } from '@shiftlight/shared/views/privacy-view.ts';
import type { Db } from '../../../db.ts';
import { inTransaction } from '../../../ingest/in-transaction.ts';
import { retained } from './retained.ts';

export interface RetentionCount {
  readonly stored: number;
  readonly oldestAt: number | null;
  readonly due: number;
}

export type RetentionRepository = ReturnType<typeof createRetentionRepository>;

const shownRuns = 30;
const toTimestamp = (at: number) => new Date(at).toISOString();

/** Counts and deletes what is older than its period. */
export function createRetentionRepository(db: Db) {
  const { pool } = db;
  return {
    /** How many records of the kind there are, and how many last changed before the instant (null = none is due). */
    async count(workspaceId: string, kind: RetentionKindId, before: number | null): Promise<RetentionCount> {
      const { from, where, changedAt } = retained[kind];
      const { rows } = await pool.query<RetentionCount>(
        `SELECT count(*)::int AS stored, (extract(epoch FROM min(${changedAt})) * 1000)::float8 AS "oldestAt",
                count(*) FILTER (WHERE ${changedAt} < $2::timestamptz AND ${where})::int AS due
         FROM ${from} WHERE r.workspace_id = $1`,
        [workspaceId, before === null ? null : toTimestamp(before)],
      );
      return rows[0] ?? { stored: 0, oldestAt: null, due: 0 };
    },

    /** Deletes at most `limit` records of the kind in one transaction, with the record of having done so. Gives how many went. */
    deleteBatch(
      workspaceId: string,
      { kind, before, at, limit }: { kind: RetentionKindId; before: number; at: number; limit: number },
    ): Promise<number> {
      return inTransaction(db, async (client) => {
        const { rows } = await client.query<{ n: number }>(retained[kind].deleteSql, [
          workspaceId,
          toTimestamp(before),
          limit,
        ]);
        const deleted = rows[0]?.n ?? 0;
        if (deleted > 0) {
          // The batches of one run are one line.
          const { rowCount } = await client.query(
            `UPDATE retention_run SET deleted = deleted + $5 WHERE workspace_id = $1 AND kind = $2 AND before = $3 AND at = $4`,
            [workspaceId, kind, toTimestamp(before), toTimestamp(at), deleted],
          );
          if (rowCount === 0) {
            await client.query(
              'INSERT INTO retention_run (workspace_id, kind, before, at, deleted) VALUES ($1, $2, $3, $4, $5)',
              [workspaceId, kind, toTimestamp(before), toTimestamp(at), deleted],
            );
          }
        }
        return deleted;
      });
    },

    /** What was deleted, newest first. */
    async listRuns(workspaceId: string): Promise<readonly RetentionRun[]> {
      const { rows } = await pool.query<{ kind: string; at: Date; before: Date; deleted: number }>(
        'SELECT kind, at, before, deleted FROM retention_run WHERE workspace_id = $1 ORDER BY id DESC LIMIT $2',
        [workspaceId, shownRuns],
      );
      return rows.flatMap(({ kind, at, before, deleted }) => {
        const known = retentionKindIds.find((id) => id === kind);
        return known === undefined ? [] : [{ kind: known, at: at.getTime(), before: before.getTime(), deleted }];
      });
    },

    /** Workspaces that keep something for a time only. */
    async listWorkspaces(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT workspace_id AS id FROM (
           SELECT DISTINCT ON (workspace_id) workspace_id, retention FROM privacy_setting ORDER BY workspace_id, version DESC) AS newest
         WHERE retention <> '{}'`,
      );
      return rows.map(({ id }) => id);
    },
  };
}
