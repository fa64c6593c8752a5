import { z } from 'zod';
import type { CheckScope, LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { advanceKeyset, keysetSchema } from '../kit/keyset.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { toPeople, type ZammadUser } from './people.ts';
import {
  articlesPage,
  historyPage,
  restTicket,
  restUser,
  statesPage,
  ticketsPage,
  type RestTicket,
} from './rest-schemas.ts';
import { zammadCredentials, zammadSettings, type ZammadSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

/** History walks all tickets by id; from then on the tickets that changed are followed. */
const positionSchema = z.object({ page: z.number().nullable(), changes: keysetSchema });
type Position = z.infer<typeof positionSchema>;

const pageSize = 100;
/** Changes of concurrent requests become visible out of order. */
const overlapMs = 60_000;
export const rightsAdvice = 'Give its token the permission ticket.agent with access to every group, and admin.user.';

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: ZammadSettings;
  readonly scope: ReaderScope;
  getUser(id: string): Promise<ZammadUser>;
  getStateTypes(): Promise<ReadonlyMap<string, string | null>>;
}

/** The interface of one installation. Zammad has no limit of its own; its database is spared. */
export function createZammadClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const credentials = zammadCredentials.parse(scope.credentials);
  const authorization =
    'token' in credentials
      ? `Token token=${credentials.token}`
      : `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  return createHelpdeskClient({
    product: 'Zammad',
    baseUrl: scope.baseUrl,
    headers: { authorization },
    signal: scope.signal,
    now,
    limit: chooseLimit(zammadSettings.parse(scope.settings), { requests: 50, perMs: 1_000 }),
    rightsAdvice,
  });
}

/** Reads tickets with their articles and their history. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<RestTicket, Position> = {
    positionSchema,
    firstPosition: { page: 1, changes: { sinceMs: 0, page: 1, seen: [] } },
    idOf: ({ id }) => id,
    read: (ticket) => readTicket(reader, ticket),
    list: (position) =>
      position.page === null ? listChanged(reader, position) : listHistory(reader, position.page, position),
  };
  return readChanges(cursor, source);
}

async function listHistory(reader: Reader, page: number, position: Position) {
  // What changes while the history is walked is found afterwards: changes are followed from before its beginning.
  const sinceMs = page === 1 ? await findNewestChange(reader) : position.changes.sinceMs;
  const tickets = await reader.client.get('/api/v1/tickets', { expand: true, page, per_page: pageSize }, ticketsPage);
  const isLast = tickets.length === 0;
  const changes = { ...position.changes, sinceMs };
  return { tickets, position: { page: isLast ? null : page + 1, changes }, caughtUp: isLast, total: null };
}

/** By Zammad's own clock: ours may differ. */
async function findNewestChange({ client }: Reader): Promise<number> {
  const query = { ...changedAfter(beginning), sort_by: 'updated_at', order_by: 'desc', per_page: 1, page: 1 };
  const [newest] = await client.get('/api/v1/tickets/search', query, ticketsPage);
  return newest === undefined ? beginning : newest.updated_at - overlapMs;
}

async function listChanged({ client }: Reader, position: Position) {
  const { sinceMs, page } = position.changes;
  const query = { ...changedAfter(sinceMs), sort_by: 'updated_at', order_by: 'asc', per_page: pageSize, page };
  const tickets = await client.get('/api/v1/tickets/search', query, ticketsPage);
  const listed = tickets.map((ticket) => ({ id: ticket.id, changedAt: ticket.updated_at, ticket }));
  const next = advanceKeyset(position.changes, listed, { pageSize, overlapMs });
  return {
    tickets: next.fresh.map(({ ticket }) => ticket),
    position: { page: null, changes: next.position },
    caughtUp: next.caughtUp,
    total: null,
  };
}

const beginning = Date.UTC(2000, 0, 1);

/** A condition is answered from the database: the search index runs behind, and not everybody has one. */
function changedAfter(sinceMs: number) {
  const condition = 'condition[ticket.updated_at]';
  return {
    [`${condition}[operator]`]: 'after (absolute)',
    [`${condition}[value]`]: new Date(sinceMs).toISOString(),
    expand: true,
  };
}

/** Reads these tickets as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    async (id) => {
      const path = `/api/v1/tickets/${encodeURIComponent(id)}`;
      const ticket = await reader.client.find(path, { expand: true }, restTicket);
      return ticket === null ? readGone(scope, id) : readTicket(reader, ticket);
    },
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createZammadClient(scope, scope.now);
  const users = new Map<string, Promise<ZammadUser>>();
  const states = new Map<'all', Promise<ReadonlyMap<string, string | null>>>();

  async function readUser(id: string): Promise<ZammadUser> {
    const user = await client.find(`/api/v1/users/${id}`, { expand: true }, restUser);
    if (user === null) return { id, staff: false, name: id, email: null };
    const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
    const staff = user.roles.some((role) => role !== null && role !== 'Customer');
    return { id, staff, name: name === '' ? (user.login ?? id) : name, email: user.email };
  }

  return {
    client,
    scope,
    settings: zammadSettings.parse(scope.settings),
    getUser: (id) => remember(users, id, () => readUser(id)),
    getStateTypes: () => remember(states, 'all', () => readStateTypes(client)),
  };
}

/** Types of states by name; none when the account may not see them. */
export async function readStateTypes(client: HelpdeskClient): Promise<ReadonlyMap<string, string | null>> {
  const rows = await client.find('/api/v1/ticket_states', { expand: true }, statesPage);
  return new Map((rows ?? []).map(({ name, state_type: type }) => [name, type]));
}

async function readTicket(reader: Reader, ticket: RestTicket): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const articles = await client.get(`/api/v1/ticket_articles/by_ticket/${ticket.id}`, { expand: true }, articlesPage);
  const { history } = await client.get(`/api/v1/ticket_history/${ticket.id}`, {}, historyPage);
  const ids = [
    ticket.customer_id,
    ticket.owner_id,
    ticket.created_by_id,
    ...articles.flatMap((article) => [article.created_by_id, article.origin_by_id]),
    ...history.flatMap((entry) => [
      entry.created_by_id,
      ...(entry.attribute === 'owner' || entry.attribute === 'customer' ? [entry.id_from, entry.id_to] : []),
    ]),
  ];
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const users = new Map((await Promise.all(wanted.map((id) => reader.getUser(id)))).map((user) => [user.id, user]));
  const stateTypes = await reader.getStateTypes();
  const events = toEvents(
    { ticket, articles, history },
    {
      settings,
      users,
      stateTypeOf: (name) => stateTypes.get(name) ?? null,
      pseudonymOf: scope.pseudonymOf,
    },
  );
  return { events: withEscalations(events, settings), people: toPeople(users.values(), settings) };
}
