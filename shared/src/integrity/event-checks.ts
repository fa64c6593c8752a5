import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { MessageAdded, StatusChanged } from '../events/ticket-events.ts';

/** A public message that a person on our side wrote. */
export function isAnswer(event: HelpdeskEvent): event is MessageAdded {
  return (
    event.type === 'message.added' && event.visibility === 'public' && event.actor.kind === 'agent' && !event.automatic
  );
}

/** A message of the customer. */
export function isCustomerMessage(event: HelpdeskEvent): event is MessageAdded {
  return event.type === 'message.added' && event.actor.kind === 'customer';
}

/** The status moved. */
export function isStatus(event: HelpdeskEvent): event is StatusChanged {
  return event.type === 'status.changed';
}

/** It became solved or closed. */
export function isResolved({ status }: StatusChanged): boolean {
  return status === 'solved' || status === 'closed';
}

/** It waits for somebody who is not us. */
export function isWaiting({ status }: StatusChanged): boolean {
  return status === 'pending' || status === 'on-hold';
}

/** A person on our side did it, not a rule. */
export function isByPerson({ actor }: HelpdeskEvent): boolean {
  return actor.kind === 'agent' && actor.personId !== null;
}
