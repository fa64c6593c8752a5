import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { StatusChanged } from '../events/ticket-events.ts';
import { isCustomerMessage, isResolved, isStatus } from './event-checks.ts';

/** A resolution by somebody on our side that did not last. */
export interface Return {
  readonly resolved: StatusChanged;
  readonly returned: StatusChanged;
  /** The customer set it back, or wrote before it was. */
  readonly byCustomer: boolean;
}

/** The resolutions among ordered events whose next status was no resolution. */
export function listReturns(events: readonly HelpdeskEvent[]): readonly Return[] {
  const changes = events.filter(isStatus);
  return changes.flatMap((resolved, index): Return[] => {
    const returned = changes[index + 1];
    if (!isResolved(resolved) || resolved.actor.kind !== 'agent' || returned === undefined || isResolved(returned))
      return [];
    const byCustomer =
      returned.actor.kind === 'customer' ||
      events.some((other) => isCustomerMessage(other) && other.at > resolved.at && other.at <= returned.at);
    return [{ resolved, returned, byCustomer }];
  });
}
