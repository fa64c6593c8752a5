import { z } from 'zod';
import type { LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import type { HelpdeskClient } from '../kit/helpdesk-client.ts';
import { advanceKeyset, firstKeyset, keysetSchema } from '../kit/keyset.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import {
  allowed,
  createFreshdeskClient,
  listAll,
  pageSize,
  readDirectory,
  type Directory,
} from './freshdesk-client.ts';
import { conversationsPage, ratingsPage, restTicket, ticketsPage, type RestTicket } from './rest-schemas.ts';
import { freshdeskSettings, type FreshdeskSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

/** Freshdesk lists tickets, deleted ones and spam apart; each is followed on its own. */
const lists = ['all', 'deleted', 'spam'] as const;
const positionSchema = z.object({ list: z.number(), all: keysetSchema, deleted: keysetSchema, spam: keysetSchema });
type Position = z.infer<typeof positionSchema>;

/** Without it Freshdesk lists the last thirty days only. */
const beginning = Date.UTC(2000, 0, 1);
/** Instants are whole seconds: the last one is looked at again. */
const overlapMs = 1_000;

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: FreshdeskSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<Directory>;
}

interface Listed {
  readonly id: string;
  readonly changedAt: number;
  readonly ticket: RestTicket;
  readonly gone: boolean;
}

/** Follows Freshdesk's list of tickets by their last change: it has no log of its own. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<Listed, Position> = {
    positionSchema,
    firstPosition: { list: 0, all: firstKeyset, deleted: firstKeyset, spam: firstKeyset },
    idOf: ({ id }) => id,
    read: ({ id, ticket, gone }) => (gone ? readGone(scope, id, ticket.updated_at) : readTicket(reader, ticket)),
    async list(position) {
      const list = lists[position.list] ?? 'all';
      const { sinceMs, page } = position[list];
      const query = {
        filter: list === 'all' ? null : list,
        updated_since: new Date(Math.max(sinceMs, beginning)).toISOString(),
        order_by: 'updated_at',
        order_type: 'asc',
        include: 'stats',
        per_page: pageSize,
        page,
      };
      const rows = await reader.client.get('/api/v2/tickets', query, ticketsPage);
      const listed = rows.map((ticket) => ({
        id: ticket.id,
        changedAt: ticket.updated_at,
        ticket,
        gone: list !== 'all' || ticket.deleted || ticket.spam,
      }));
      const next = advanceKeyset(position[list], listed, { pageSize, overlapMs });
      const isLast = position.list >= lists.length - 1;
      return {
        tickets: next.fresh,
        position: {
          ...position,
          [list]: next.position,
          list: next.caughtUp ? (isLast ? 0 : position.list + 1) : position.list,
        },
        caughtUp: next.caughtUp && isLast,
        total: null,
      };
    },
  };
  return readChanges(cursor, source);
}

/** Reads these tickets as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    async (id) => {
      const path = `/api/v2/tickets/${encodeURIComponent(id)}`;
      const ticket = await reader.client.find(path, { include: 'stats' }, restTicket);
      if (ticket === null) return readGone(scope, id);
      return ticket.deleted || ticket.spam ? readGone(scope, id, ticket.updated_at) : readTicket(reader, ticket);
    },
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createFreshdeskClient(scope, scope.now);
  const directory = new Map<'all', Promise<Directory>>();
  return {
    client,
    scope,
    settings: freshdeskSettings.parse(scope.settings),
    getDirectory: () => remember(directory, 'all', () => readDirectory(client)),
  };
}

async function readTicket(reader: Reader, ticket: RestTicket): Promise<TicketReading> {
  const { client, scope, settings } = reader;
  const { agents, groups, statuses } = await reader.getDirectory();
  const path = `/api/v2/tickets/${ticket.id}`;
  const conversations = await listAll(client, `${path}/conversations`, conversationsPage);
  const ratings = await allowed(client.get(`${path}/satisfaction_ratings`, {}, ratingsPage), []);
  const known = (await scope.findKnown([ticket.id])).get(ticket.id) ?? null;
  const events = toEvents(
    { ticket, conversations, ratings, known },
    {
      settings,
      agents,
      groupNameOf: (id) => groups.get(id) ?? id,
      statusNameOf: (id) => statuses.get(id) ?? id,
      pseudonymOf: scope.pseudonymOf,
    },
  );
  const restored =
    known === null || known.deletedAt === null
      ? []
      : [
          {
            id: `ticket/${ticket.id}/restored/${ticket.updated_at}`,
            ticketId: ticket.id,
            at: ticket.updated_at,
            order: 0,
            actor: { kind: 'system', personId: null },
            type: 'ticket.restored',
          } as const,
        ];
  const people = [...agents].map(([externalId, { name, email }]) => ({
    externalId,
    name,
    email,
    kind: settings.bots.includes(externalId) ? ('bot' as const) : ('agent' as const),
  }));
  return { events: withEscalations([...restored, ...events], settings), people };
}
