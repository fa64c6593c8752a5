import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { businessEventLabels } from '@shiftlight/shared/events/business-events.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { metrics } from '@shiftlight/shared/metrics/index.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { answers, assigned, escalated, minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const few = fc.integer({ min: 1, max: 3 }).map(String);
const at = fc.integer({ min: 0, max: 300 });

/** Random events that often speak of the same orders, customers and people. */
const randomEvent: fc.Arbitrary<BusinessEvent> = fc
  .record({
    id: few,
    at,
    from: at,
    length: fc.nat(100),
    flag: fc.boolean(),
    other: fc.boolean(),
    amount: fc.nat(500),
    agent: fc.constantFrom('ann', 'bob'),
    kind: fc.constantFrom(...kinds()),
  })
  .map(({ id, at: when, from, length, flag, other, amount, agent, kind }) => {
    const span = { from: minute(from), to: minute(from + length) };
    const builders = {
      order: () =>
        event('order.placed', when, {
          orderId: id,
          ticketId: other ? `T${id}` : null,
          amount,
          agentId: agent,
          emergency: flag,
          deliverBy: minute(from),
          placedThrough: other ? 'support' : 'website',
        }),
      delivered: () => event('order.delivered', when, { orderId: id }),
      returned: () => event('return.requested', when, { returnId: id, orderId: id, aboutFitment: flag }),
      completed: () => event('return.completed', when, { returnId: id, outcome: flag ? 'refunded' : 'refused' }),
      fitment: () => event('fitment.recommended', when, { recommendationId: id, orderId: flag ? id : null }),
      fits: () => event('fitment.confirmed', when, { recommendationId: id, worked: flag }),
      claim: () => event('warranty.claimed', when, { claimId: id }),
      decision: () => event('warranty.decided', when, { claimId: id, approved: flag }),
      revenue: () =>
        event('revenue.changed', when - 100, {
          customerId: id,
          arr: flag ? amount : 0,
          currency: other ? 'EUR' : 'USD',
          ended: flag ? null : 'voluntary',
        }),
      profile: () =>
        event('customer.profiled', when, {
          customerId: id,
          requesterIds: flag ? ['customer'] : [],
          segment: other ? 'smb' : null,
        }),
      usage: () => event('usage.measured', when - 100, { customerId: id, amount }),
      payment: () => event('payment.delayed', when, { customerId: id, disputed: flag }),
      plan: () =>
        event('shift.scheduled', when, { shiftId: id, agentId: agent, activity: flag ? 'tickets' : 'off', ...span }),
      work: () => event('shift.worked', when, { agentId: agent, ...span }),
      cost: () => event('cost.recorded', when, { kind: 'staff', amount, currency: other ? 'EUR' : 'USD', ...span }),
      review: () =>
        event('review.completed', when, {
          reviewId: id,
          ticketId: `T${id}`,
          agentId: agent,
          scoreRatio: amount / 500,
          errorFound: flag,
          calibrationId: other ? 'c' : null,
        }),
      channel: () =>
        event('channel.preferred', when, { customerId: flag ? 'customer' : id, channel: other ? 'chat' : 'email' }),
      community: () => event('community.acted', when, { memberId: id, action: flag ? 'answer' : 'vote' }),
    };
    return builders[kind]();
  });

function kinds() {
  return [
    'order',
    'delivered',
    'returned',
    'completed',
    'fitment',
    'fits',
    'claim',
    'decision',
    'revenue',
    'profile',
    'usage',
    'payment',
    'plan',
    'work',
    'cost',
    'review',
    'channel',
    'community',
  ] as const;
}

const tickets = [
  told([opened(0, { channel: 'email' }), replies('ann', 9), solved('ann', 20), answers('csat', 5, 30)], {
    ticketId: 'T1',
  }),
  told(
    [
      opened(40, { channel: 'chat', tags: ['complaint'] }),
      assigned('bob', 41),
      replies('bob', 60),
      escalated('bob', 70),
      answers('nps', 3, 90, [0, 10]),
    ],
    { ticketId: 'T2' },
  ),
  told([opened(90), solved('bob', 200), answers('ces', 2, 220)], { ticketId: 'T3' }),
];

test('no figure depends on the order in which tickets and events arrive', () => {
  const context = { calendar: null, from: minute(0), to: minute(400), agentId: null };
  const shuffles = fc.array(randomEvent, { maxLength: 25 }).chain((events) =>
    fc.record({
      events: fc.constant(events),
      shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
      mixed: fc.shuffledSubarray(tickets, { minLength: tickets.length }),
    }),
  );
  fc.assert(
    fc.property(shuffles, fc.constantFrom(...metrics), ({ events, shuffled, mixed }, metric) => {
      for (const variant of [null, ...metric.variants.map(({ id }) => id)]) {
        const one = computeFigure(metric, { tickets, events }, { ...context, variant });
        const other = computeFigure(metric, { tickets: mixed, events: shuffled }, { ...context, variant });
        expect({ ...other, value: null, interval: null }).toEqual({ ...one, value: null, interval: null });
        expect(other.value).toEqual(one.value === null ? null : expect.closeTo(one.value, 6));
      }
    }),
    { numRuns: 400 },
  );
});

test('every kind of business event has words for a figure that misses it', () => {
  expect(Object.values(businessEventLabels).every((label) => /^[a-z]/.test(label))).toBe(true);
});
