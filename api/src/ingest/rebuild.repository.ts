import type { Client } from './ingest.repository.ts';
import type { TicketColumns } from './ticket-columns.ts';
import { TO_FOLD_ANEW, toKeyText, type TicketKey } from './ticket-record.ts';

type TicketRow = Omit<TicketColumns, 'openedAt' | 'lastEventAt' | 'timerAt'> & {
  readonly connectorId: string;
  readonly externalId: string;
  readonly openedAt: Date;
  readonly lastEventAt: Date;
  readonly timerAt: Date | null;
};

/** What stands beside facts, clocks and fold of these tickets, by key text. */
export async function loadTicketColumns(
  client: Client,
  workspaceId: string,
  keys: readonly TicketKey[],
): Promise<ReadonlyMap<string, TicketColumns>> {
  const { rows } = await client.query<TicketRow>({
    name: 'load-ticket-columns',
    text: `SELECT t.connector_id AS "connectorId", t.external_id AS "externalId", t.open, t.gone, t.status,
             t.raw_status AS "rawStatus", t.subject, t.priority, t.channel, t.category, t.customer_tier AS "customerTier",
             t.group_id AS "groupId", t.assignee_id AS "assigneeId", t.opened_at AS "openedAt",
             t.last_event_at AS "lastEventAt", t.agents, t.timer_at AS "timerAt"
           FROM unnest($2::uuid[], $3::text[]) AS k(c, e)
           JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = k.c AND t.external_id = k.e`,
    values: [workspaceId, keys.map((key) => key.connectorId), keys.map((key) => key.externalId)],
  });
  return new Map(
    rows.map(({ connectorId, externalId, ...row }) => [
      toKeyText({ workspaceId, connectorId, externalId }),
      {
        ...row,
        openedAt: row.openedAt.getTime(),
        lastEventAt: row.lastEventAt.getTime(),
        timerAt: row.timerAt?.getTime() ?? null,
      },
    ]),
  );
}

/** Removes tickets that no event speaks of and returns their keys. */
export async function deleteTicketsWithoutEvents(client: Client, workspaceId: string): Promise<readonly TicketKey[]> {
  const { rows } = await client.query<Omit<TicketKey, 'workspaceId'>>(
    `DELETE FROM ticket t WHERE t.workspace_id = $1 AND NOT EXISTS (
       SELECT 1 FROM event e
       WHERE e.workspace_id = t.workspace_id AND e.connector_id = t.connector_id AND e.ticket_id = t.external_id)
     RETURNING t.connector_id AS "connectorId", t.external_id AS "externalId"`,
    [workspaceId],
  );
  return rows.map((row) => ({ workspaceId, ...row }));
}

/** A helpdesk's next tickets that wait to be folded anew, in the order of their ids. */
export async function listTicketsToFoldAnew(
  client: Client,
  { workspaceId, connectorId }: Omit<TicketKey, 'externalId'>,
  after: string,
  limit: number,
): Promise<readonly TicketKey[]> {
  const { rows } = await client.query<{ externalId: string }>(
    `SELECT external_id AS "externalId" FROM ticket
     WHERE workspace_id = $1 AND connector_id = $2 AND external_id > $4 AND fold_version = $3 ORDER BY external_id LIMIT $5`,
    [workspaceId, connectorId, TO_FOLD_ANEW, after, limit],
  );
  return rows.map(({ externalId }) => ({ workspaceId, connectorId, externalId }));
}

/** Workspaces with projections that another version of the fold wrote. */
export async function listOutdatedWorkspaces(client: Client, foldVersion: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT DISTINCT workspace_id AS id FROM ticket WHERE fold_version <> $1',
    [foldVersion],
  );
  return rows.map(({ id }) => id);
}
