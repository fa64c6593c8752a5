import type { Db } from '../../db.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { QuarantineOwner } from '../../ingest/quarantine.repository.ts';

/** An event as an admin sees it while connecting: what kind, of which ticket, when, and by which way. */
export interface ArrivedEvent {
  readonly type: string;
  readonly ticketId: string;
  readonly at: number;
  readonly receivedAt: number;
  readonly via: string;
}

export type ConnectorCareRepository = ReturnType<typeof createConnectorCareRepository>;

/** Everything of one connector, in the order in which nothing is left pointing at what is gone. */
const ownedTables = [
  'reconciliation',
  'reconciliation_listed',
  'ticket_to_read',
  'quarantine',
  'ticket',
  'event',
  'person',
] as const;

const newestShown = 8;
const paceMs = 60_000;

/** What is done with a connected helpdesk as a whole. */
export function createConnectorCareRepository(db: Db) {
  return {
    async setActive(connectorId: string, active: boolean): Promise<void> {
      await db.pool.query('UPDATE connector SET active = $2, last_error = NULL, last_error_at = NULL WHERE id = $1', [
        connectorId,
        active,
      ]);
    },

    async listNewest({ workspaceId, connectorId }: QuarantineOwner): Promise<readonly ArrivedEvent[]> {
      const { rows } = await db.pool.query<ArrivedEvent>(
        `SELECT type, ticket_id AS "ticketId", (extract(epoch FROM at) * 1000)::float8 AS at,
                (extract(epoch FROM received_at) * 1000)::float8 AS "receivedAt", via
         FROM event WHERE workspace_id = $1 AND connector_id = $2 ORDER BY received_at DESC, at DESC LIMIT $3`,
        [workspaceId, connectorId, newestShown],
      );
      return rows;
    },

    /** Tickets read in the last minute of reading; null when none was. */
    async findPace({ workspaceId, connectorId }: QuarantineOwner, now: number): Promise<number | null> {
      const { rows } = await db.pool.query<{ tickets: number }>(
        `SELECT count(*) AS tickets FROM event
         WHERE workspace_id = $1 AND connector_id = $2 AND type = 'ticket.created' AND received_at > $3`,
        [workspaceId, connectorId, new Date(now - paceMs)],
      );
      const tickets = rows[0]?.tickets ?? 0;
      return tickets === 0 ? null : tickets;
    },

    /** Deletes the connector with everything that was read from it. Answers how many events went. */
    async removeWithData({ workspaceId, connectorId }: QuarantineOwner): Promise<{ readonly events: number }> {
      return inTransaction(db, async (client) => {
        let events = 0;
        for (const table of ownedTables) {
          const result = await client.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND connector_id = $2`, [
            workspaceId,
            connectorId,
          ]);
          if (table === 'event') events = result.rowCount ?? 0;
        }
        await client.query('DELETE FROM connector WHERE workspace_id = $1 AND id = $2', [workspaceId, connectorId]);
        await client.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify({ workspaceId, rules: true })]);
        return { events };
      });
    },
  };
}
