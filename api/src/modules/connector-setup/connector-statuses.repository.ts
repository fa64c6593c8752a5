import type { StatusMap } from '@shiftlight/shared/events/map-status.ts';
import { statusCategories, type StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import type { OwnStatus } from '../../connectors/connector-kind.ts';
import type { Db } from '../../db.ts';
import { TO_FOLD_ANEW } from '../../ingest/ticket-record.ts';

/** One connected helpdesk. */
export interface ConnectorPlace {
  readonly workspaceId: string;
  readonly connectorId: string;
}

interface SeenStatus {
  readonly rawStatus: string;
  readonly status: StatusCategory;
  readonly tickets: number;
}

const storedMap = z.record(z.string(), z.enum(statusCategories)).catch({});

export type ConnectorStatusesRepository = ReturnType<typeof createConnectorStatusesRepository>;

/** The statuses of a helpdesk under their own names, and what was decided about them. */
export function createConnectorStatusesRepository({ pool }: Db) {
  return {
    /** Statuses that are known, what was decided, and how many tickets still wait to be folded anew. */
    async load({ workspaceId, connectorId }: ConnectorPlace): Promise<{
      readonly seen: readonly SeenStatus[];
      readonly decided: StatusMap;
      readonly waiting: number;
    }> {
      const key = [workspaceId, connectorId];
      const { rows: seen } = await pool.query<SeenStatus>(
        `SELECT s.raw_status AS "rawStatus", s.status, COALESCE(t.n, 0)::int AS tickets
         FROM seen_status s LEFT JOIN (
           SELECT raw_status, count(*) AS n FROM ticket
           WHERE workspace_id = $1 AND connector_id = $2 AND NOT gone GROUP BY raw_status) t ON t.raw_status = s.raw_status
         WHERE s.workspace_id = $1 AND s.connector_id = $2 ORDER BY lower(s.raw_status)`,
        key,
      );
      const { rows: decided } = await pool.query<{ statuses: unknown }>(
        `SELECT settings->'statuses' AS statuses FROM connector WHERE workspace_id = $1 AND id = $2`,
        key,
      );
      const { rows: waiting } = await pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ticket WHERE workspace_id = $1 AND connector_id = $2 AND fold_version = $3`,
        [...key, TO_FOLD_ANEW],
      );
      return { seen, decided: storedMap.parse(decided[0]?.statuses ?? {}), waiting: waiting[0]?.n ?? 0 };
    },

    /** Keeps statuses that the helpdesk lists and that did not come yet; answers how many those were. */
    async addListed({ workspaceId, connectorId }: ConnectorPlace, listed: readonly OwnStatus[]): Promise<number> {
      const result = await pool.query(
        `INSERT INTO seen_status (workspace_id, connector_id, raw_status, status)
         SELECT $1, $2, n.r, min(n.s) FROM unnest($3::text[], $4::text[]) AS n(r, s) WHERE n.r <> '' GROUP BY n.r ORDER BY n.r
         ON CONFLICT DO NOTHING`,
        [workspaceId, connectorId, listed.map((one) => one.rawStatus), listed.map((one) => one.status)],
      );
      return result.rowCount ?? 0;
    },

    /** Adds to what was decided and marks the helpdesk's tickets to be folded anew: both or neither. */
    async save({ workspaceId, connectorId }: ConnectorPlace, statuses: StatusMap): Promise<void> {
      await pool.query(
        `WITH saved AS (
           UPDATE connector SET settings = jsonb_set(settings, '{statuses}', COALESCE(settings->'statuses', '{}') || $3::jsonb)
           WHERE workspace_id = $1 AND id = $2 AND NOT COALESCE(settings->'statuses' @> $3::jsonb, false) RETURNING id)
         UPDATE ticket t SET fold_version = $4 FROM saved
         WHERE t.workspace_id = $1 AND t.connector_id = saved.id AND t.fold_version <> $4`,
        [workspaceId, connectorId, JSON.stringify(statuses), TO_FOLD_ANEW],
      );
    },
  };
}
