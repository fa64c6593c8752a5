import { z } from 'zod';
import type { CheckScope, LogPage, PersonSeen, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { adminsPage, restItem, searchPage, teamsPage } from './rest-schemas.ts';
import { intercomCredentials, intercomSettings, toApiUrl, type IntercomSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

const kinds = ['conversations', 'tickets'] as const;
type Kind = (typeof kinds)[number];

/** Conversations and tickets are searched apart, each from its own last change. */
const positionSchema = z.object({
  kind: z.number(),
  sinceMs: z.object({ conversations: z.number(), tickets: z.number() }),
  after: z.string().nullable(),
  newestMs: z.number(),
  seen: z.array(z.string()),
});
type Position = z.infer<typeof positionSchema>;

interface Listed {
  readonly id: string;
  readonly kind: Kind;
}

const pageSize = 50;
/** Searches are by whole seconds, and run a little behind. */
const overlapMs = 30_000;

interface Directory {
  readonly people: readonly PersonSeen[];
  readonly teams: ReadonlyMap<string, string>;
}

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: IntercomSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<Directory>;
}

/** The interface of one workspace: 10,000 requests a minute, in windows of ten seconds; a tenth is enough for us. */
export function createIntercomClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const { token } = intercomCredentials.parse(scope.credentials);
  return createHelpdeskClient({
    product: 'Intercom',
    baseUrl: toApiUrl(scope.baseUrl),
    headers: { authorization: `Bearer ${token}`, 'intercom-version': '2.11' },
    signal: scope.signal,
    now,
    limit: chooseLimit(intercomSettings.parse(scope.settings), { requests: 160, perMs: 10_000 }),
    rightsAdvice: 'Give the app the permissions to read conversations, tickets, admins and teams.',
  });
}

/** Follows the searches for changed conversations and tickets, and reads each with its parts. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<Listed, Position> = {
    positionSchema,
    firstPosition: { kind: 0, sinceMs: { conversations: 0, tickets: 0 }, after: null, newestMs: 0, seen: [] },
    idOf: ({ id }) => id,
    read: (listed) => readItem(reader, listed.id, [listed.kind]),
    list: (position) => listChanged(reader, position),
  };
  return readChanges(cursor, source);
}

async function listChanged({ client }: Reader, position: Position) {
  const kind = kinds[position.kind] ?? 'conversations';
  const since = Math.floor(position.sinceMs[kind] / 1000);
  const pagination = { per_page: pageSize, ...(position.after === null ? {} : { starting_after: position.after }) };
  const query = { field: 'updated_at', operator: '>', value: since };
  const body = { query, pagination, sort: { field: 'updated_at', order: 'ascending' } };
  const page = await client.search(`/${kind}/search`, body, searchPage);
  const found = page[kind].map(({ id, updated_at: at }) => ({ id, at, key: `${kind}/${id}@${at}` }));
  const seen = new Set(position.seen);
  const tickets = found.filter(({ key }) => !seen.has(key)).map(({ id }): Listed => ({ id, kind }));
  const newestMs = found.reduce((newest, { at }) => Math.max(newest, at), position.newestMs);
  const after = page.pages?.next?.starting_after ?? null;
  const keys = [...new Set([...position.seen, ...found.map(({ key }) => key)])];
  const isLastPage = after === null || found.length === 0;
  if (!isLastPage) {
    return { tickets, position: { ...position, after, newestMs, seen: keys }, caughtUp: false, total: null };
  }
  const sinceMs = { ...position.sinceMs, [kind]: Math.max(position.sinceMs[kind], newestMs - overlapMs) };
  const isLastKind = position.kind >= kinds.length - 1;
  const recent = keys.filter((key) => isRecent(key, sinceMs));
  const next = { kind: isLastKind ? 0 : position.kind + 1, sinceMs, after: null, newestMs: 0, seen: recent };
  return { tickets, position: next, caughtUp: isLastKind, total: null };
}

function isRecent(key: string, sinceMs: Position['sinceMs']): boolean {
  const since = key.startsWith('tickets/') ? sinceMs.tickets : sinceMs.conversations;
  return Number(key.slice(key.lastIndexOf('@') + 1)) >= since;
}

/** Reads these conversations or tickets: a hint does not say which of the two it is. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readItem(reader, id, kinds),
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createIntercomClient(scope, scope.now);
  const directory = new Map<'all', Promise<Directory>>();
  const settings = intercomSettings.parse(scope.settings);

  async function readDirectory(): Promise<Directory> {
    const { admins } = await client.get('/admins', {}, adminsPage);
    return {
      people: admins
        .filter(({ type }) => type !== 'team')
        .map(({ id, name, email }) => ({
          externalId: id,
          name: name ?? id,
          email,
          kind: settings.bots.includes(id) ? 'bot' : 'agent',
        })),
      teams: await readTeamNames(client),
    };
  }

  return { client, scope, settings, getDirectory: () => remember(directory, 'all', readDirectory) };
}

/** Names of teams; none when the app may not see them. */
export async function readTeamNames(client: HelpdeskClient): Promise<ReadonlyMap<string, string>> {
  const page = await client.find('/teams', {}, teamsPage);
  return new Map((page?.teams ?? []).map(({ id, name }) => [id, name]));
}

async function readItem(reader: Reader, id: string, among: readonly Kind[]): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const { people, teams } = await reader.getDirectory();
  for (const kind of among) {
    const item = await client.find(`/${kind}/${encodeURIComponent(id)}`, { display_as: 'plaintext' }, restItem);
    if (item === null) continue;
    const events = toEvents(item, {
      settings,
      teamNameOf: (teamId) => teams.get(teamId) ?? teamId,
      pseudonymOf: scope.pseudonymOf,
    });
    return { events: withEscalations(events, settings), people };
  }
  return readGone(scope, id);
}
