import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toInstant } from '../kit/instant.ts';
import { firstKeyset, keysetSchema } from '../kit/keyset.ts';
import type { RecordSource } from '../record-source.ts';
import { listBy } from './list-changed.ts';
import type { RestTicket } from './rest-schemas.ts';
import { toOwner, toStatus, znunySettings } from './settings.ts';
import { createZnunyClient } from './znuny-client.ts';

const isPresent = ({ State: state }: RestTicket): boolean => state !== 'merged' && state !== 'removed';

/** All tickets that the account sees, in order of their creation. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const keyset = position === null ? firstKeyset : keysetSchema.parse(position);
    const { client, settings, toRecord } = createRecords(scope);
    const page = await listBy('created', client, keyset, settings, 0);
    return { records: page.tickets.filter(isPresent).map(toRecord), position: page.caughtUp ? null : page.position };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = createRecords(scope);
    return (await client.getTickets(ticketIds, false)).filter(isPresent).map(toRecord);
  },
};

function createRecords(scope: ReaderScope) {
  const settings = znunySettings.parse(scope.settings);
  return {
    client: createZnunyClient(scope, scope.now),
    settings,
    toRecord: (ticket: RestTicket): OwnRecord => {
      const openedAt = toInstant(ticket.Created, settings.timeZone);
      return {
        ticketId: ticket.TicketID,
        changedAt: toInstant(ticket.Changed, settings.timeZone),
        values: {
          status: toStatus(ticket.State ?? '', settings),
          assignee: toOwner(ticket.OwnerID),
          group: ticket.Queue,
          priority: toPriority(ticket.Priority, settings),
          ...(openedAt === null ? {} : { 'opened-at': openedAt }),
        },
      };
    },
  };
}
