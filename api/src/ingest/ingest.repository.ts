import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { foldVersionOf } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type pg from 'pg';
import type { EventBatch } from './batch.ts';
import { loadStatusMaps, toCounted } from './status-maps.repository.ts';
import { toTicketColumns } from './ticket-columns.ts';
import { TO_FOLD_ANEW, toKeyText, type TicketKey, type TicketRecord } from './ticket-record.ts';

export type Client = pg.PoolClient | pg.Pool;

interface TicketRow {
  readonly workspace_id: string;
  readonly connector_id: string;
  readonly external_id: string;
  readonly policy_version: number;
  readonly facts: TicketFacts;
  readonly clocks: readonly Clock[];
  readonly fold: object | null;
  readonly fold_version: number;
  readonly position: number;
}

/** Appends in key order (two writers can then never wait for each other) and returns the texts `connectorId/sourceId` that were new. */
export async function insertEvents(client: Client, batches: readonly EventBatch[]): Promise<ReadonlySet<string>> {
  const rows = batches
    .flatMap((batch) => batch.events.map((event) => ({ batch, event })))
    .sort((a, b) => compareTexts(a.batch.connectorId, b.batch.connectorId) || compareTexts(a.event.id, b.event.id));
  const result = await client.query<{ key: string }>({
    name: 'insert-events',
    text: `INSERT INTO event (workspace_id, connector_id, source_id, ticket_id, type, at, source_order, body, via)
           SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::bigint[],
                                $8::json[], $9::text[])
           ON CONFLICT DO NOTHING RETURNING connector_id || '/' || source_id AS key`,
    values: [
      rows.map(({ batch }) => batch.workspaceId),
      rows.map(({ batch }) => batch.connectorId),
      rows.map(({ event }) => event.id),
      rows.map(({ event }) => event.ticketId),
      rows.map(({ event }) => event.type),
      rows.map(({ event }) => new Date(event.at).toISOString()),
      rows.map(({ event }) => event.order),
      rows.map(({ event }) => JSON.stringify(event)),
      rows.map(({ batch }) => batch.via),
    ],
  });
  return new Set(result.rows.map((row) => row.key));
}

/** Makes this transaction the only writer of these tickets until it ends. Taken in hash order, so no two writers can deadlock. */
export async function lockTickets(client: Client, keys: readonly TicketKey[]): Promise<void> {
  await client.query({
    name: 'lock-tickets',
    text: `SELECT pg_advisory_xact_lock(h) FROM
           (SELECT DISTINCT hashtextextended(k, 0) AS h FROM unnest($1::text[]) AS k ORDER BY h) AS ordered`,
    values: [keys.map(toKeyText)],
  });
}

/** Stored projections of these tickets, by key text. */
export async function loadTickets(
  client: Client,
  keys: readonly TicketKey[],
): Promise<ReadonlyMap<string, TicketRecord>> {
  const result = await client.query<TicketRow>({
    name: 'load-tickets',
    text: `SELECT t.workspace_id, t.connector_id, t.external_id, t.policy_version, t.facts, t.clocks, t.fold, t.fold_version, t.position
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS k(w, c, e)
           JOIN ticket t ON t.workspace_id = k.w AND t.connector_id = k.c AND t.external_id = k.e`,
    values: [keys.map((key) => key.workspaceId), keys.map((key) => key.connectorId), keys.map((key) => key.externalId)],
  });
  return new Map(result.rows.map(toTicketRecord).map((record) => [toKeyText(record), record]));
}

/** All events of these tickets as they count under the admin's map of statuses, by key text, unordered: the fold orders them. */
export async function loadEvents(
  client: Client,
  keys: readonly TicketKey[],
): Promise<ReadonlyMap<string, readonly TicketEvent[]>> {
  const result = await client.query<{ key: string; connectorId: string; events: TicketEvent[] }>({
    name: 'load-events',
    text: `SELECT k.w || '/' || k.c || '/' || k.e AS key, k.c AS "connectorId", array_agg(v.body) AS events
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS k(w, c, e)
           JOIN event v ON v.workspace_id = k.w AND v.connector_id = k.c AND v.ticket_id = k.e
           GROUP BY 1, 2`,
    values: [keys.map((key) => key.workspaceId), keys.map((key) => key.connectorId), keys.map((key) => key.externalId)],
  });
  const statuses = await loadStatusMaps(client, keys);
  return new Map(result.rows.map((row) => [row.key, toCounted(row.events, statuses.get(row.connectorId))]));
}

/** Writes projections; each gets a new position. */
export async function saveTickets(client: Client, records: readonly Omit<TicketRecord, 'position'>[]): Promise<void> {
  if (records.length === 0) return;
  const columns = records.map((record) => toTicketColumns(record.state));
  await client.query({
    name: 'save-tickets',
    text: `INSERT INTO ticket (workspace_id, connector_id, external_id, open, gone, status, raw_status, subject, priority,
                               channel, category, customer_tier, group_id, assignee_id, opened_at, last_event_at,
                               policy_version, agents, facts, clocks, fold, timer_at, fold_version, position)
           SELECT w, c, e, o, g, s, rs, su, p, ch, ca, ct, gr, a, oa, la, pv,
                  ARRAY(SELECT jsonb_array_elements_text(ag)), f, cl, fo, ta, fv, nextval('ticket_position')
           FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bool[], $5::bool[], $6::text[], $7::text[], $8::text[],
                       $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::timestamptz[],
                       $16::timestamptz[], $17::int[], $18::jsonb[], $19::json[], $20::json[], $21::json[], $22::timestamptz[],
                       $23::int[])
                AS n(w, c, e, o, g, s, rs, su, p, ch, ca, ct, gr, a, oa, la, pv, ag, f, cl, fo, ta, fv)
           ON CONFLICT (workspace_id, connector_id, external_id) DO UPDATE SET
             (open, gone, status, raw_status, subject, priority, channel, category, customer_tier, group_id, assignee_id,
              opened_at, last_event_at, policy_version, agents, facts, clocks, fold, timer_at, fold_version,
              position) =
             (excluded.open, excluded.gone, excluded.status, excluded.raw_status, excluded.subject, excluded.priority,
              excluded.channel, excluded.category, excluded.customer_tier, excluded.group_id, excluded.assignee_id,
              excluded.opened_at, excluded.last_event_at, excluded.policy_version, excluded.agents, excluded.facts,
              excluded.clocks, excluded.fold, excluded.timer_at, excluded.fold_version, excluded.position)`,
    values: [
      records.map((record) => record.workspaceId),
      records.map((record) => record.connectorId),
      records.map((record) => record.externalId),
      columns.map((column) => column.open),
      columns.map((column) => column.gone),
      columns.map((column) => column.status),
      columns.map((column) => column.rawStatus),
      columns.map((column) => column.subject),
      columns.map((column) => column.priority),
      columns.map((column) => column.channel),
      columns.map((column) => column.category),
      columns.map((column) => column.customerTier),
      columns.map((column) => column.groupId),
      columns.map((column) => column.assigneeId),
      columns.map((column) => toTimestamp(column.openedAt)),
      columns.map((column) => toTimestamp(column.lastEventAt)),
      records.map((record) => record.policyVersion),
      columns.map((column) => JSON.stringify(column.agents)),
      records.map((record) => JSON.stringify(record.state.facts)),
      records.map((record) => JSON.stringify(record.state.clocks)),
      records.map((record) => JSON.stringify(record.state.fold ?? null)),
      columns.map((column) => toTimestamp(column.timerAt)),
      records.map((record) => foldVersionOf(record.state)),
    ],
  });
}

/** Keys of tickets whose timer is due, soonest first, each locked as by `lockTickets`; those that another writer holds are left for later. */
export async function claimDueTickets(client: Client, now: number, limit: number): Promise<readonly TicketKey[]> {
  const result = await client.query<{ workspace_id: string; connector_id: string; external_id: string }>({
    name: 'claim-due-tickets',
    text: `SELECT workspace_id, connector_id, external_id FROM
             (SELECT workspace_id, connector_id, external_id FROM ticket WHERE timer_at <= $1 ORDER BY timer_at LIMIT $2) AS due
           WHERE pg_try_advisory_xact_lock(hashtextextended(workspace_id || '/' || connector_id || '/' || external_id, 0))`,
    values: [new Date(now).toISOString(), limit],
  });
  return result.rows.map((row) => ({
    workspaceId: row.workspace_id,
    connectorId: row.connector_id,
    externalId: row.external_id,
  }));
}

/** Due instant of the next timer of all workspaces; null when nothing is running. */
export async function findNextTimerAt(client: Client): Promise<number | null> {
  const result = await client.query<{ at: Date | null }>('SELECT min(timer_at) AS at FROM ticket');
  return result.rows[0]?.at?.getTime() ?? null;
}

/** Pages through the tickets of a workspace that have events, in key order. */
export async function listEventTickets(
  client: Client,
  workspaceId: string,
  after: TicketKey | null,
  limit: number,
): Promise<readonly TicketKey[]> {
  const result = await client.query<{ connector_id: string; ticket_id: string }>(
    `SELECT DISTINCT connector_id, ticket_id FROM event
     WHERE workspace_id = $1 AND ($2::uuid IS NULL OR (connector_id, ticket_id) > ($2::uuid, $3::text))
     ORDER BY connector_id, ticket_id LIMIT $4`,
    [workspaceId, after?.connectorId ?? null, after?.externalId ?? '', limit],
  );
  return result.rows.map((row) => ({ workspaceId, connectorId: row.connector_id, externalId: row.ticket_id }));
}

/** Gives tickets a new position although their events are the same: something else that their views show has changed. */
export async function touchTickets(client: Client, keys: readonly TicketKey[]): Promise<void> {
  await client.query(
    `UPDATE ticket t SET position = nextval('ticket_position') FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS k(w, c, e)
     WHERE t.workspace_id = k.w AND t.connector_id = k.c AND t.external_id = k.e`,
    [keys.map((key) => key.workspaceId), keys.map((key) => key.connectorId), keys.map((key) => key.externalId)],
  );
  await notifyChanged(client, keys);
}

/** Tells every API process which tickets changed; delivered when the transaction commits. */
export async function notifyChanged(client: Client, keys: readonly TicketKey[]): Promise<void> {
  const byWorkspace = Map.groupBy(keys, (key) => key.workspaceId);
  const payloads: string[] = [];
  for (const [workspaceId, group] of byWorkspace) {
    for (const tickets of splitBySize(group)) payloads.push(JSON.stringify({ workspaceId, tickets }));
  }
  await client.query({
    name: 'notify',
    text: `SELECT pg_notify('shiftlight', p) FROM unnest($1::text[]) AS p`,
    values: [payloads],
  });
}

/** PostgreSQL takes less than 8,000 bytes a notification: ids only, in parts well below. */
const notificationBytes = 7_500;

function splitBySize(keys: readonly TicketKey[]): readonly (readonly (readonly [string, string])[])[] {
  const parts: (readonly [string, string])[][] = [];
  let left = 0;
  for (const { connectorId, externalId } of keys) {
    const entry = [connectorId, externalId] as const;
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (size > left || parts.length === 0) {
      parts.push([]);
      left = notificationBytes;
    }
    parts.at(-1)?.push(entry);
    left -= size;
  }
  return parts;
}

function toTicketRecord(row: TicketRow): TicketRecord {
  return {
    workspaceId: row.workspace_id,
    connectorId: row.connector_id,
    externalId: row.external_id,
    policyVersion: row.policy_version,
    state: { facts: row.facts, clocks: row.clocks, fold: toFold(row) },
    position: row.position,
  };
}

/** A ticket that waits to be folded anew counts as written by no version of the fold, so that nothing continues it as it is. */
function toFold({ fold, fold_version: version }: TicketRow): unknown {
  return version === TO_FOLD_ANEW ? { ...fold, version } : fold;
}

function toTimestamp(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
