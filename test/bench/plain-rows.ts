import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type pg from 'pg';

/** The same rows as our event table's, in a table of the same columns and key, one statement: the least that storing them can cost. */
export async function insertPlainRows(
  pool: pg.Pool,
  workspaceId: string,
  connectorId: string,
  events: readonly TicketEvent[],
): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS bench_event (LIKE event INCLUDING ALL)');
  await pool.query({
    name: 'bench-plain-rows',
    text: `INSERT INTO bench_event (workspace_id, connector_id, source_id, ticket_id, type, at, source_order, body, via)
           SELECT $1::uuid, $2::uuid, *, 'log' FROM unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::bigint[], $8::json[])`,
    values: [
      workspaceId,
      connectorId,
      events.map((event) => event.id),
      events.map((event) => event.ticketId),
      events.map((event) => event.type),
      events.map((event) => new Date(event.at).toISOString()),
      events.map((event) => event.order),
      events.map((event) => JSON.stringify(event)),
    ],
  });
}
