import type { StatusCategory } from './status.ts';
import type { TicketEvent } from './ticket-event.ts';

/** The helpdesk's own names of statuses → categories, as an admin decided. */
export type StatusMap = Readonly<Record<string, StatusCategory>>;

/** Category that was decided for a name, whose case does not matter; null when nothing was. */
export function findMapped(rawStatus: string, statuses: StatusMap): StatusCategory | null {
  const name = [rawStatus, rawStatus.toLowerCase()].find((candidate) => Object.hasOwn(statuses, candidate));
  return name === undefined ? null : (statuses[name] ?? null);
}

/** The event as it counts where an admin decided what the helpdesk's statuses mean. The event itself stays as the helpdesk told it. */
export function withMappedStatus<Event extends TicketEvent>(event: Event, statuses: StatusMap): Event {
  if (event.type !== 'ticket.created' && event.type !== 'status.changed') return event;
  const status = findMapped(event.rawStatus, statuses);
  return status === null || status === event.status ? event : { ...event, status };
}
