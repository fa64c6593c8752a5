import { changeKindsByType } from '@shiftlight/shared/events/check-change.ts';
import { findCorrections } from '@shiftlight/shared/events/correct-events.ts';
import type { Correction } from '@shiftlight/shared/events/correction.ts';
import type { HelpdeskEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';

/** Ids of people that an event names. */
export function listPersonIds(event: HelpdeskEvent): readonly string[] {
  const ids = [event.actor.kind === 'customer' ? null : event.actor.personId];
  if (event.type === 'assignee.changed' || event.type === 'ticket.created') ids.push(event.assigneeId);
  return ids.filter((id) => id !== null);
}

/** What people may read of an event. `names` are those of colleagues; customers have none here. */
export function toEventView(
  event: HelpdeskEvent,
  names: ReadonlyMap<string, string>,
  corrections: readonly Correction[],
  foundLater: ReadonlyMap<string, NonNullable<TicketEventView['foundBy']>> = new Map(),
): TicketEventView {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    sourceEventId: event.id,
    type: event.type,
    at: event.at,
    actorKind: event.actor.kind,
    actorName: event.actor.kind === 'customer' ? null : nameOf(event.actor.personId),
    visibility: event.type === 'message.added' ? event.visibility : null,
    automatic: event.type === 'message.added' && event.automatic,
    detail: findDetail(event, nameOf),
    correctable: changeKindsByType[event.type],
    corrections: findCorrections(event.id, corrections),
    foundBy: foundLater.get(event.id) ?? null,
  };
}

function findDetail(event: HelpdeskEvent, nameOf: (id: string | null) => string | null): string | null {
  switch (event.type) {
    case 'ticket.created':
    case 'status.changed':
      return event.rawStatus;
    case 'assignee.changed':
      return nameOf(event.assigneeId);
    case 'group.changed':
      return event.groupId;
    default:
      return null;
  }
}
