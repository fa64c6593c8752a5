import type { Rejected } from '../connectors/connector-kind.ts';
import type { Db } from '../db.ts';
import { keepPseudonyms } from './keep-pseudonyms.ts';
import { withoutPersonalContent, type RedactionScope } from './without-personal-content.ts';

export interface QuarantineEntry {
  readonly id: string;
  readonly reason: string;
  readonly content: unknown;
  readonly receivedAt: Date;
}

export interface QuarantineOwner {
  readonly workspaceId: string;
  readonly connectorId: string;
}

export type QuarantineRepository = ReturnType<typeof createQuarantineRepository>;

/** Deliveries that could not be understood, kept without personal content until somebody replays them. */
export function createQuarantineRepository({ pool }: Db) {
  return {
    async add(
      { workspaceId, connectorId }: QuarantineOwner,
      rejected: readonly Rejected[],
      scope: RedactionScope,
    ): Promise<void> {
      if (rejected.length === 0) return;
      const known = keepPseudonyms(scope);
      await pool.query(
        `INSERT INTO quarantine (id, workspace_id, connector_id, reason, detail, content)
         SELECT gen_random_uuid(), $1, $2, * FROM unnest($3::text[], $4::text[], $5::jsonb[])`,
        [
          workspaceId,
          connectorId,
          rejected.map((entry) => entry.reason),
          rejected.map((entry) => entry.detail.slice(0, 500)),
          rejected.map((entry) => JSON.stringify(withoutPersonalContent(entry.content, known))),
        ],
      );
    },

    /** Entries that were not replayed yet, oldest first, after the given one. */
    async listOpen(
      { workspaceId, connectorId }: QuarantineOwner,
      after: QuarantineEntry | null,
      limit: number,
    ): Promise<readonly QuarantineEntry[]> {
      const { rows } = await pool.query<QuarantineEntry>(
        `SELECT id, reason, content, received_at AS "receivedAt" FROM quarantine
         WHERE workspace_id = $1 AND connector_id = $2 AND replayed_at IS NULL
           AND ($3::timestamptz IS NULL OR (received_at, id) > ($3, $4::uuid))
         ORDER BY received_at, id LIMIT $5`,
        [workspaceId, connectorId, after?.receivedAt ?? null, after?.id ?? null, limit],
      );
      return rows;
    },

    async markReplayed(ids: readonly string[]): Promise<void> {
      await pool.query('UPDATE quarantine SET replayed_at = now() WHERE id = ANY($1::uuid[])', [ids]);
    },
  };
}
