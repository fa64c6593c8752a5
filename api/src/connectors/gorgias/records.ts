import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { createReader, pageQuery, ticketsPage } from './read-log.ts';
import { restTicket, type RestTicket } from './rest-schemas.ts';
import { rawStatusOf, toStatus } from './settings.ts';

const isPresent = ({ spam, trashed_datetime: trashedAt }: RestTicket): boolean => !spam && trashedAt === null;

/** The list of all tickets, oldest first. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const cursor = z.string().nullable().parse(position);
    const { client, toRecord } = await createRecords(scope);
    const page = await client.get('/api/tickets', pageQuery('created_datetime:asc', cursor), ticketsPage);
    const next = page.data.length === 0 ? null : (page.meta?.next_cursor ?? null);
    return { records: page.data.filter(isPresent).map(toRecord), position: next };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createRecords(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`/api/tickets/${encodeURIComponent(id)}`, {}, restTicket),
    );
    return found.filter(isPresent).map(toRecord);
  },
};

async function createRecords(scope: ReaderScope) {
  const { client, settings, getDirectory } = createReader(scope);
  const { teams } = await getDirectory();
  return {
    client,
    toRecord: (ticket: RestTicket): OwnRecord => {
      const status = toStatus(rawStatusOf(ticket), settings);
      const teamId = ticket.assignee_team?.id ?? ticket.assignee_team_id;
      return {
        ticketId: ticket.id,
        changedAt: ticket.updated_datetime,
        values: {
          status,
          assignee: ticket.assignee_user?.id ?? ticket.assignee_user_id,
          group: teamId === null ? null : (teams.get(teamId) ?? teamId),
          priority: toPriority(ticket.priority, settings),
          'opened-at': ticket.created_datetime,
          ...whenDone(status, ticket.closed_datetime),
        },
      };
    },
  };
}
