import { toInstant } from '../kit/instant.ts';
import { advanceKeyset, type Keyset } from '../kit/keyset.ts';
import type { RestTicket } from './rest-schemas.ts';
import { toLocalTime, type ZnunySettings } from './settings.ts';
import type { ZnunyClient } from './znuny-client.ts';

const beginning = Date.UTC(2000, 0, 1);
const pageSize = 100;

/** Which of a ticket's times a list goes by. */
export const orders = {
  changed: { field: 'Changed', newer: 'TicketLastChangeTimeNewerDate', sortBy: 'Changed' },
  created: { field: 'Created', newer: 'TicketCreateTimeNewerDate', sortBy: 'Age' },
} as const;

/** The next tickets in order of change or creation. Znuny's search has no pages, only a limit: it grows where one second holds more tickets. */
export async function listBy(
  order: keyof typeof orders,
  client: ZnunyClient,
  keyset: Keyset,
  settings: ZnunySettings,
  overlapMs: number,
) {
  const { field, newer, sortBy } = orders[order];
  const limit = pageSize * keyset.page;
  const ids = await client.searchTickets({
    [newer]: toLocalTime(Math.max(keyset.sinceMs - 1_000, beginning), settings),
    SortBy: [sortBy],
    OrderBy: ['Up'],
    Limit: limit,
  });
  const tickets = await client.getTickets(ids, false);
  const listed = tickets
    .map((ticket) => ({ id: ticket.TicketID, changedAt: toInstant(ticket[field], settings.timeZone) ?? 0, ticket }))
    .sort((a, b) => a.changedAt - b.changedAt);
  const isLast = ids.length < limit;
  const next = advanceKeyset(keyset, listed, { pageSize: isLast ? listed.length + 1 : listed.length, overlapMs });
  return { tickets: next.fresh.map(({ ticket }): RestTicket => ticket), position: next.position, caughtUp: isLast };
}
