import type { Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt } from '../kit/payload.ts';
import { malformed, understood } from '../kit/understood.ts';

const idPlaces = [
  ['TicketID'],
  ['Ticket', 'TicketID'],
  ['Event', 'TicketID'],
  ['Data', 'TicketID'],
  ['Data', 'Ticket', 'TicketID'],
] as const;

/**
 * What an invoker posts, in whatever form its mapping gives it: the name of Znuny's event and the ticket as it is. Who did it and when
 * stands in the ticket's history, which is read. Pure.
 */
export function normaliseDelivery(body: unknown): Understood {
  const ticketId = idPlaces.map((place) => toExternalId(findAt(body, ...place))).find((id) => id !== null) ?? null;
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) {
    return malformed('TicketID: there is none. Let the invoker pass the ticket on (Generic::PassThrough).', body);
  }
  const event = [findAt(body, 'Event', 'Event'), findAt(body, 'Event'), findAt(body, 'EventName')].find(
    (name) => typeof name === 'string',
  );
  const name = typeof event === 'string' && /^\w{1,80}$/.test(event) ? event : 'nothing of what happened';
  return understood({
    hints: [{ ticketId, told: [] }],
    ignored: [`It says ${name}; who did it and when stands in the ticket’s history.`],
  });
}
