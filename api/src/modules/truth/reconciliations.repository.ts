import { randomUUID } from 'node:crypto';
import type { Db } from '../../db.ts';
import type { QuarantineOwner } from '../../ingest/quarantine.repository.ts';
import type { ReconciliationChange, ReconciliationRow } from './reconciliation-row.ts';

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
/** Columns of `ReconciliationRow`, for queries over `from`. */
export const columns = `r.workspace_id AS "workspaceId", r.id AS "reconciliationId", r.connector_id AS "connectorId", r.state,
  ${ms('r.started_at')} AS "startedAt", ${ms('r.finished_at')} AS "finishedAt", ${ms('r.not_before')} AS "notBefore",
  r.position, r.attempts, r.error, r.listed, r.absent AS "absentCount", r.sampled, r.moving,
  r.fields_expected AS "fieldsExpected", r.fields_missing AS "fieldsMissing", r.fresh_events AS "freshEvents",
  r.fresh_in_time AS "freshInTime", r.lag_median_ms AS "lagMedianMs", f.*, v.*`;
/** Comparisons as `r` with the counts of what belongs to them. */
export const from = `reconciliation r
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE kind = 'missed') AS missed, count(*) FILTER (WHERE kind = 'behind') AS behind,
           count(*) FILTER (WHERE kind = 'absent') AS absent, count(settled_at) AS settled
    FROM reconciliation_finding WHERE workspace_id = r.workspace_id AND reconciliation_id = r.id) f
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE verdict = 'agrees') AS agreed,
           count(*) FILTER (WHERE verdict = 'defined-otherwise') AS "definedOtherwise",
           count(*) FILTER (WHERE verdict = 'differs') AS differing
    FROM audited_value WHERE workspace_id = r.workspace_id AND reconciliation_id = r.id) v`;

export type ReconciliationsRepository = ReturnType<typeof createReconciliationsRepository>;

/** Comparisons of helpdesks with what we have of them: at most one is under way for each. */
export function createReconciliationsRepository({ pool, prisma }: Pick<Db, 'pool' | 'prisma'>) {
  return {
    /** Begins a comparison; false when one is under way already. */
    async begin({ workspaceId, connectorId }: QuarantineOwner, now: number): Promise<boolean> {
      const result = await pool.query(
        `INSERT INTO reconciliation (workspace_id, id, connector_id, state, started_at, not_before)
         VALUES ($1, $2, $3, 'sampling', $4, $4) ON CONFLICT DO NOTHING`,
        [workspaceId, randomUUID(), connectorId, new Date(now)],
      );
      return result.rowCount === 1;
    },

    /** The one that is under way; null when there is none. */
    async findUnderWay({ workspaceId, connectorId }: QuarantineOwner): Promise<ReconciliationRow | null> {
      const { rows } = await pool.query<ReconciliationRow>(
        `SELECT ${columns} FROM ${from} WHERE r.workspace_id = $1 AND r.connector_id = $2 AND r.finished_at IS NULL`,
        [workspaceId, connectorId],
      );
      return rows[0] ?? null;
    },

    /** When the newest comparison began; null when there was none. */
    async findLastStart({ workspaceId, connectorId }: QuarantineOwner): Promise<number | null> {
      const newest = await prisma.reconciliation.findFirst({
        where: { workspaceId, connectorId },
        orderBy: { startedAt: 'desc' },
        select: { startedAt: true },
      });
      return newest?.startedAt.getTime() ?? null;
    },

    async find(workspaceId: string, reconciliationId: string): Promise<ReconciliationRow | null> {
      const { rows } = await pool.query<ReconciliationRow>(
        `SELECT ${columns} FROM ${from} WHERE r.workspace_id = $1 AND r.id = $2`,
        [workspaceId, reconciliationId],
      );
      return rows[0] ?? null;
    },

    /** The newest ones of every helpdesk of a workspace, newest first. */
    async listNewest(workspaceId: string, each: number): Promise<readonly ReconciliationRow[]> {
      const { rows } = await pool.query<ReconciliationRow>(
        `SELECT ${columns} FROM ${from} WHERE r.workspace_id = $1 AND (
           SELECT count(*) FROM reconciliation later
           WHERE later.workspace_id = r.workspace_id AND later.connector_id = r.connector_id
             AND later.started_at > r.started_at) < $2
         ORDER BY r.started_at DESC`,
        [workspaceId, each],
      );
      return rows;
    },

    async change(
      { workspaceId, reconciliationId: id }: Pick<ReconciliationRow, 'workspaceId' | 'reconciliationId'>,
      change: ReconciliationChange,
    ): Promise<void> {
      const { position, absentCount, finishedAt, notBefore, ...rest } = change;
      await prisma.reconciliation.update({
        where: { workspaceId_id: { workspaceId, id } },
        data: {
          ...rest,
          ...(position === undefined ? {} : { position: JSON.parse(JSON.stringify(position)) }),
          ...(absentCount === undefined ? {} : { absent: absentCount }),
          ...(finishedAt === undefined ? {} : { finishedAt: finishedAt === null ? null : new Date(finishedAt) }),
          ...(notBefore === undefined ? {} : { notBefore: new Date(notBefore) }),
        },
        select: { id: true },
      });
    },

    /** Forgets comparisons of long ago with everything that they found. */
    async forgetBefore({ workspaceId, connectorId }: QuarantineOwner, at: number): Promise<void> {
      await prisma.reconciliation.deleteMany({
        where: { workspaceId, connectorId, startedAt: { lt: new Date(at) } },
      });
    },
  };
}
