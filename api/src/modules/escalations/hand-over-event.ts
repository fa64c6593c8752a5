import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketEscalated } from '@shiftlight/shared/events/ticket-events.ts';

const idPrefix = 'shiftlight/escalation/';

/** The canonical event of a hand-over that was tagged here: helpdesks without a word for it learn of it through us. */
export function toHandOverEvent(escalation: {
  readonly escalationId: string;
  readonly ticketId: string;
  readonly at: number;
  readonly personId: string | null;
  readonly toTier: number;
}): TicketEscalated {
  const { escalationId, ticketId, at, personId, toTier } = escalation;
  return {
    id: `${idPrefix}${escalationId}`,
    ticketId,
    at,
    order: 0,
    actor: { kind: 'agent', personId },
    type: 'ticket.escalated',
    toTier,
  };
}

/** The ticket's events that belong to this hand-over: from its own on, up to the next one that was tagged. */
export function eventsOfHandOver(events: readonly TicketEvent[], escalationId: string): readonly TicketEvent[] {
  const own = events.find(({ id }) => id === `${idPrefix}${escalationId}`);
  if (own === undefined) return [];
  const next = events
    .filter(({ id, at }) => id.startsWith(idPrefix) && id !== own.id && at > own.at)
    .reduce((soonest, { at }) => Math.min(soonest, at), Infinity);
  return events.filter(
    ({ id, at, type }) => id === own.id || (at >= own.at && at < next && type !== 'ticket.escalated'),
  );
}
