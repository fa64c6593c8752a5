import type { Rejected } from '../connectors/connector-kind.ts';
import type { Db } from '../db.ts';
import { withoutPersonalContent } from './without-personal-content.ts';

export interface QuarantinedDelivery {
  readonly id: string;
  readonly connectorId: string;
  readonly content: unknown;
}

export type QuarantineRepository = ReturnType<typeof createQuarantineRepository>;

/** Deliveries that could not be understood, kept without personal content until somebody replays them. */
export function createQuarantineRepository({ pool }: Db) {
  return {
    async add(workspaceId: string, connectorId: string, rejected: readonly Rejected[]): Promise<void> {
      if (rejected.length === 0) return;
      await pool.query(
        `INSERT INTO quarantine (id, workspace_id, connector_id, reason, detail, content)
         SELECT gen_random_uuid(), $1, $2, * FROM unnest($3::text[], $4::text[], $5::jsonb[])`,
        [
          workspaceId,
          connectorId,
          rejected.map((entry) => entry.reason),
          rejected.map((entry) => entry.detail.slice(0, 500)),
          rejected.map((entry) => JSON.stringify(withoutPersonalContent(entry.content))),
        ],
      );
    },

    async listOpen(workspaceId: string, connectorId: string, limit: number): Promise<readonly QuarantinedDelivery[]> {
      const { rows } = await pool.query<QuarantinedDelivery>(
        `SELECT id, connector_id AS "connectorId", content FROM quarantine
         WHERE workspace_id = $1 AND connector_id = $2 AND replayed_at IS NULL ORDER BY received_at LIMIT $3`,
        [workspaceId, connectorId, limit],
      );
      return rows;
    },

    async markReplayed(ids: readonly string[]): Promise<void> {
      await pool.query('UPDATE quarantine SET replayed_at = now() WHERE id = ANY($1::uuid[])', [ids]);
    },
  };
}
