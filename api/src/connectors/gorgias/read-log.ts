import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope, LogPage, PersonSeen, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient, type Query } from '../kit/helpdesk-client.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { pageOf, restEvent, restTeam, restTicket, restUser, type RestEvent, type RestTicket } from './rest-schemas.ts';
import { gorgiasCredentials, gorgiasSettings, type GorgiasSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

/**
 * History is walked from the oldest ticket; then what changed is followed from the newest change back to where the last round began.
 * Gorgias lists in order of change and cannot be asked for what changed since.
 */
const positionSchema = z.object({
  phase: z.enum(['history', 'changes']),
  cursor: z.string().nullable(),
  sinceMs: z.number(),
  newestMs: z.number(),
  seen: z.array(z.string()),
});
type Position = z.infer<typeof positionSchema>;

const pageSize = 100;
const overlapMs = 60_000;
export const rightsAdvice = 'Use the API key of an admin, or of a user who sees all tickets.';
export const ticketsPage = pageOf(restTicket);

interface Directory {
  readonly people: readonly PersonSeen[];
  readonly teams: ReadonlyMap<string, string>;
}

export interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: GorgiasSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<Directory>;
}

/** The interface of one account: 40 requests in 20 seconds; a quarter is left to others. */
export function createGorgiasClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const credentials = gorgiasCredentials.parse(scope.credentials);
  const key = 'token' in credentials ? credentials.token : credentials.password;
  return createHelpdeskClient({
    product: 'Gorgias',
    baseUrl: scope.baseUrl,
    headers: { authorization: `Basic ${Buffer.from(`${credentials.user}:${key}`).toString('base64')}` },
    signal: scope.signal,
    now,
    limit: chooseLimit(gorgiasSettings.parse(scope.settings), { requests: 30, perMs: 20_000 }),
    rightsAdvice,
  });
}

/** Follows Gorgias’ list of tickets and reads each with its messages and its log. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { phase: 'history', cursor: null, sinceMs: 0, newestMs: 0, seen: [] },
    idOf: (id) => id,
    read: (id) => readTicket(reader, id),
    list: (position) => (position.phase === 'history' ? listHistory(reader, position) : listChanges(reader, position)),
  };
  return readChanges(cursor, source);
}

async function listHistory({ client }: Reader, position: Position) {
  // By Gorgias' own clock, before the walk begins: what changes meanwhile is found afterwards.
  const sinceMs = position.cursor === null ? await findNewestChange(client) : position.sinceMs;
  const page = await client.get('/api/tickets', pageQuery('created_datetime:asc', position.cursor), ticketsPage);
  const cursor = page.meta?.next_cursor ?? null;
  const isLast = cursor === null || page.data.length === 0;
  const next = isLast ? { phase: 'changes' as const, cursor: null } : { phase: 'history' as const, cursor };
  const tickets = page.data.map(({ id }) => id);
  return { tickets, position: { ...position, ...next, sinceMs }, caughtUp: isLast, total: null };
}

async function findNewestChange(client: HelpdeskClient): Promise<number> {
  const query = { ...pageQuery('updated_datetime:desc', null), limit: 1 };
  const [newest] = (await client.get('/api/tickets', query, ticketsPage)).data;
  return newest === undefined ? 0 : changeOf(newest) - overlapMs;
}

async function listChanges({ client }: Reader, position: Position) {
  const page = await client.get('/api/tickets', pageQuery('updated_datetime:desc', position.cursor), ticketsPage);
  const changed = page.data.filter((ticket) => changeOf(ticket) >= position.sinceMs);
  const keyOf = (ticket: RestTicket) => `${ticket.id}@${changeOf(ticket)}`;
  const fresh = changed.filter((ticket) => !position.seen.includes(keyOf(ticket)));
  const newestMs = changed.reduce((newest, ticket) => Math.max(newest, changeOf(ticket)), position.newestMs);
  const seen = [...new Set([...position.seen, ...changed.map(keyOf)])];
  const cursor = page.meta?.next_cursor ?? null;
  const tickets = fresh.map(({ id }) => id);
  if (cursor !== null && changed.length === page.data.length && page.data.length > 0) {
    return { tickets, position: { ...position, cursor, newestMs, seen }, caughtUp: false, total: null };
  }
  const sinceMs = Math.max(position.sinceMs, newestMs - overlapMs);
  const recent = seen.filter((key) => Number(key.slice(key.lastIndexOf('@') + 1)) >= sinceMs);
  const next = { phase: 'changes' as const, cursor: null, sinceMs, newestMs: 0, seen: recent };
  return { tickets, position: next, caughtUp: true, total: null };
}

const changeOf = ({ updated_datetime: at, created_datetime: createdAt }: RestTicket) => at ?? createdAt;

export const pageQuery = (orderBy: string | null, cursor: string | null): Query => ({
  limit: pageSize,
  order_by: orderBy,
  cursor,
});

/** Reads these tickets as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readTicket(reader, id),
  );
}

async function readTicket(reader: Reader, id: string): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const ticket = await client.find(`/api/tickets/${encodeURIComponent(id)}`, {}, restTicket);
  if (ticket === null) return readGone(scope, id);
  if (ticket.spam || ticket.trashed_datetime !== null) return readGone(scope, id, ticket.trashed_datetime);
  const { people, teams } = await reader.getDirectory();
  const log = await listLog(client, id);
  const known = (await scope.findKnown([id])).get(id) ?? null;
  const events = toEvents(
    { ticket, log, known },
    { settings, teamNameOf: (teamId) => teams.get(teamId) ?? teamId, pseudonymOf: scope.pseudonymOf },
  );
  return { events: withEscalations(events, settings), people };
}

/** The log, oldest first; empty when the key may not read it. */
async function listLog(client: HelpdeskClient, id: string): Promise<readonly RestEvent[]> {
  try {
    const log = await listAll(client, '/api/events', restEvent, { object_type: 'Ticket', object_id: id });
    return log.sort((a, b) => a.created_datetime - b.created_datetime || Number(a.id) - Number(b.id));
  } catch (error) {
    if (error instanceof ShiftlightError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND')) return [];
    throw error;
  }
}

async function listAll<T>(client: HelpdeskClient, path: string, item: z.ZodType<T>, query: Query = {}): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = null; ;) {
    const page: z.infer<ReturnType<typeof pageOf<T>>> = await client.get(
      path,
      { ...query, ...pageQuery(null, cursor) },
      pageOf(item),
    );
    all.push(...page.data);
    cursor = page.meta?.next_cursor ?? null;
    if (cursor === null || page.data.length === 0) return all;
  }
}

/** What reading takes: the interface, the settings and names behind ids. */
export function createReader(scope: ReaderScope): Reader {
  const client = createGorgiasClient(scope, scope.now);
  const settings = gorgiasSettings.parse(scope.settings);
  const directory = new Map<'all', Promise<Directory>>();

  async function readDirectory(): Promise<Directory> {
    const users = await listAll(client, '/api/users', restUser);
    const teams = await listAll(client, '/api/teams', restTeam);
    return {
      people: users.map(({ id, name, email }) => ({
        externalId: id,
        name: name ?? id,
        email,
        kind: settings.bots.includes(id) ? 'bot' : 'agent',
      })),
      teams: new Map(teams.map(({ id, name }) => [id, name ?? id])),
    };
  }

  return { client, settings, scope, getDirectory: () => remember(directory, 'all', readDirectory) };
}
