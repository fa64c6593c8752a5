import type { MessageAdded } from './ticket-events.ts';

/** An agent who asked for help on this ticket is its customer here, not an agent. */
function isRequester(message: MessageAdded, requesterId: string | null): boolean {
  return message.actor.personId !== null && message.actor.personId === requesterId;
}

/** A public answer written by a person. Automatic answers, bots and internal notes never count (BLOG). */
export function isHumanAnswer(message: MessageAdded, requesterId: string | null): boolean {
  return (
    message.actor.kind === 'agent' &&
    message.visibility === 'public' &&
    !message.automatic &&
    !isRequester(message, requesterId)
  );
}

/** A message that a customer wrote, whatever its visibility; out-of-office answers do not ask for anything. */
export function isCustomerMessage(message: MessageAdded, requesterId: string | null): boolean {
  const byCustomer =
    message.actor.kind === 'customer' || (message.actor.kind === 'agent' && isRequester(message, requesterId));
  return byCustomer && !message.automatic;
}
