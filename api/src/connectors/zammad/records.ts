import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { toOwner } from './people.ts';
import { createZammadClient, readStateTypes } from './read-log.ts';
import { restTicket, ticketsPage, type RestTicket } from './rest-schemas.ts';
import { toStatus, zammadSettings } from './settings.ts';

const pageSize = 100;

/** All tickets by id; deleted ones are no longer there. Merged ones stay in the list under their own state. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const page = z.number().nullable().parse(position) ?? 1;
    const { client, toRecord } = await createReader(scope);
    const tickets = await client.get('/api/v1/tickets', { expand: true, page, per_page: pageSize }, ticketsPage);
    return { records: tickets.map(toRecord), position: tickets.length === 0 ? null : page + 1 };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createReader(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`/api/v1/tickets/${encodeURIComponent(id)}`, { expand: true }, restTicket),
    );
    return found.map(toRecord);
  },
};

async function createReader(scope: ReaderScope) {
  const client = createZammadClient(scope, scope.now);
  const settings = zammadSettings.parse(scope.settings);
  const stateTypes = await readStateTypes(client);
  return {
    client,
    toRecord: (ticket: RestTicket): OwnRecord => {
      const status = toStatus(ticket.state ?? 'new', stateTypes.get(ticket.state ?? 'new') ?? null, settings);
      return {
        ticketId: ticket.id,
        changedAt: ticket.updated_at,
        values: {
          status,
          assignee: toOwner(ticket.owner_id),
          group: ticket.group,
          priority: toPriority(ticket.priority, settings),
          'opened-at': ticket.created_at,
          'first-reply-at': ticket.first_response_at,
          ...whenDone(status, ticket.last_close_at ?? ticket.close_at),
        },
      };
    },
  };
}
