import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { readEach } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createRtClient, type RtClient } from './rt-client.ts';
import {
  pageOf,
  restTicket,
  restTransaction,
  ticketFields,
  transactionFields,
  type RestTicket,
  type RestTransaction,
} from './rest-schemas.ts';
import { rtCredentials, rtSettings, type RtSettings } from './settings.ts';
import { recoverCreation, resolveTransaction } from './ticket-history.ts';
import { toEvents } from './to-events.ts';
import { toPeople } from './to-people.ts';

/** Phase `history` walks the tickets, phase `live` follows the transaction log from where it stood when the history was begun. */
const cursorSchema = z.object({
  phase: z.enum(['history', 'live']),
  lastTicketId: z.number(),
  lastTransactionId: z.number(),
  /** Transactions of the overlap that were read already. */
  seen: z.array(z.number()),
  ticketsDone: z.number(),
  ticketsTotal: z.number().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

/** How much is read at once. */
export interface PageSizes {
  readonly tickets: number;
  readonly transactions: number;
  /**
   * Transactions of concurrent requests become visible out of order: so many of the newest ids are looked at again each time. Less than
   * a page of transactions, so that every page goes on.
   */
  readonly overlap: number;
}

const defaultSizes: PageSizes = { tickets: 50, transactions: 100, overlap: 50 };
const parallelTickets = 4;
/** What RT notes for itself. Some of it is hidden from most accounts, and RT leaves hidden entries out of a page instead of filling it up. */
const bookkeeping = ['EmailRecord', 'CommentEmailRecord', 'CustomField', 'SetWatcher', 'AddWatcher', 'DelWatcher'];
const ticketLog = ["ObjectType='RT::Ticket'", ...bookkeeping.map((type) => `Type!='${type}'`)].join(' AND ');

interface Reader {
  readonly client: RtClient;
  readonly directory: Directory;
  readonly settings: RtSettings;
  readonly scope: ReaderScope;
  readonly sizes: PageSizes;
}

/** Reads RT's own log from the cursor until it is caught up. Every page ends with a cursor from which reading can go on after a crash. */
export async function* readLog(
  stored: unknown,
  scope: ReaderScope,
  sizes: PageSizes = defaultSizes,
): AsyncIterable<LogPage> {
  const client = createRtClient(scope.baseUrl, rtCredentials.parse(scope.credentials), scope.signal);
  const settings = rtSettings.parse(scope.settings);
  const reader = { client, directory: createDirectory(client), settings, scope, sizes };
  let cursor = stored === null ? await startCursor(client) : cursorSchema.parse(stored);
  while (cursor.phase === 'history') {
    const tickets = await listTickets(reader, cursor.lastTicketId);
    const page = await readListed(reader, tickets);
    const lastTicketId = tickets.reduce((highest, ticket) => Math.max(highest, Number(ticket.id)), cursor.lastTicketId);
    const ticketsDone = cursor.ticketsDone + tickets.length;
    // A short page is not the end: RT leaves out what the account may not see.
    const phase = tickets.length === 0 ? 'live' : 'history';
    cursor = { ...cursor, phase, lastTicketId, ticketsDone };
    yield { ...page, cursor, progress: { phase, done: ticketsDone, total: cursor.ticketsTotal } };
  }
  for (;;) {
    const transactions = await listTransactions(
      reader,
      `id > ${Math.max(0, cursor.lastTransactionId - sizes.overlap)}`,
    );
    const seen = new Set(cursor.seen);
    const page = await readTransactions(
      reader,
      transactions.filter((tx) => !seen.has(tx.id)),
    );
    const lastTransactionId = transactions.reduce((highest, tx) => Math.max(highest, tx.id), cursor.lastTransactionId);
    // Without a new one everything was overlap.
    const caughtUp = isLastPage(transactions, sizes.transactions) || lastTransactionId === cursor.lastTransactionId;
    const recent = transactions.filter((tx) => tx.id > lastTransactionId - sizes.overlap).map((tx) => tx.id);
    cursor = { ...cursor, lastTransactionId, seen: recent };
    const { ticketsDone: done, ticketsTotal: total } = cursor;
    yield { ...page, cursor, progress: { phase: 'live', done, total } };
    if (caughtUp) return;
  }
}

/** Reads these tickets' whole histories: what the log told is known already, what it left out is not. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const client = createRtClient(scope.baseUrl, rtCredentials.parse(scope.credentials), scope.signal);
  const settings = rtSettings.parse(scope.settings);
  const reader = { client, directory: createDirectory(client), settings, scope, sizes: defaultSizes };
  return readEach(
    ticketIds,
    (id) => id,
    async (id) => {
      try {
        return await readTicket(reader, id, null);
      } catch (error) {
        if (error instanceof ShiftlightError && error.code === 'NOT_FOUND') return readGone(scope, id);
        throw error;
      }
    },
  );
}

async function startCursor(client: RtClient): Promise<Cursor> {
  const newest = await client.get(
    '/transactions',
    {
      query: `${ticketLog} AND id > 0`,
      orderby: 'id',
      order: 'DESC',
      per_page: '50',
      fields: transactionFields,
    },
    pageOf(restTransaction),
  );
  const tickets = await client.get('/tickets', { query: 'id > 0', per_page: '1' }, pageOf(z.object({})));
  return {
    phase: 'history',
    lastTicketId: 0,
    lastTransactionId: newest.items[0]?.id ?? 0,
    seen: [],
    ticketsDone: 0,
    ticketsTotal: tickets.total,
  };
}

async function listTickets({ client, sizes }: Reader, afterId: number): Promise<readonly RestTicket[]> {
  const query = { query: `id > ${afterId}`, orderby: 'id', order: 'ASC', per_page: String(sizes.tickets) };
  const fields = { fields: ticketFields, 'fields[Queue]': 'Name' };
  return (await client.get('/tickets', { ...query, ...fields }, pageOf(restTicket))).items;
}

async function listTransactions({ client, sizes }: Reader, condition: string): Promise<readonly RestTransaction[]> {
  const query = { query: `${ticketLog} AND ${condition}`, orderby: 'id', order: 'ASC' };
  const page = { per_page: String(sizes.transactions), fields: transactionFields };
  return (await client.get('/transactions', { ...query, ...page }, pageOf(restTransaction))).items;
}

/** Internal notes may be hidden from the account and are then missing from a page that is not the last one. */
function isLastPage(page: readonly unknown[], pageSize: number): boolean {
  return page.length < pageSize / 2;
}

async function listTicketTransactions(reader: Reader, ticketId: string): Promise<readonly RestTransaction[]> {
  const all: RestTransaction[] = [];
  for (;;) {
    const after = all.at(-1)?.id ?? 0;
    const page = await listTransactions(reader, `ObjectId=${Number(ticketId)} AND id > ${after}`);
    all.push(...page);
    if (isLastPage(page, reader.sizes.transactions)) return all;
  }
}

type Page = Pick<LogPage, 'events' | 'people' | 'rejected'>;

async function readListed(reader: Reader, tickets: readonly RestTicket[]): Promise<Page> {
  const pages: Page[] = [];
  for (let i = 0; i < tickets.length; i += parallelTickets) {
    pages.push(
      ...(await Promise.all(
        tickets.slice(i, i + parallelTickets).map((ticket) => readTicket(reader, ticket.id, ticket)),
      )),
    );
  }
  return joinPages(pages);
}

/** A ticket's whole history. `present` null = ask for it. */
async function readTicket(reader: Reader, ticketId: string, present: RestTicket | null): Promise<Page> {
  const transactions = await listTicketTransactions(reader, ticketId);
  const ticket = present ?? (await findTicket(reader.client, ticketId));
  const created = await recoverCreation(ticket, transactions, reader.directory);
  return toPage(reader, transactions, new Map([[ticketId, created]]));
}

/** Null when the ticket was merged away: RT then answers with the one that it went into. */
async function findTicket(client: RtClient, ticketId: string): Promise<RestTicket | null> {
  const ticket = await client.get(`/ticket/${ticketId}`, {}, restTicket);
  return ticket.id === ticketId ? ticket : null;
}

/** A page of the log. Creations need the ticket itself: its whole history is read with it. */
async function readTransactions(reader: Reader, transactions: readonly RestTransaction[]): Promise<Page> {
  const created = new Set(transactions.filter((tx) => tx.Type === 'Create').map((tx) => tx.ObjectId));
  const pages = await Promise.all([...created].map((ticketId) => readTicket(reader, ticketId, null)));
  const others = transactions.filter((tx) => !created.has(tx.ObjectId));
  return joinPages([...pages, await toPage(reader, others, new Map())]);
}

async function toPage(
  reader: Reader,
  transactions: readonly RestTransaction[],
  creations: ReadonlyMap<string, Awaited<ReturnType<typeof recoverCreation>>>,
): Promise<Page> {
  const rtScope = { settings: reader.settings, pseudonymOf: reader.scope.pseudonymOf };
  const resolved = await Promise.all(transactions.map((tx) => resolveTransaction(tx, reader.directory)));
  return {
    events: resolved.flatMap((tx) => toEvents(tx, creations.get(tx.ticketId) ?? null, rtScope)),
    people: toPeople(
      [
        ...resolved.flatMap((tx) => [tx.creator, tx.newOwner]),
        ...[...creations.values()].map((creation) => creation.owner),
      ],
      reader.settings,
    ),
    rejected: [],
  };
}

function joinPages(pages: readonly Page[]): Page {
  return {
    events: pages.flatMap((page) => page.events),
    people: [...new Map(pages.flatMap((page) => page.people).map((person) => [person.externalId, person])).values()],
    rejected: pages.flatMap((page) => page.rejected),
  };
}
