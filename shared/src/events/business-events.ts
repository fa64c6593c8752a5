import type { CostEvent } from './business/costs.ts';
import type { CustomerSignal } from './business/customer-signals.ts';
import type { DataQualityEvent } from './business/data-quality.ts';
import type { FitmentEvent } from './business/fitment.ts';
import type { OrderEvent } from './business/orders.ts';
import type { QualityEvent } from './business/quality.ts';
import type { ReturnEvent } from './business/returns.ts';
import type { SelfServiceEvent } from './business/self-service.ts';
import type { StaffingEvent } from './business/staffing.ts';
import type { SubscriptionEvent } from './business/subscriptions.ts';

export type { BusinessEventBase } from './business/business-event-base.ts';

/** One canonical fact from a system beside the helpdesk. Families live in files of their own; this is their union. */
export type BusinessEvent =
  | OrderEvent
  | ReturnEvent
  | FitmentEvent
  | SubscriptionEvent
  | CustomerSignal
  | SelfServiceEvent
  | StaffingEvent
  | CostEvent
  | DataQualityEvent
  | QualityEvent;

export type BusinessEventType = BusinessEvent['type'];

/** The event of one type. */
export type BusinessEventOf<T extends BusinessEventType> = Extract<BusinessEvent, { readonly type: T }>;

/** Every business event type with the words in which a figure names it as missing. */
export const businessEventLabels = {
  'order.placed': 'orders placed',
  'order.delivered': 'orders delivered',
  'return.requested': 'returns requested',
  'return.completed': 'returns completed',
  'warranty.claimed': 'warranty claims',
  'warranty.decided': 'warranty decisions',
  'fitment.recommended': 'fitment recommendations',
  'fitment.confirmed': 'fitment follow-ups',
  'customer.profiled': 'customer profiles',
  'revenue.changed': 'recurring revenue',
  'renewal.scheduled': 'renewal dates',
  'usage.measured': 'product usage',
  'payment.delayed': 'late payments',
  'contact.changed': 'contact changes',
  'relationship-survey.answered': 'customer survey answers',
  'channel.preferred': 'preferred channels',
  'article.viewed': 'article views',
  'article.rated': 'article ratings',
  'search.performed': 'knowledge base searches',
  'self-service.ended': 'self-service visits',
  'chatbot.ended': 'chatbot conversations',
  'community.acted': 'community activity',
  'shift.scheduled': 'shift plans',
  'shift.worked': 'shifts worked',
  'event-hours.declared': 'event hours',
  'call.ended': 'telephone calls',
  'cost.recorded': 'support costs',
  'value.audited': 'audits',
  'record.checked': 'completeness checks',
  'data.refreshed': 'refresh times',
  'review.completed': 'quality reviews',
  'coaching.measured': 'coaching results',
  'escalation.rated': 'escalation ratings',
  'problem.closed': 'closed problems',
} as const satisfies Record<BusinessEventType, string>;

/** The events of one type, in their given order. */
export function eventsOfType<T extends BusinessEventType>(
  events: readonly BusinessEvent[],
  type: T,
): BusinessEventOf<T>[] {
  return events.filter((event): event is BusinessEventOf<T> => event.type === type);
}
