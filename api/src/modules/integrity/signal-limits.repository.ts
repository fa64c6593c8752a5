import type { SignalLimits } from '@shiftlight/shared/integrity/signal-limits.ts';
import type { Db } from '../../db.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { insertAudit } from '../audit/audit.repository.ts';

/** One version of the limits. */
export interface StoredSignalLimits {
  readonly version: number;
  readonly limits: SignalLimits;
  /** Epoch ms. */
  readonly changedAt: number;
  /** null for somebody who is not there any more. */
  readonly changedByName: string | null;
}

export interface NewSignalLimits {
  readonly workspaceId: string;
  readonly basedOn: number;
  readonly limits: SignalLimits;
  readonly memberId: string;
  readonly at: number;
}

export type SignalLimitsRepository = ReturnType<typeof createSignalLimitsRepository>;

/** Keeps what a workspace calls short, soon, late or near. */
export function createSignalLimitsRepository(db: Db) {
  return {
    /** The newest version; null when nobody ever chose. */
    async findCurrent(workspaceId: string): Promise<StoredSignalLimits | null> {
      const { rows } = await db.pool.query<StoredSignalLimits>(
        `SELECT s.version, s.limits, (extract(epoch FROM s.created_at) * 1000)::float8 AS "changedAt", u.name AS "changedByName"
         FROM signal_limit_set s LEFT JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.created_by
         LEFT JOIN "user" u ON u.id = m.user_id
         WHERE s.workspace_id = $1 ORDER BY s.version DESC LIMIT 1`,
        [workspaceId],
      );
      return rows[0] ?? null;
    },

    /** Adds the version after `basedOn` with its audit entry; false when it exists already, because somebody else was faster. */
    addVersion({ workspaceId, basedOn, limits, memberId, at }: NewSignalLimits): Promise<boolean> {
      return inTransaction(db, async (client) => {
        const { rowCount } = await client.query(
          `INSERT INTO signal_limit_set (workspace_id, version, limits, created_at, created_by)
           SELECT $1, $2::int + 1, $3, $4, $5
           WHERE COALESCE((SELECT max(version) FROM signal_limit_set WHERE workspace_id = $1), 0) = $2::int
           ON CONFLICT DO NOTHING`,
          [workspaceId, basedOn, JSON.stringify(limits), new Date(at).toISOString(), memberId],
        );
        if (rowCount !== 1) return false;
        const detail = { version: basedOn + 1, ...limits };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'signals.limits-changed', detail });
        return true;
      });
    },
  };
}
