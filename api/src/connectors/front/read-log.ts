import { z } from 'zod';
import type { CheckScope, LogPage, PersonSeen, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { findPageToken, pageOf, restConversation, restEvent, restTeammate, type RestEvent } from './rest-schemas.ts';
import { frontCredentials, frontSettings, toApiUrl, type FrontSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

/** History walks the list of conversations; then Front's own list of events is followed, newest first, back to the last round. */
const positionSchema = z.object({
  phase: z.enum(['history', 'events']),
  token: z.string().nullable(),
  sinceMs: z.number(),
  newestMs: z.number(),
  /** Events of the overlap that were seen. */
  seen: z.array(z.string()),
});
type Position = z.infer<typeof positionSchema>;

/** Events become visible a little late. */
const overlapMs = 60_000;
const pagesAtOnce = 20;
export const rightsAdvice = 'Give the token access to shared resources: conversations, teammates and events.';
export const conversationsPage = pageOf(restConversation);
export const teammatesPage = pageOf(restTeammate);
const eventsPage = pageOf(restEvent);

interface Directory {
  readonly people: readonly PersonSeen[];
  readonly kinds: ReadonlyMap<string, string>;
}

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: FrontSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<Directory>;
}

/** The interface of one company. The lowest plan allows 50 requests a minute; some are left to others. */
export function createFrontClient(scope: CheckScope, now: () => number): HelpdeskClient {
  return createHelpdeskClient({
    product: 'Front',
    baseUrl: toApiUrl(scope.baseUrl),
    headers: { authorization: `Bearer ${frontCredentials.parse(scope.credentials).token}` },
    signal: scope.signal,
    now,
    limit: chooseLimit(frontSettings.parse(scope.settings), { requests: 45, perMs: 60_000 }),
    rightsAdvice,
  });
}

/** Follows conversations and events and reads each conversation's own log. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { phase: 'history', token: null, sinceMs: 0, newestMs: 0, seen: [] },
    idOf: (id) => id,
    read: (id) => readConversation(reader, id),
    list: (position) => (position.phase === 'history' ? listHistory(reader, position) : listEvents(reader, position)),
  };
  return readChanges(cursor, source);
}

async function listHistory({ client }: Reader, position: Position) {
  // By Front's own clock, before the walk begins: what happens meanwhile is found afterwards.
  const sinceMs = position.token === null ? await findNewestEvent(client) : position.sinceMs;
  const page = await client.get('/conversations', { limit: 100, page_token: position.token }, conversationsPage);
  const token = findPageToken(page._pagination?.next);
  const tickets = page._results.map(({ id }) => id);
  const phase = token === null ? ('events' as const) : ('history' as const);
  return { tickets, position: { ...position, phase, token, sinceMs }, caughtUp: token === null, total: null };
}

async function findNewestEvent(client: HelpdeskClient): Promise<number> {
  const [newest] = (await client.get('/events', { limit: 1 }, eventsPage))._results;
  return newest === undefined ? 0 : newest.emitted_at - overlapMs;
}

/** Several pages at once: a conversation of which much happened is then read once. */
async function listEvents({ client }: Reader, position: Position) {
  const keyOf = ({ id, emitted_at: at }: RestEvent) => `${id}@${at}`;
  const seen = new Set(position.seen);
  const tickets = new Set<string>();
  let { token, newestMs } = position;
  for (let pages = 1; ; pages += 1) {
    const query = { 'q[after]': position.sinceMs / 1000, limit: 15, page_token: token };
    const { _results: events, _pagination: pagination } = await client.get('/events', query, eventsPage);
    for (const event of events) {
      const id = event.conversation?.id ?? null;
      if (id !== null && !seen.has(keyOf(event))) tickets.add(id);
      seen.add(keyOf(event));
      newestMs = Math.max(newestMs, event.emitted_at);
    }
    token = events.length === 0 ? null : findPageToken(pagination?.next);
    if (token === null || pages >= pagesAtOnce) break;
  }
  if (token !== null) {
    const next = { ...position, token, newestMs, seen: [...seen] };
    return { tickets: [...tickets], position: next, caughtUp: false, total: null };
  }
  const sinceMs = Math.max(position.sinceMs, newestMs - overlapMs);
  const recent = [...seen].filter((key) => Number(key.slice(key.lastIndexOf('@') + 1)) >= sinceMs);
  const next = { phase: 'events' as const, token: null, sinceMs, newestMs: 0, seen: recent };
  return { tickets: [...tickets], position: next, caughtUp: true, total: null };
}

/** Reads these conversations as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readConversation(reader, id),
  );
}

async function readConversation(reader: Reader, id: string): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const path = `/conversations/${encodeURIComponent(id)}`;
  const conversation = await client.find(path, {}, restConversation);
  if (conversation === null) return readGone(scope, id);
  const log = await listLog(client, path);
  const trashedAt =
    conversation.status === 'deleted' ? log.find(({ type }) => type === 'trash')?.emitted_at : undefined;
  if (conversation.status === 'deleted') return readGone(scope, id, trashedAt ?? null);
  // After a merge Front answers with the conversation that goes on.
  const { people, kinds } = await reader.getDirectory();
  const events = toEvents({ ...conversation, id }, log, {
    settings,
    kindOf: (teammateId) => kinds.get(teammateId) ?? null,
    pseudonymOf: scope.pseudonymOf,
  });
  return { events: withEscalations(events, settings), people };
}

async function listLog(client: HelpdeskClient, path: string): Promise<RestEvent[]> {
  const log: RestEvent[] = [];
  for (let token: string | null = null; ;) {
    const page: z.infer<typeof eventsPage> = await client.get(
      `${path}/events`,
      { limit: 100, page_token: token },
      eventsPage,
    );
    log.push(...page._results);
    token = findPageToken(page._pagination?.next);
    if (token === null || page._results.length === 0) return log;
  }
}

function createReader(scope: ReaderScope): Reader {
  const client = createFrontClient(scope, scope.now);
  const settings = frontSettings.parse(scope.settings);
  const directory = new Map<'all', Promise<Directory>>();

  async function readDirectory(): Promise<Directory> {
    const { _results: teammates } = await client.get('/teammates', {}, teammatesPage);
    const kinds = new Map(teammates.flatMap(({ id, type }) => (type === null ? [] : [[id, type] as const])));
    return {
      kinds,
      people: teammates.map(({ id, email, username, first_name: first, last_name: last }) => ({
        externalId: id,
        name: [first, last].filter(Boolean).join(' ') || (username ?? id),
        email,
        kind: settings.bots.includes(id) || !['user', 'visitor', undefined].includes(kinds.get(id)) ? 'bot' : 'agent',
      })),
    };
  }

  return { client, settings, scope, getDirectory: () => remember(directory, 'all', readDirectory) };
}
