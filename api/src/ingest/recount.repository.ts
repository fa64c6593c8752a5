import type { Client } from './ingest.repository.ts';
import type { TicketKey } from './ticket-record.ts';

/** How far the past tickets of a workspace have been folded anew; `finishedAt` null = it is under way. */
export interface RecountProgress {
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly total: number;
  readonly done: number;
}

/** What the next page of a recount needs. */
export interface RecountPlace {
  readonly policyVersion: number;
  readonly after: TicketKey | null;
}

/** Begins at the first ticket, also when another recount of the workspace is under way: it would fold under older rules. */
export async function beginRecount(client: Client, workspaceId: string, at: number): Promise<void> {
  await client.query(
    `INSERT INTO clock_recount (workspace_id, policy_version, started_at, total)
     SELECT $1, (SELECT COALESCE(max(version), 0) FROM policy_set WHERE workspace_id = $1), $2,
            (SELECT count(*) FROM ticket WHERE workspace_id = $1)
     ON CONFLICT (workspace_id) DO UPDATE SET policy_version = excluded.policy_version, started_at = excluded.started_at,
       finished_at = NULL, total = excluded.total, done = 0, after_connector_id = NULL, after_ticket_id = NULL`,
    [workspaceId, new Date(at).toISOString()],
  );
}

/** Where an unfinished recount stands, held until the transaction ends; null when there is none, or, without `waits`, somebody else is at it. */
export async function takeRecount(client: Client, workspaceId: string, waits: boolean): Promise<RecountPlace | null> {
  const { rows } = await client.query<{ policyVersion: number; connectorId: string | null; ticketId: string | null }>(
    `SELECT policy_version AS "policyVersion", after_connector_id AS "connectorId", after_ticket_id AS "ticketId"
     FROM clock_recount WHERE workspace_id = $1 AND finished_at IS NULL FOR UPDATE ${waits ? '' : 'SKIP LOCKED'}`,
    [workspaceId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { policyVersion, connectorId, ticketId } = row;
  const after = connectorId === null || ticketId === null ? null : { workspaceId, connectorId, externalId: ticketId };
  return { policyVersion, after };
}

/** The next tickets in the order of their keys. */
export async function listTicketsAfter(
  client: Client,
  workspaceId: string,
  after: TicketKey | null,
  limit: number,
): Promise<readonly TicketKey[]> {
  const place = after === null ? '' : 'AND (connector_id, external_id) > ($3::uuid, $4::text)';
  const { rows } = await client.query<Omit<TicketKey, 'workspaceId'>>(
    `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM ticket WHERE workspace_id = $1 ${place}
     ORDER BY connector_id, external_id LIMIT $2`,
    [workspaceId, limit, ...(after === null ? [] : [after.connectorId, after.externalId])],
  );
  return rows.map((row) => ({ ...row, workspaceId }));
}

/** Stores that these tickets are done; none = the recount is. */
export async function passRecount(
  client: Client,
  workspaceId: string,
  keys: readonly TicketKey[],
  at: number,
): Promise<void> {
  const last = keys.at(-1);
  await client.query(
    last === undefined
      ? 'UPDATE clock_recount SET finished_at = $2, total = done WHERE workspace_id = $1'
      : 'UPDATE clock_recount SET done = done + $2, after_connector_id = $3, after_ticket_id = $4 WHERE workspace_id = $1',
    last === undefined
      ? [workspaceId, new Date(at).toISOString()]
      : [workspaceId, keys.length, last.connectorId, last.externalId],
  );
}

/** The last recount of a workspace; null when there never was one. */
export async function findRecount(client: Client, workspaceId: string): Promise<RecountProgress | null> {
  const { rows } = await client.query<{ startedAt: Date; finishedAt: Date | null; total: number; done: number }>(
    `SELECT started_at AS "startedAt", finished_at AS "finishedAt", total, done FROM clock_recount WHERE workspace_id = $1`,
    [workspaceId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { ...row, startedAt: row.startedAt.getTime(), finishedAt: row.finishedAt?.getTime() ?? null };
}

/** Workspaces whose recount is not finished. */
export async function listRecounting(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT workspace_id AS id FROM clock_recount WHERE finished_at IS NULL ORDER BY started_at, workspace_id',
  );
  return rows.map(({ id }) => id);
}
