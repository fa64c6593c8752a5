import { withMappedStatus, type StatusMap } from '@shiftlight/shared/events/map-status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type pg from 'pg';
import type { TicketKey } from './ticket-record.ts';

type Client = pg.PoolClient | pg.Pool;

/** What admins decided about statuses, by connector; connectors without a decision are absent. */
export async function loadStatusMaps(
  client: Client,
  keys: readonly Pick<TicketKey, 'connectorId'>[],
): Promise<ReadonlyMap<string, StatusMap>> {
  const { rows } = await client.query<{ id: string; statuses: StatusMap }>({
    name: 'load-status-maps',
    text: `SELECT id, settings->'statuses' AS statuses FROM connector
           WHERE id = ANY($1::uuid[]) AND jsonb_typeof(settings->'statuses') = 'object' AND settings->'statuses' <> '{}'`,
    values: [[...new Set(keys.map((key) => key.connectorId))]],
  });
  return new Map(rows.map(({ id, statuses }) => [id, statuses]));
}

/** Events as they count under what was decided about statuses. */
export function toCounted(events: readonly TicketEvent[], statuses: StatusMap | undefined): readonly TicketEvent[] {
  return statuses === undefined ? events : events.map((event) => withMappedStatus(event, statuses));
}

/** Keeps the names of statuses that came, each with the category under which it was taken last. */
export async function noteSeenStatuses(
  client: Client,
  changes: readonly { readonly key: TicketKey; readonly events: readonly TicketEvent[] }[],
): Promise<void> {
  const seen = new Map(
    changes.flatMap(({ key, events }) =>
      events.flatMap((event) =>
        (event.type === 'ticket.created' || event.type === 'status.changed') && event.rawStatus !== ''
          ? [[`${key.connectorId}/${event.rawStatus}`, { key, event }] as const]
          : [],
      ),
    ),
  );
  if (seen.size === 0) return;
  // In one order for all writers, so that none waits for another that waits for it; rows that say the same already are not touched.
  const rows = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await client.query({
    name: 'note-seen-statuses',
    text: `INSERT INTO seen_status AS s (workspace_id, connector_id, raw_status, status)
           SELECT n.w, n.c, n.r, n.st FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS n(w, c, r, st)
           WHERE NOT EXISTS (SELECT 1 FROM seen_status k
                             WHERE k.workspace_id = n.w AND k.connector_id = n.c AND k.raw_status = n.r AND k.status = n.st)
           ON CONFLICT (workspace_id, connector_id, raw_status) DO UPDATE SET status = excluded.status`,
    values: [
      rows.map(({ key }) => key.workspaceId),
      rows.map(({ key }) => key.connectorId),
      rows.map(({ event }) => event.rawStatus),
      rows.map(({ event }) => event.status),
    ],
  });
}
