import type { Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt } from '../kit/payload.ts';
import { malformed, understood } from '../kit/understood.ts';

/**
 * A delivery of an automation rule or of a serverless app, as a nudge to read the ticket: it has no instant, no actor and no ids of
 * what happened, and names of statuses in the language of the account. Pure.
 */
export function normaliseDelivery(body: unknown): Understood {
  const ticketId = findTicketId(body);
  if (ticketId === null) {
    return malformed('ticket_id: there is none. Let the rule send {"ticket_id": "{{ticket.id}}"}.', body);
  }
  const event = findAt(body, 'freshdesk_webhook', 'triggered_event') ?? findAt(body, 'triggered_event');
  const told = describe(typeof event === 'string' ? event : '');
  return understood({
    hints: [{ ticketId, told: [] }],
    ignored: told === null ? [] : [`The rule says of ticket ${ticketId}: ${told}. It names no instant and nobody.`],
  });
}

const places = [
  ['freshdesk_webhook', 'ticket_id'],
  ['freshdesk_webhook', 'ticket_id_numeric'],
  ['ticket_id'],
  ['ticket', 'id'],
  ['ticket', 'display_id'],
  ['data', 'ticket', 'id'],
  ['data', 'conversation', 'ticket_id'],
  ['conversation', 'ticket_id'],
  ['id'],
] as const;

function findTicketId(body: unknown): string | null {
  for (const place of places) {
    const id = toExternalId(findAt(body, ...place));
    if (id !== null && /^\d{1,19}$/.test(id)) return id;
  }
  const url = findAt(body, 'freshdesk_webhook', 'ticket_url') ?? findAt(body, 'ticket_url');
  return typeof url === 'string' ? (/\/tickets\/(\d{1,19})/.exec(url)?.[1] ?? null) : null;
}

/** `{status:{from:4,to:6}}` looks like JSON and is none. Only names of fields and numbers are repeated. */
function describe(event: string): string | null {
  const changes = [...event.matchAll(/(\w+):\{from:(\d+),to:(\d+)\}/g)].map(
    ([, field, from, to]) => `${field} went from ${from} to ${to}`,
  );
  const single = /^\{(\w+):(\w+)\}$/.exec(event);
  if (single !== null) changes.push(`${single[1]} ${single[2]}`);
  return changes.length === 0 ? null : changes.join(', ');
}
