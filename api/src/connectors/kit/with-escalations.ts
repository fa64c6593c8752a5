import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { CommonSettings } from './common-settings.ts';

/** Adds an escalation beside every move to a group that the admin named as one of a higher tier. */
export function withEscalations(
  events: readonly TicketEvent[],
  { tiers }: Pick<CommonSettings, 'tiers'>,
): readonly TicketEvent[] {
  return events.flatMap((event): readonly TicketEvent[] => {
    if (event.type !== 'group.changed' || event.groupId === null) return [event];
    const toTier = tiers[event.groupId];
    if (toTier === undefined) return [event];
    const { ticketId, at, actor } = event;
    const id = `${event.id}/escalated`;
    return [event, { id, ticketId, at, order: event.order + 1, actor, type: 'ticket.escalated', toTier }];
  });
}
