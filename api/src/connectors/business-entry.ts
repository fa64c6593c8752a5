import type { BusinessEvent, BusinessEventType } from '@shiftlight/shared/events/business-events.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';

/** Takes back what was told under the same id. */
export interface EventWithdrawn {
  readonly type: 'event.withdrawn';
  readonly id: string;
  readonly at: EpochMs;
}

/** What another system told. Of several with the same id the highest revision is true. */
export interface BusinessEntry {
  readonly revision: number;
  readonly event: BusinessEvent | EventWithdrawn;
}

/** The time that an event is about: its instant, the stretch that it names, or until when an order must arrive. */
export function findStretch(event: BusinessEntry['event']): { readonly from: EpochMs; readonly to: EpochMs } {
  if ('from' in event) return { from: event.from, to: event.to };
  const until = event.type === 'order.placed' ? (event.deliverBy ?? event.at) : event.at;
  return { from: event.at, to: Math.max(event.at, until) };
}

/** The person whose figures the event touches; null when there is none. */
export function findAgent(event: BusinessEntry['event']): string | null {
  return 'agentId' in event ? event.agentId : null;
}

/** Names of the fields by which events belong together. */
const links = {
  orderId: 'order',
  returnId: 'return',
  claimId: 'claim',
  recommendationId: 'recommendation',
  shiftId: 'shift',
} as const;

/** What the event is about, `order:17` for example: events that belong together share one. */
export function listSubjects(event: BusinessEntry['event']): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...event };
  return Object.entries(links).flatMap(([key, subject]) => {
    const value = fields[key];
    return typeof value === 'string' ? [`${subject}:${value}`] : [];
  });
}

/** Types whose whole past says how things stand now, not only what happened in a period. Few of them come a day. */
export const lastingTypes = [
  'customer.profiled',
  'revenue.changed',
  'renewal.scheduled',
  'usage.measured',
  'payment.delayed',
  'contact.changed',
  'relationship-survey.answered',
  'channel.preferred',
  'event-hours.declared',
] as const satisfies readonly BusinessEventType[];
