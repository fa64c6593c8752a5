import type { Db } from '../db.ts';
import type { Via } from './batch.ts';
import type { QuarantineOwner } from './quarantine.repository.ts';

/** Why a ticket is read: a delivery spoke of it, reading the log stumbled over it, or a comparison found it to be out of date. */
export type ReadVia = Extract<Via, 'webhook' | 'log' | 'reconciliation'>;

/** A ticket that waits to be read; `hints` tells whether more deliveries spoke of it since. */
export interface TicketToRead {
  readonly ticketId: string;
  readonly hints: number;
  readonly attempts: number;
  readonly via: ReadVia;
}

export type TicketsToReadRepository = ReturnType<typeof createTicketsToReadRepository>;

/** Tickets whose log has to be read: noted before a delivery is acknowledged, forgotten when what stands there is stored. */
export function createTicketsToReadRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async note(
      { workspaceId, connectorId }: QuarantineOwner,
      ticketIds: readonly string[],
      now: number,
      via: ReadVia = 'webhook',
    ): Promise<void> {
      if (ticketIds.length === 0) return;
      // In one order for all writers: two of them can then never wait for each other.
      await pool.query({
        name: 'note-tickets-to-read',
        text: `INSERT INTO ticket_to_read AS t (workspace_id, connector_id, ticket_id, not_before, via)
               SELECT $1, $2, id, $4, $5 FROM unnest($3::text[]) AS id ORDER BY id
               ON CONFLICT (workspace_id, connector_id, ticket_id)
               DO UPDATE SET hints = t.hints + 1, attempts = 0, not_before = LEAST(t.not_before, excluded.not_before),
                 via = CASE WHEN excluded.via = 'webhook' THEN excluded.via ELSE t.via END`,
        values: [workspaceId, connectorId, [...new Set(ticketIds)], new Date(now), via],
      });
    },

    /** Those of one helpdesk that may be read now, longest waiting first. */
    async listDue(
      { workspaceId, connectorId }: QuarantineOwner,
      now: number,
      limit: number,
    ): Promise<readonly TicketToRead[]> {
      const { rows } = await pool.query<TicketToRead>(
        `SELECT ticket_id AS "ticketId", hints, attempts, via FROM ticket_to_read
         WHERE workspace_id = $1 AND connector_id = $2 AND not_before <= $3 ORDER BY not_before, ticket_id LIMIT $4`,
        [workspaceId, connectorId, new Date(now), limit],
      );
      return rows;
    },

    /** Ids of the connectors that have something to read now. */
    async listDueConnectors(now: number): Promise<ReadonlySet<string>> {
      const { rows } = await pool.query<{ id: string }>(
        'SELECT DISTINCT connector_id AS id FROM ticket_to_read WHERE not_before <= $1',
        [new Date(now)],
      );
      return new Set(rows.map((row) => row.id));
    },

    /** Forgets what was read; a ticket of which another delivery spoke meanwhile stays. */
    async forget({ workspaceId, connectorId }: QuarantineOwner, read: readonly TicketToRead[]): Promise<void> {
      await pool.query(
        `DELETE FROM ticket_to_read t USING unnest($3::text[], $4::bigint[]) AS d(id, hints)
         WHERE t.workspace_id = $1 AND t.connector_id = $2 AND t.ticket_id = d.id AND t.hints = d.hints`,
        [workspaceId, connectorId, read.map(({ ticketId }) => ticketId), read.map(({ hints }) => hints)],
      );
    },

    /** Keeps a ticket whose reading did not succeed for later: after a minute, then twice as long each time, a day at most. */
    async postpone(
      { workspaceId, connectorId }: QuarantineOwner,
      failed: readonly { readonly ticketId: string; readonly detail: string }[],
      now: number,
    ): Promise<void> {
      if (failed.length === 0) return;
      await pool.query(
        `INSERT INTO ticket_to_read AS t (workspace_id, connector_id, ticket_id, attempts, not_before, detail, via)
         SELECT $1, $2, f.id, 1, $5::timestamptz + interval '1 minute', f.detail, 'log'
         FROM unnest($3::text[], $4::text[]) AS f(id, detail) ORDER BY f.id
         ON CONFLICT (workspace_id, connector_id, ticket_id) DO UPDATE SET
           attempts = t.attempts + 1, detail = excluded.detail,
           not_before = $5::timestamptz + LEAST(interval '1 day', interval '1 minute' * power(2, LEAST(t.attempts, 11)))`,
        [
          workspaceId,
          connectorId,
          failed.map(({ ticketId }) => ticketId),
          failed.map(({ detail }) => detail.slice(0, 500)),
          new Date(now),
        ],
      );
    },

    /** How many tickets of a helpdesk could not be read, and why the last one could not. */
    async findTrouble({
      workspaceId,
      connectorId,
    }: QuarantineOwner): Promise<{ tickets: number; detail: string | null }> {
      const { rows } = await pool.query<{ tickets: number; detail: string | null }>(
        `SELECT count(*) AS tickets, max(detail) AS detail FROM ticket_to_read
         WHERE workspace_id = $1 AND connector_id = $2 AND attempts > 0`,
        [workspaceId, connectorId],
      );
      return rows[0] ?? { tickets: 0, detail: null };
    },
  };
}
