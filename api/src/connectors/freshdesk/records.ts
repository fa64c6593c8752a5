import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { advanceKeyset, firstKeyset, keysetSchema } from '../kit/keyset.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { createFreshdeskClient, pageSize, readDirectory } from './freshdesk-client.ts';
import { restTicket, ticketsPage, type RestTicket } from './rest-schemas.ts';
import { freshdeskSettings, toPriorityName, toStatus } from './settings.ts';

const beginning = Date.UTC(2000, 0, 1);

/** The list of tickets without deleted ones and spam. Figures are the “stats” of a ticket. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const { client, toRecord } = await createReader(scope);
    const keyset = position === null ? firstKeyset : keysetSchema.parse(position);
    const query = {
      updated_since: new Date(Math.max(keyset.sinceMs, beginning)).toISOString(),
      order_by: 'updated_at',
      order_type: 'asc',
      include: 'stats',
      per_page: pageSize,
      page: keyset.page,
    };
    const rows = await client.get('/api/v2/tickets', query, ticketsPage);
    const listed = rows.map((ticket) => ({ id: ticket.id, changedAt: ticket.updated_at, ticket }));
    const next = advanceKeyset(keyset, listed, { pageSize, overlapMs: 1_000 });
    const present = rows.filter((ticket) => !ticket.deleted && !ticket.spam);
    return { records: present.map(toRecord), position: next.caughtUp ? null : next.position };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createReader(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`/api/v2/tickets/${encodeURIComponent(id)}`, { include: 'stats' }, restTicket),
    );
    return found.filter((ticket) => !ticket.deleted && !ticket.spam).map(toRecord);
  },
};

async function createReader(scope: ReaderScope) {
  const client = createFreshdeskClient(scope, scope.now);
  const settings = freshdeskSettings.parse(scope.settings);
  const { groups, statuses } = await readDirectory(client);
  return {
    client,
    toRecord: (ticket: RestTicket): OwnRecord => {
      const status = toStatus(ticket.status, statuses.get(ticket.status) ?? ticket.status, settings);
      return {
        ticketId: ticket.id,
        changedAt: ticket.updated_at,
        values: {
          status,
          assignee: ticket.responder_id,
          group: ticket.group_id === null ? null : (groups.get(ticket.group_id) ?? ticket.group_id),
          priority: toPriority(toPriorityName(ticket.priority), settings),
          'opened-at': ticket.created_at,
          ...(ticket.stats === null || ticket.stats === undefined
            ? {}
            : {
                'first-reply-at': ticket.stats.first_responded_at ?? null,
                ...whenDone(status, ticket.stats.resolved_at ?? ticket.stats.closed_at ?? null),
              }),
        },
      };
    },
  };
}
