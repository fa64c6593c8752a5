import type { HelpdeskEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Db } from '../../db.ts';

export interface AccountRow {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: 'agent' | 'bot';
}

interface Place {
  readonly workspaceId: string;
  readonly connectorId: string;
}

export type AccountsRepository = ReturnType<typeof createAccountsRepository>;

/** Accounts of colleagues and programs in a helpdesk, and what they did. */
export function createAccountsRepository({ pool }: Db) {
  return {
    async list({ workspaceId, connectorId }: Place): Promise<readonly AccountRow[]> {
      const { rows } = await pool.query<AccountRow>(
        `SELECT external_id AS "externalId", name, email, kind FROM person
         WHERE workspace_id = $1 AND connector_id = $2 ORDER BY lower(name), external_id`,
        [workspaceId, connectorId],
      );
      return rows;
    },

    /** Puts the account on the connector's list of programs, or takes it off; from then on deliveries and readings follow it. */
    async saveKind({ workspaceId, connectorId }: Place, externalId: string, automatic: boolean): Promise<void> {
      await pool.query(
        `WITH listed AS (
           SELECT COALESCE(jsonb_agg(id), '[]'::jsonb) AS bots FROM (
             SELECT jsonb_array_elements_text(COALESCE(settings->'bots', '[]'::jsonb)) AS id
             FROM connector WHERE workspace_id = $1 AND id = $2
             UNION SELECT $3::text WHERE $4) AS every
           WHERE $4 OR id <> $3::text),
         saved AS (
           UPDATE connector SET settings = jsonb_set(settings, '{bots}', listed.bots) FROM listed
           WHERE workspace_id = $1 AND id = $2 RETURNING 1)
         UPDATE person SET kind = CASE WHEN $4 THEN 'bot' ELSE 'agent' END
         WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3 AND EXISTS (SELECT 1 FROM saved)`,
        [workspaceId, connectorId, externalId, automatic],
      );
    },

    /** What the account wrote or set, in the order of ids; `after` null = from the beginning. */
    async listActs(
      { workspaceId, connectorId }: Place,
      externalId: string,
      after: string | null,
      limit: number,
    ): Promise<readonly HelpdeskEvent[]> {
      const { rows } = await pool.query<{ body: HelpdeskEvent }>(
        `SELECT body FROM event
         WHERE workspace_id = $1 AND connector_id = $2 AND source_id > $4
           AND type IN ('message.added', 'status.changed') AND body->'actor'->>'personId' = $3
         ORDER BY source_id LIMIT $5`,
        [workspaceId, connectorId, externalId, after ?? '', limit],
      );
      return rows.map(({ body }) => body);
    },

    /** True when somebody decided about this account before. */
    async wasDecided({ workspaceId, connectorId }: Place, idPrefix: string): Promise<boolean> {
      const { rows } = await pool.query<{ found: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM event WHERE workspace_id = $1 AND connector_id = $2
                        AND type = 'event.corrected' AND starts_with(source_id, $3)) AS found`,
        [workspaceId, connectorId, idPrefix],
      );
      return rows[0]?.found === true;
    },
  };
}
