import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { z } from 'zod';
import { amount, currency, id, instant, lengthMs, name, optionalId, optionalName } from './field-schemas.ts';

const base = {
  id: id.describe('The id of this event in its source. The same id is the same event, however often it is sent.'),
  at: instant,
  revision: z
    .int()
    .min(0)
    .default(0)
    .describe('0 at first. The same id with a higher revision corrects what was told before.'),
};
const agentId = optionalId.describe('The id of the colleague in the helpdesk.');
const customerId = id.describe('The id of the customer. It is stored as a pseudonym only.');
const ticketId = optionalId.describe('The id of the ticket in the helpdesk.');

function event<T extends BusinessEvent['type'] | 'event.withdrawn', F extends z.ZodRawShape>(type: T, fields: F) {
  return z.strictObject({ ...base, type: z.literal(type), ...fields });
}

const stretch = { from: instant, to: instant };
interface Stretch {
  readonly from: number;
  readonly to: number;
}
const endsAfterItBegins = ({ from, to }: Stretch): boolean => to > from;
const aboutTheEnd = { path: ['to'], message: 'The end must be after the beginning.' };

const scale = { value: z.number(), scaleMin: z.number(), scaleMax: z.number() };
interface Rating {
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}
const liesOnScale = ({ value, scaleMin, scaleMax }: Rating): boolean =>
  scaleMin < scaleMax && value >= scaleMin && value <= scaleMax;
const aboutTheScale = { path: ['value'], message: 'The value must lie between scaleMin and scaleMax.' };

const activity = z.enum(['tickets', 'phone', 'chat', 'break', 'training', 'meeting', 'off']);

/** The events of other systems that may be pushed, by type. A key that is not known is refused, so that a typing error is noticed. */
export const pushedBusinessEvent = z.discriminatedUnion('type', [
  event('order.placed', {
    orderId: id,
    customerId,
    placedThrough: z.enum(['support', 'website', 'other']),
    amount: amount.describe('In the main unit of the currency, without shipping and tax.'),
    currency,
    products: z.array(name).max(500).default([]),
    ticketId,
    agentId,
    emergency: z.boolean().default(false).describe('A rush order that must arrive by deliverBy.'),
    deliverBy: instant.nullable().default(null),
  }),
  event('order.delivered', { orderId: id }),
  event('return.requested', {
    returnId: id,
    orderId: id,
    product: optionalName,
    aboutFitment: z.boolean().default(false).describe('The part did not fit.'),
    agentId,
  }),
  event('return.completed', { returnId: id, outcome: z.enum(['refunded', 'exchanged', 'refused']) }),
  event('warranty.claimed', { claimId: id, product: optionalName, vendor: optionalName, agentId }),
  event('warranty.decided', { claimId: id, approved: z.boolean() }),
  event('fitment.recommended', {
    recommendationId: id,
    agentId,
    ticketId,
    orderId: optionalId,
    product: optionalName,
  }),
  event('fitment.confirmed', { recommendationId: id, worked: z.boolean() }),
  event('customer.profiled', {
    customerId,
    segment: z.enum(['enterprise', 'mid-market', 'smb']).nullable().default(null),
    geography: optionalName,
    product: optionalName,
    requesterIds: z
      .array(id)
      .max(1_000)
      .default([])
      .describe('The helpdesk’s ids of this customer’s people. They are stored as pseudonyms only.'),
  }),
  event('revenue.changed', {
    customerId,
    arr: amount.describe('Yearly recurring revenue from this instant on, in the main unit; 0 ends the customer.'),
    currency,
    ended: z
      .enum(['voluntary', 'involuntary'])
      .nullable()
      .default(null)
      .describe('Why it fell to 0: the customer left, or could not go on (failed payment); null otherwise.'),
  }).refine(({ arr, ended }) => ended === null || arr === 0, {
    path: ['ended'],
    message: 'Only a revenue of 0 has ended: leave it out, or set arr to 0.',
  }),
  event('renewal.scheduled', { customerId, dueAt: instant }),
  event('usage.measured', { customerId, amount: z.number().min(0) }),
  event('payment.delayed', { customerId, disputed: z.boolean().default(false) }),
  event('contact.changed', { customerId }),
  event('relationship-survey.answered', {
    survey: z.enum(['csat', 'nps', 'ces']),
    customerId: customerId.nullable().default(null),
    ...scale,
  }).refine(liesOnScale, aboutTheScale),
  event('channel.preferred', { customerId, channel: name }),
  event('article.viewed', { articleId: id }),
  event('article.rated', { articleId: id, ...scale }).refine(liesOnScale, aboutTheScale),
  event('search.performed', { results: z.int().min(0), opened: z.boolean() }),
  event('self-service.ended', {
    sessionId: id,
    resolved: z.boolean().nullable().default(null),
    contacted: z.boolean(),
    soughtContact: z.boolean().default(false),
  }),
  event('chatbot.ended', { sessionId: id, handedOver: z.boolean(), abandoned: z.boolean().default(false) }),
  event('community.acted', {
    memberId: id.describe('Who acted. Stored as a pseudonym only.'),
    action: z.enum(['question', 'answer', 'comment', 'vote']),
  }),
  event('shift.scheduled', {
    shiftId: id.describe('A later event with the same shiftId replaces it; activity off takes it out.'),
    agentId: id,
    activity,
    ...stretch,
  }).refine(endsAfterItBegins, aboutTheEnd),
  event('shift.worked', { agentId: id, activity, ...stretch }).refine(endsAfterItBegins, aboutTheEnd),
  event('event-hours.declared', { name, ...stretch }).refine(endsAfterItBegins, aboutTheEnd),
  event('call.ended', {
    agentId,
    ticketId,
    waitedMs: lengthMs,
    holdMs: lengthMs.default(0),
    answered: z.boolean(),
  }),
  event('cost.recorded', { kind: z.enum(['staff', 'tools', 'other']), amount, currency, ...stretch }).refine(
    endsAfterItBegins,
    aboutTheEnd,
  ),
  event('value.audited', { ticketId: id, field: name, agrees: z.boolean() }),
  event('record.checked', { recordId: id, fieldsExpected: z.int().min(0), fieldsMissing: z.int().min(0) }),
  event('data.refreshed', {
    refreshClass: z.enum(['live', 'hourly', 'daily', 'monthly']),
    trueAt: instant,
    allowedMs: lengthMs,
  }),
  event('review.completed', {
    reviewId: id,
    ticketId: id,
    agentId: id,
    reviewerId: id,
    scoreRatio: z.number().min(0).max(1).nullable().describe('0 to 1; null when nothing was rated.'),
    errorFound: z.boolean().default(false),
    calibrationId: optionalId,
  }),
  event('coaching.measured', {
    coachingId: id,
    agentId: id,
    metricId: name,
    better: z.enum(['higher', 'lower']),
    before: z.number(),
    after: z.number(),
  }),
  event('escalation.rated', { escalationId: id, ticketId: id, agentId, complete: z.boolean() }),
  event('problem.closed', { problemId: id, needsRootCause: z.boolean(), hasRootCause: z.boolean() }),
  event('event.withdrawn', {}).describe('Takes back the event with this id; send it with a higher revision.'),
]);
export type PushedBusinessEvent = z.output<typeof pushedBusinessEvent>;
