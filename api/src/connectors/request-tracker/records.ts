import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { ReaderScope } from '../connector-kind.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { createDirectory } from './directory.ts';
import { pageOf, restTicket, ticketFields, type RestTicket } from './rest-schemas.ts';
import { createRtClient } from './rt-client.ts';
import { rtCredentials, rtSettings } from './settings.ts';
import { toPriority, toStatus } from './to-status.ts';

const deleted = 'deleted';

/** All tickets by id. RT's search leaves deleted and merged ones out. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const after = z.number().nullable().parse(position) ?? 0;
    const { client, toRecord } = createReader(scope);
    const query = { query: `id > ${after}`, orderby: 'id', order: 'ASC', per_page: '100', 'fields[Queue]': 'Name' };
    const { items } = await client.get('/tickets', { ...query, fields: ticketFields }, pageOf(restTicket));
    const last = items.reduce((highest, { id }) => Math.max(highest, Number(id)), after);
    return { records: await Promise.all(items.map(toRecord)), position: items.length === 0 ? null : last };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = createReader(scope);
    const found = await findEach(ticketIds, async (id) => {
      try {
        const ticket = await client.get(`/ticket/${encodeURIComponent(id)}`, { 'fields[Queue]': 'Name' }, restTicket);
        // Asked for a merged ticket RT answers with the one that it went into.
        return ticket.id === id && ticket.Status !== deleted ? ticket : null;
      } catch (error) {
        if (error instanceof ShiftlightError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    });
    return Promise.all(found.map(toRecord));
  },
};

function createReader(scope: ReaderScope) {
  const client = createRtClient(scope.baseUrl, rtCredentials.parse(scope.credentials), scope.signal);
  const settings = rtSettings.parse(scope.settings);
  const directory = createDirectory(client);
  return {
    client,
    async toRecord(ticket: RestTicket): Promise<OwnRecord> {
      const status = toStatus(ticket.Status, settings);
      const owner = await directory.findOwner(ticket.Owner.id);
      return {
        ticketId: ticket.id,
        changedAt: ticket.LastUpdated,
        values: {
          status,
          assignee: owner?.name ?? null,
          group: ticket.Queue.Name ?? (await directory.getQueueName(ticket.Queue.id)),
          priority: toPriority(ticket.Priority, settings),
          ...(ticket.Created === null ? {} : { 'opened-at': ticket.Created }),
          ...whenDone(status, ticket.Resolved),
        },
      };
    },
  };
}
