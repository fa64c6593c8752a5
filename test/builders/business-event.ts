import type { BusinessEventOf, BusinessEventType } from '@shiftlight/shared/events/business-events.ts';
import { minute } from './ticket-story.ts';

type Own<T extends BusinessEventType> = Omit<BusinessEventOf<T>, 'id' | 'at' | 'type'>;

/** Fields that most tests do not care about, by event type. */
const usual = {
  'order.placed': {
    customerId: 'c1',
    placedThrough: 'support',
    amount: 100,
    currency: 'EUR',
    products: [],
    ticketId: null,
    agentId: 'ann',
    emergency: false,
    deliverBy: null,
  },
  'return.requested': { product: null, aboutFitment: false, agentId: 'ann' },
  'warranty.claimed': { product: null, vendor: null, agentId: 'ann' },
  'fitment.recommended': { agentId: 'ann', ticketId: null, orderId: null, product: null },
  'customer.profiled': { segment: null, geography: null, product: null, requesterIds: [] },
  'revenue.changed': { currency: 'EUR', ended: null },
  'self-service.ended': { resolved: null, contacted: false, soughtContact: false },
  'chatbot.ended': { handedOver: false, abandoned: false },
  'shift.scheduled': { agentId: 'ann', activity: 'tickets' },
  'shift.worked': { agentId: 'ann', activity: 'tickets' },
  'call.ended': { agentId: 'ann', ticketId: null, waitedMs: 0, holdMs: 0, answered: true },
  'review.completed': { agentId: 'ann', reviewerId: 'lea', errorFound: false, calibrationId: null },
} as const;

let made = 0;

/**
 * A business event at so many minutes of the stories; fields that a test does not name get usual values.
 * Guarantee: `own` names every field that has no usual value, which the tables of the tests show by their figures.
 */
export function event<T extends BusinessEventType>(type: T, at: number, own: Partial<Own<T>> = {}): BusinessEventOf<T> {
  made += 1;
  const defaults: Readonly<Record<string, object>> = usual;
  return { id: `event-${made}`, at: minute(at), type, ...defaults[type], ...own } as unknown as BusinessEventOf<T>;
}

/** A customer's yearly revenue from an instant on, in minutes of a story. */
export const arr = (customerId: string, at: number, value: number, ended: 'voluntary' | 'involuntary' | null = null) =>
  event('revenue.changed', at, { customerId, arr: value, ended });
