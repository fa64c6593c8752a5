import { z } from 'zod';
import type { CheckScope, LogPage, PersonSeen, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient, type Query } from '../kit/helpdesk-client.ts';
import { advanceKeyset, firstKeyset, keysetSchema, type Keyset } from '../kit/keyset.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { readMerged } from '../kit/read-merged.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import {
  pageOf,
  restMessage,
  restOwner,
  restPipeline,
  restThread,
  restTicket,
  ticketsPage,
  type RestMessage,
  type RestOwner,
  type Stage,
} from './rest-schemas.ts';
import { hubspotCredentials, hubspotSettings, toApiUrl, type HubspotSettings } from './settings.ts';
import { toEvents, trackedProperties } from './to-events.ts';

const positionSchema = z.object({ changes: keysetSchema });
type Position = z.infer<typeof positionSchema>;

const pageSize = 100;
/** HubSpot's search runs behind by some seconds. */
const overlapMs = 60_000;
export const rightsAdvice = 'Give the private app the scopes tickets, crm.objects.owners.read and conversations.read.';

interface Directory {
  readonly people: readonly PersonSeen[];
  readonly ownerOfUser: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, Stage>;
}

export interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: HubspotSettings;
  readonly scope: ReaderScope;
  getDirectory(): Promise<Directory>;
}

/** The interface of one account: 110 requests in ten seconds, searches four a second; a third is enough for us. */
export function createHubspotClient(scope: CheckScope, now: () => number): HelpdeskClient {
  return createHelpdeskClient({
    product: 'HubSpot',
    baseUrl: toApiUrl(scope.baseUrl),
    headers: { authorization: `Bearer ${hubspotCredentials.parse(scope.credentials).token}` },
    signal: scope.signal,
    now,
    limit: chooseLimit(hubspotSettings.parse(scope.settings), { requests: 35, perMs: 10_000 }),
    rightsAdvice,
  });
}

/** Follows the search for changed tickets and reads each with the history of its properties and its conversations. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { changes: firstKeyset },
    idOf: (id) => id,
    read: (id) => readTicket(reader, id),
    async list({ changes }) {
      const page = await reader.client.search('/crm/v3/objects/tickets/search', toSearch(changes), ticketsPage);
      const listed = page.results.map(({ id, updatedAt }) => ({ id, changedAt: updatedAt }));
      const next = advanceKeyset(changes, listed, { pageSize, overlapMs });
      return {
        tickets: next.fresh.map(({ id }) => id),
        position: { changes: next.position },
        caughtUp: next.caughtUp,
        total: null,
      };
    },
  };
  return readChanges(cursor, source);
}

/** A search gives 10,000 hits at most: it goes on from the last change instead. */
export function toSearch({ sinceMs, page }: Pick<Keyset, 'sinceMs' | 'page'>) {
  const since = { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(sinceMs) };
  return {
    filterGroups: [{ filters: [since] }],
    sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }],
    properties: [...trackedProperties],
    limit: pageSize,
    after: String((page - 1) * pageSize),
  };
}

/** Reads these tickets as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readTicket(reader, id),
  );
}

const ownProperties = ['hs_primary_contact_id', 'source_type', 'createdate', 'hs_lastmodifieddate'];

async function readTicket(reader: Reader, id: string): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const query = {
    properties: [...ownProperties, ...Object.values(settings.fields)].join(','),
    propertiesWithHistory: trackedProperties.join(','),
  };
  const ticket = await client.find(`/crm/v3/objects/tickets/${encodeURIComponent(id)}`, query, restTicket);
  if (ticket === null) return readGone(scope, id);
  if (ticket.archived) return readGone(scope, id, ticket.updatedAt);
  // HubSpot answers for a merged ticket with the one that goes on.
  if (ticket.id !== id) return readMerged(scope, id, ticket.id, 'ticket');
  const { people, ownerOfUser, stages } = await reader.getDirectory();
  const messages = await listMessages(client, id);
  const events = toEvents(ticket, messages, {
    settings,
    stages,
    ownerOf: (userId) => ownerOfUser.get(userId) ?? userId,
    pseudonymOf: scope.pseudonymOf,
  });
  const known = (await scope.findKnown([id])).get(id);
  const base = { ticketId: id, at: ticket.updatedAt, order: 0, actor: { kind: 'system', personId: null } } as const;
  const restored = { ...base, id: `ticket/${id}/restored/${ticket.updatedAt}`, type: 'ticket.restored' } as const;
  const back = known === undefined || known.deletedAt === null ? [] : [restored];
  return { events: withEscalations([...back, ...events], settings), people };
}

async function listMessages(client: HelpdeskClient, ticketId: string): Promise<RestMessage[]> {
  const root = '/conversations/v3/conversations/threads';
  const threads = await listAll(client, root, restThread, { associatedTicketId: ticketId });
  const messages: RestMessage[] = [];
  for (const { id } of threads) {
    messages.push(...(await listAll(client, `${root}/${encodeURIComponent(id)}/messages`, restMessage)));
  }
  return messages;
}

async function listAll<T>(client: HelpdeskClient, path: string, item: z.ZodType<T>, query: Query = {}): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null = null; ;) {
    const page: z.infer<ReturnType<typeof pageOf<T>>> = await client.get(
      path,
      { ...query, limit: pageSize, after },
      pageOf(item),
    );
    all.push(...page.results);
    after = page.paging?.next?.after ?? null;
    if (after === null || page.results.length === 0) return all;
  }
}

/** Stages of all pipelines by id. */
export async function readStages(client: HelpdeskClient): Promise<ReadonlyMap<string, Stage>> {
  const pipelines = await client.get('/crm/v3/pipelines/tickets', {}, pageOf(restPipeline));
  return new Map(
    pipelines.results.flatMap(({ stages }) =>
      stages.map(({ id, label, metadata }): [string, Stage] => {
        const state = metadata?.ticketState ?? null;
        return [id, { label: label ?? id, isClosed: state === null ? null : state === 'CLOSED' }];
      }),
    ),
  );
}

/** What reading takes: the interface, the settings and names behind ids. */
export function createReader(scope: ReaderScope): Reader {
  const client = createHubspotClient(scope, scope.now);
  const settings = hubspotSettings.parse(scope.settings);
  const directory = new Map<'all', Promise<Directory>>();

  async function readDirectory(): Promise<Directory> {
    const owners = await listAll(client, '/crm/v3/owners', restOwner);
    return {
      people: owners.map((owner) => toPerson(owner, settings)),
      ownerOfUser: new Map(owners.flatMap(({ id, userId }) => (userId === null ? [] : [[userId, id] as const]))),
      stages: await readStages(client),
    };
  }

  return { client, settings, scope, getDirectory: () => remember(directory, 'all', readDirectory) };
}

function toPerson({ id, email, firstName, lastName }: RestOwner, { bots }: HubspotSettings): PersonSeen {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return { externalId: id, name: name === '' ? (email ?? id) : name, email, kind: bots.includes(id) ? 'bot' : 'agent' };
}
