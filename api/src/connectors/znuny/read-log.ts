import { z } from 'zod';
import type { LogPage, PersonSeen, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { ShiftlightError } from '../../errors.ts';
import { firstKeyset, keysetSchema } from '../kit/keyset.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import { listBy } from './list-changed.ts';
import type { RestTicket } from './rest-schemas.ts';
import { systemUser, znunySettings, type ZnunySettings } from './settings.ts';
import { toEvents } from './to-events.ts';
import { createZnunyClient, rightsAdvice, type ZnunyClient } from './znuny-client.ts';

const positionSchema = z.object({ changes: keysetSchema });
type Position = z.infer<typeof positionSchema>;

/** Instants are whole seconds, and changes of concurrent requests become visible out of order. */
const overlapMs = 10_000;

/** Follows the search for changed tickets and reads each with its articles and its history. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const client = createZnunyClient(scope, scope.now);
  const settings = znunySettings.parse(scope.settings);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { changes: firstKeyset },
    idOf: (id) => id,
    read: (id) => readTicket(client, settings, scope, id),
    async list({ changes }) {
      const { tickets, position, caughtUp } = await listBy('changed', client, changes, settings, overlapMs);
      return { tickets: tickets.map(({ TicketID: id }) => id), position: { changes: position }, caughtUp, total: null };
    },
  };
  return readChanges(cursor, source);
}

/** Reads these tickets as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const client = createZnunyClient(scope, scope.now);
  const settings = znunySettings.parse(scope.settings);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readTicket(client, settings, scope, id),
  );
}

async function readTicket(
  client: ZnunyClient,
  settings: ZnunySettings,
  scope: ReaderScope,
  id: string,
): Promise<TicketReading> {
  const [ticket] = await client.getTickets([id], true);
  if (ticket === undefined) return readAbsent(client, scope, id);
  const history = await client.getHistory(id);
  const events = toEvents(ticket, history, { settings, pseudonymOf: scope.pseudonymOf });
  return { events: withEscalations(events, settings), people: toPeople(ticket, settings) };
}

/** Znuny answers alike for a ticket that is gone and one that may not be read: only an account that sees others can tell. */
async function readAbsent(client: ZnunyClient, scope: ReaderScope, id: string): Promise<TicketReading> {
  const others = await client.searchTickets({ Limit: 1 });
  if (others.length > 0) return readGone(scope, id);
  throw new ShiftlightError('FORBIDDEN', `Znuny does not let this account read any ticket. ${rightsAdvice}`);
}

/**
 * The colleagues of a ticket. Znuny offers no list of them; answers come from the address of a queue, so only an internal note, which
 * is written under one's own name, tells whose address it is.
 */
function toPeople(ticket: RestTicket, { bots }: ZnunySettings): readonly PersonSeen[] {
  const people = new Map<string, PersonSeen>();
  const add = (id: string | null, name: string | null, email: string | null) => {
    if (id === null || id === systemUser || name === null) return;
    const known = people.get(id);
    if (known !== undefined && (known.email !== null || email === null)) return;
    people.set(id, { externalId: id, name, email, kind: bots.includes(id) ? 'bot' : 'agent' });
  };
  add(ticket.OwnerID, ticket.Owner, null);
  for (const article of ticket.Article ?? []) {
    if (article.SenderType !== 'agent' || article.IsVisibleForCustomer) continue;
    const [, name = null, email = null] = /^"?([^"<]+?)"?\s*<([^<>@\s]+@[^<>\s]+)>$/.exec(article.From ?? '') ?? [];
    add(article.CreateBy, name, email);
  }
  return [...people.values()];
}
