import { z } from 'zod';
import type { CheckScope, LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { advanceKeyset, firstKeyset, keysetSchema } from '../kit/keyset.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { readScoutConversation, toScoutPeople, type ScoutDirectory } from '../kit/scout/read-scout.ts';
import {
  lastChangeOf,
  scoutConversation,
  scoutMailbox,
  scoutPage,
  scoutUser,
  type ScoutConversation,
} from '../kit/scout/scout-schemas.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { freescoutCredentials, freescoutSettings, type FreescoutSettings } from './settings.ts';

/** FreeScout lists one status at a time, and deleted conversations apart; each list is followed on its own. */
const statuses = ['active', 'pending', 'closed', 'spam'] as const;
const lists = ['published', 'deleted'].flatMap((state) => statuses.map((status) => ({ state, status })));
const positionSchema = z.object({ list: z.number(), keysets: z.array(keysetSchema) });
type Position = z.infer<typeof positionSchema>;

const pageSize = 100;
/** Instants are whole seconds: the last one is looked at again. */
const overlapMs = 1_000;
const beginning = Date.UTC(2000, 0, 1);
export const rightsAdvice = 'Check the key in Manage → API & Webhooks; the module has to be active.';
export const conversationsPage = scoutPage('conversations', scoutConversation);

export interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: FreescoutSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<ScoutDirectory>;
}

interface Listed {
  readonly id: string;
  readonly changedAt: number;
  readonly conversation: ScoutConversation;
}

/** The interface of one installation. FreeScout has no limit of its own; it often runs on a small machine. */
export function createFreescoutClient(scope: CheckScope, now: () => number): HelpdeskClient {
  return createHelpdeskClient({
    product: 'FreeScout',
    baseUrl: scope.baseUrl,
    headers: { 'x-freescout-api-key': freescoutCredentials.parse(scope.credentials).token },
    signal: scope.signal,
    now,
    limit: chooseLimit(freescoutSettings.parse(scope.settings), { requests: 20, perMs: 1_000 }),
    rightsAdvice,
  });
}

/** Follows the lists of changed conversations and reads each with its threads. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<Listed, Position> = {
    positionSchema,
    firstPosition: { list: 0, keysets: lists.map(() => firstKeyset) },
    idOf: ({ id }) => id,
    read: ({ id, conversation }) =>
      conversation.state === 'deleted' || conversation.status === 'spam'
        ? readGone(scope, id, lastChangeOf(conversation))
        : readConversation(reader, id),
    list: (position) => listChanged(reader, position),
  };
  return readChanges(cursor, source);
}

async function listChanged({ client }: Reader, position: Position) {
  const index = position.list < lists.length ? position.list : 0;
  const keyset = position.keysets[index] ?? firstKeyset;
  const query = {
    ...lists[index],
    updatedSince: new Date(Math.max(keyset.sinceMs, beginning)).toISOString().replace(/\.\d+Z$/, 'Z'),
    sortField: 'updatedAt',
    sortOrder: 'asc',
    page: keyset.page,
    pageSize,
  };
  const { rows } = await client.get('/api/conversations', query, conversationsPage);
  const listed = rows.map((conversation) => ({
    id: conversation.id,
    changedAt: conversation.updatedAt ?? lastChangeOf(conversation),
    conversation,
  }));
  const next = advanceKeyset(keyset, listed, { pageSize, overlapMs });
  const isLast = index === lists.length - 1;
  return {
    tickets: next.fresh,
    position: {
      list: next.caughtUp ? (isLast ? 0 : index + 1) : index,
      keysets: lists.map((_, at) => (at === index ? next.position : (position.keysets[at] ?? firstKeyset))),
    },
    caughtUp: next.caughtUp && isLast,
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
  const path = `/api/conversations/${encodeURIComponent(id)}`;
  const conversation = await reader.client.find(path, { embed: 'threads,tags' }, scoutConversation);
  if (conversation === null) return readGone(reader.scope, id);
  return readScoutConversation(conversation, await reader.getDirectory(), reader.settings, reader.scope);
}

/** What reading takes: the interface, the settings and names behind ids. */
export function createReader(scope: ReaderScope): Reader {
  const client = createFreescoutClient(scope, scope.now);
  const settings = freescoutSettings.parse(scope.settings);
  const directory = new Map<'all', Promise<ScoutDirectory>>();

  async function readDirectory(): Promise<ScoutDirectory> {
    const users = await client.get('/api/users', { pageSize: 500 }, scoutPage('users', scoutUser));
    const mailboxes = await client.get('/api/mailboxes', { pageSize: 500 }, scoutPage('mailboxes', scoutMailbox));
    return {
      people: toScoutPeople(users.rows, settings),
      mailboxes: new Map(mailboxes.rows.map(({ id, name }) => [id, name ?? id])),
    };
  }

  return { client, settings, scope, getDirectory: () => remember(directory, 'all', readDirectory) };
}
