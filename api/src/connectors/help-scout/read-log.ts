import { z } from 'zod';
import type { CheckScope, LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { fetchAccessToken } from '../kit/client-credentials.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { advanceKeyset, firstKeyset, keysetSchema } from '../kit/keyset.ts';
import { MovedElsewhere } from '../kit/moved-elsewhere.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { readMerged } from '../kit/read-merged.ts';
import { remember } from '../kit/remember.ts';
import { readScoutConversation, toScoutPeople, type ScoutDirectory } from '../kit/scout/read-scout.ts';
import {
  lastChangeOf,
  scoutConversation,
  scoutMailbox,
  scoutPage,
  scoutThread,
  scoutUser,
  type ScoutThread,
} from '../kit/scout/scout-schemas.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { helpScoutCredentials, helpScoutSettings, toApiUrl, type HelpScoutSettings } from './settings.ts';

const positionSchema = z.object({ changes: keysetSchema });
type Position = z.infer<typeof positionSchema>;

/** Help Scout searches by whole seconds and its search runs behind. */
const overlapMs = 60_000;
const beginning = Date.UTC(2000, 0, 1);
export const rightsAdvice = 'Let a user who sees all inboxes create the app.';
export const conversationsPage = scoutPage('conversations', scoutConversation);
const threadsPage = scoutPage('threads', scoutThread);

export interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: HelpScoutSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<ScoutDirectory>;
}

/** The interface of one account. The lowest plan allows 200 requests a minute; a quarter is left to others. */
export function createHelpScoutClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const credentials = helpScoutCredentials.parse(scope.credentials);
  const baseUrl = toApiUrl(scope.baseUrl);
  const tokens = new Map<'one', Promise<string>>();

  async function getToken(): Promise<string> {
    if ('token' in credentials) return credentials.token;
    const { user: clientId, password: clientSecret } = credentials;
    const tokenUrl = `${baseUrl}/v2/oauth2/token`;
    const options = { product: 'Help Scout', tokenUrl, clientId, clientSecret, signal: scope.signal };
    return remember(tokens, 'one', () => fetchAccessToken(options));
  }

  return createHelpdeskClient({
    product: 'Help Scout',
    baseUrl,
    headers: async () => ({ authorization: `Bearer ${await getToken()}` }),
    signal: scope.signal,
    now,
    limit: chooseLimit(helpScoutSettings.parse(scope.settings), { requests: 150, perMs: 60_000 }),
    rightsAdvice,
  });
}

/** Follows the list of changed conversations and reads each with all its threads. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { changes: firstKeyset },
    idOf: (id) => id,
    read: (id) => readConversation(reader, id),
    list: (position) => listChanged(reader, position),
  };
  return readChanges(cursor, source);
}

async function listChanged({ client }: Reader, { changes }: Position) {
  const query = {
    status: 'all',
    modifiedSince: new Date(Math.max(changes.sinceMs, beginning)).toISOString().replace(/\.\d+Z$/, 'Z'),
    sortField: 'modifiedAt',
    sortOrder: 'asc',
    page: changes.page,
  };
  const { rows, page } = await client.get('/v2/conversations', query, conversationsPage);
  const listed = rows.map((conversation) => ({
    // Not every change moves one of the instants that are shown: the number of threads tells the others apart.
    id: `${conversation.id}/${String(conversation.threads ?? '')}/${conversation.status ?? ''}`,
    changedAt: lastChangeOf(conversation),
    ticketId: conversation.id,
  }));
  const isLastPage = page === null || page.number >= page.totalPages;
  const pageSize = isLastPage ? listed.length + 1 : listed.length;
  const next = advanceKeyset(changes, listed, { pageSize, overlapMs });
  return {
    tickets: next.fresh.map(({ ticketId }) => ticketId),
    position: { changes: next.position },
    caughtUp: next.caughtUp,
    total: null,
  };
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
  const path = `/v2/conversations/${encodeURIComponent(id)}`;
  try {
    const conversation = await reader.client.find(path, {}, scoutConversation);
    if (conversation === null) return await readGone(reader.scope, id);
    const threads = await listThreads(reader.client, path);
    const whole = { ...conversation, _embedded: { threads, tags: conversation._embedded?.tags ?? null } };
    return await readScoutConversation(whole, await reader.getDirectory(), reader.settings, reader.scope);
  } catch (error) {
    // Help Scout sends on from a merged conversation to the one that goes on.
    const into = error instanceof MovedElsewhere ? /\/conversations\/(\d+)/.exec(error.location)?.[1] : undefined;
    if (into === undefined || into === id) throw error;
    return readMerged(reader.scope, id, into, 'conversation');
  }
}

async function listThreads(client: HelpdeskClient, path: string): Promise<ScoutThread[]> {
  const threads: ScoutThread[] = [];
  for (let number = 1; ; number += 1) {
    const { rows, page } = await client.get(`${path}/threads`, { page: number }, threadsPage);
    threads.push(...rows);
    if (page === null || number >= page.totalPages || rows.length === 0) return threads;
  }
}

/** What reading takes: the interface, the settings and names behind ids. */
export function createReader(scope: ReaderScope): Reader {
  const client = createHelpScoutClient(scope, scope.now);
  const settings = helpScoutSettings.parse(scope.settings);
  const directory = new Map<'all', Promise<ScoutDirectory>>();

  async function listAll<T>(name: string, item: z.ZodType<T>): Promise<T[]> {
    const all: T[] = [];
    for (let number = 1; ; number += 1) {
      const { rows, page } = await client.get(`/v2/${name}`, { page: number }, scoutPage(name, item));
      all.push(...rows);
      if (page === null || number >= page.totalPages || rows.length === 0) return all;
    }
  }

  async function readDirectory(): Promise<ScoutDirectory> {
    const mailboxes = await listAll('mailboxes', scoutMailbox);
    return {
      people: toScoutPeople(await listAll('users', scoutUser), settings),
      mailboxes: new Map(mailboxes.map(({ id, name }) => [id, name ?? id])),
    };
  }

  return { client, settings, scope, getDirectory: () => remember(directory, 'all', readDirectory) };
}
