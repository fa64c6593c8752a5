import { z } from 'zod';
import type { LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import type { HelpdeskClient } from '../kit/helpdesk-client.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { toPeople } from './people.ts';
import { ticketsPage, type RestTicket } from './rest-schemas.ts';
import { zendeskSettings, type ZendeskSettings } from './settings.ts';
import { toEvents } from './to-events.ts';
import { isGone } from './to-status.ts';
import { createDirectory, createZendeskClient, listAudits, listUserIds, type Directory } from './zendesk-client.ts';

const positionSchema = z.object({ cursor: z.string().nullable() });
type Position = z.infer<typeof positionSchema>;

/** The export refuses a start within the last minute, and lists nothing before it. */
const beginning = 0;

interface Reader {
  readonly client: HelpdeskClient;
  readonly directory: Directory;
  readonly settings: ZendeskSettings;
  readonly scope: ReaderScope;
}

/** Follows Zendesk's incremental export of tickets, and reads the audits of each: the only place where changes have their own ids. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<RestTicket, Position> = {
    positionSchema,
    firstPosition: { cursor: null },
    idOf: ({ id }) => id,
    read: (ticket) => readTicket(reader, ticket.id, ticket),
    async list({ cursor: after }) {
      const query = { start_time: after === null ? beginning : null, cursor: after, per_page: 100 };
      const page = await reader.client.get('/api/v2/incremental/tickets/cursor.json', query, ticketsPage);
      // Without a new cursor there is nothing to go on from.
      const caughtUp = page.end_of_stream || page.after_cursor === null || page.after_cursor === after;
      return { tickets: page.tickets, position: { cursor: page.after_cursor ?? after }, caughtUp, total: null };
    },
  };
  return readChanges(cursor, source);
}

/** Reads the audits of these tickets. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readTicket(reader, id, null),
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createZendeskClient(scope, scope.now);
  return { client, directory: createDirectory(client), settings: zendeskSettings.parse(scope.settings), scope };
}

async function readTicket(reader: Reader, ticketId: string, listed: RestTicket | null): Promise<TicketReading> {
  const { client, directory, settings, scope } = reader;
  const audits = listed !== null && isGone(listed.status) ? null : await listAudits(client, ticketId);
  if (audits === null) return readGone(scope, ticketId, listed?.updated_at ?? null);
  const [users, groups] = await Promise.all([directory.getUsers(listUserIds(audits)), directory.getGroupNames()]);
  const events = toEvents(audits, {
    settings,
    users,
    pseudonymOf: scope.pseudonymOf,
    groupNameOf: (id) => groups.get(id) ?? id,
  });
  return { events: withEscalations(events, settings), people: toPeople(users.values(), settings) };
}
