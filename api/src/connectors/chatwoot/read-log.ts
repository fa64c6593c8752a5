import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope, LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import {
  agentsPage,
  conversationsPage,
  messagesPage,
  profile,
  restConversation,
  type RestConversation,
  type RestMessage,
} from './rest-schemas.ts';
import { chatwootCredentials, chatwootSettings, type ChatwootSettings } from './settings.ts';
import { toEvents } from './to-events.ts';

/** Conversations are listed newest activity first: what moves while pages are read comes again, and nothing is left out. */
const positionSchema = z.object({
  page: z.number(),
  /** Until where the last complete walk came. */
  sinceMs: z.number(),
  newestMs: z.number(),
  seen: z.array(z.string()),
});
type Position = z.infer<typeof positionSchema>;

const overlapMs = 60_000;

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: ChatwootSettings;
  readonly scope: ReaderScope;
  getAccountPath(): Promise<string>;
  getAgents(): Promise<z.infer<typeof agentsPage>>;
}

/** The interface of one installation. Chatwoot's cloud allows 3,000 requests a minute for an account. */
export function createChatwootClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const { token } = chatwootCredentials.parse(scope.credentials);
  return createHelpdeskClient({
    product: 'Chatwoot',
    baseUrl: new URL(scope.baseUrl).origin,
    headers: { api_access_token: token },
    signal: scope.signal,
    now,
    limit: chooseLimit(chatwootSettings.parse(scope.settings), { requests: 100, perMs: 5_000 }),
    rightsAdvice: 'Use the access token of an administrator of the account.',
  });
}

/** Path of the account: named in the settings, or the only one of the token's owner. Throws INVALID when there are several. */
export async function findAccountPath(client: HelpdeskClient, settings: ChatwootSettings): Promise<string> {
  const pathOf = (id: number) => `/api/v1/accounts/${id}`;
  if (settings.accountId !== null) return pathOf(settings.accountId);
  const { accounts } = await client.get('/api/v1/profile', {}, profile);
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1) return pathOf(only.id);
  throw new ShiftlightError(
    'INVALID',
    'This token belongs to several accounts of Chatwoot. Enter the number of the account in the settings: {"accountId": 1}.',
  );
}

/** Follows the list of conversations, and reads each with its messages. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<RestConversation, Position> = {
    positionSchema,
    firstPosition: { page: 1, sinceMs: 0, newestMs: 0, seen: [] },
    idOf: ({ id }) => id,
    read: (conversation) => readConversation(reader, conversation),
    list: (position) => listConversations(reader, position),
  };
  return readChanges(cursor, source);
}

async function listConversations({ client, getAccountPath }: Reader, position: Position) {
  const path = `${await getAccountPath()}/conversations`;
  const query = { status: 'all', assignee_type: 'all', page: position.page };
  const { data } = await client.get(path, query, conversationsPage);
  const listed = data.payload.map((conversation) => ({ conversation, at: conversation.last_activity_at ?? 0 }));
  const seen = new Set(position.seen);
  const keyOf = ({ conversation, at }: (typeof listed)[number]) => `${conversation.id}@${at}`;
  const tickets = listed
    .filter((entry) => entry.at >= position.sinceMs && !seen.has(keyOf(entry)))
    .map(({ conversation }) => conversation);
  const newestMs = listed.reduce((newest, { at }) => Math.max(newest, at), position.newestMs);
  const total = data.meta?.all_count ?? null;
  const isEnd = listed.length === 0 || listed.some(({ at }) => at < position.sinceMs);
  if (!isEnd) return { tickets, position: { ...position, page: position.page + 1, newestMs }, caughtUp: false, total };
  const sinceMs = Math.max(position.sinceMs, newestMs - overlapMs);
  const recent = [...new Set([...position.seen, ...listed.map(keyOf)])].filter(
    (key) => Number(key.slice(key.lastIndexOf('@') + 1)) >= sinceMs,
  );
  return { tickets, position: { page: 1, sinceMs, newestMs: 0, seen: recent }, caughtUp: true, total };
}

/** Reads these conversations as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    async (id) => {
      const path = `${await reader.getAccountPath()}/conversations/${encodeURIComponent(id)}`;
      const conversation = await reader.client.find(path, {}, restConversation);
      return conversation === null ? readGone(scope, id) : readConversation(reader, conversation);
    },
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createChatwootClient(scope, scope.now);
  const settings = chatwootSettings.parse(scope.settings);
  const account = new Map<'path', Promise<string>>();
  const agents = new Map<'all', Promise<z.infer<typeof agentsPage>>>();
  const getAccountPath = () => remember(account, 'path', () => findAccountPath(client, settings));
  return {
    client,
    settings,
    scope,
    getAccountPath,
    getAgents: () =>
      remember(agents, 'all', async () => client.get(`${await getAccountPath()}/agents`, {}, agentsPage)),
  };
}

async function readConversation(reader: Reader, conversation: RestConversation): Promise<TicketReading> {
  const { settings, scope } = reader;
  const agents = await reader.getAgents();
  const messages = await listMessages(reader, conversation.id);
  const known = (await scope.findKnown([conversation.id])).get(conversation.id) ?? null;
  const events = toEvents(
    { conversation, messages, known },
    {
      settings,
      findAgentId(name) {
        const found = agents.filter((agent) => agent.name === name || agent.available_name === name);
        return found.length === 1 ? (found[0]?.id ?? null) : null;
      },
      pseudonymOf: scope.pseudonymOf,
    },
  );
  const people = agents.map(({ id, name, email }) => ({
    externalId: id,
    name: name ?? id,
    email,
    kind: settings.bots.includes(id) ? ('bot' as const) : ('agent' as const),
  }));
  return { events: withEscalations(events, settings), people };
}

/** All messages of a conversation. Pages are walked from the newest to the oldest. */
async function listMessages({ client, getAccountPath }: Reader, id: string): Promise<readonly RestMessage[]> {
  const path = `${await getAccountPath()}/conversations/${id}/messages`;
  const all = new Map<string, RestMessage>();
  let before: string | null = null;
  for (;;) {
    const page: z.infer<typeof messagesPage> = await client.get(path, { before }, messagesPage);
    const fresh = page.payload.filter((message) => !all.has(message.id));
    if (fresh.length === 0) return [...all.values()];
    for (const message of fresh) all.set(message.id, message);
    before = String(Math.min(...fresh.map((message) => Number(message.id))));
  }
}
