import type { BusinessEntry } from '../business-entry.ts';
import type { NormaliseScope } from '../connector-kind.ts';
import type { PushedBusinessEvent } from './business-schema.ts';

/** A checked event with its revision apart and customers replaced: of them no ids are stored. */
export function toBusinessEntry(
  { revision, ...event }: PushedBusinessEvent,
  { pseudonymOf }: Pick<NormaliseScope, 'pseudonymOf'>,
): BusinessEntry {
  if (event.type === 'customer.profiled') {
    const customerId = pseudonymOf(event.customerId);
    return { revision, event: { ...event, customerId, requesterIds: event.requesterIds.map(pseudonymOf) } };
  }
  if (event.type === 'community.acted') {
    return { revision, event: { ...event, memberId: pseudonymOf(event.memberId) } };
  }
  if (event.type === 'relationship-survey.answered') {
    const { customerId } = event;
    return { revision, event: { ...event, customerId: customerId === null ? null : pseudonymOf(customerId) } };
  }
  if ('customerId' in event) return { revision, event: { ...event, customerId: pseudonymOf(event.customerId) } };
  return { revision, event };
}
