import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { minute, opened } from '../../../builders/ticket-story.ts';

const day = 1440;
const weekdays = compileCalendar({
  timeZone: 'UTC',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: ['2026-03-04'],
});

const recommended = (id: string, orderId: string | null) =>
  event('fitment.recommended', 0, { recommendationId: id, orderId });
checkDataMetric('fitment-success', [
  {
    name: 'asks the follow-up first',
    events: [
      recommended('a', null),
      event('fitment.confirmed', 5, { recommendationId: 'a', worked: true }),
      recommended('b', 'o'),
      event('fitment.confirmed', 5, { recommendationId: 'b', worked: false }),
    ],
    value: 0.5,
    n: 2,
  },
  {
    name: 'takes a return for fitment against it',
    events: [recommended('a', 'o'), event('return.requested', 9, { returnId: 'r', orderId: 'o', aboutFitment: true })],
    value: 0,
    n: 1,
  },
  {
    name: 'does not mind a return for another reason',
    events: [recommended('a', 'o'), event('return.requested', 9, { returnId: 'r', orderId: 'o' })],
    value: 1,
    n: 1,
  },
  {
    name: 'waits thirty days before silence is success',
    to: 29 * day,
    events: [recommended('a', 'o')],
    value: null,
    n: 0,
  },
  { name: 'takes thirty days of silence for success', to: 31 * day, events: [recommended('a', 'o')], value: 1, n: 1 },
  { name: 'says what is missing without any event', events: [], value: null, n: 0 },
]);

const rush = (orderId: string, deliverBy: number | null) =>
  event('order.placed', 0, { orderId, emergency: true, deliverBy: deliverBy === null ? null : minute(deliverBy) });
checkDataMetric('emergency-order-success', [
  {
    name: 'is delivered by the deadline',
    events: [
      rush('a', 60),
      event('order.delivered', 60, { orderId: 'a' }),
      rush('b', 60),
      event('order.delivered', 61, { orderId: 'b' }),
    ],
    value: 0.5,
    n: 2,
  },
  { name: 'has failed once the deadline is past', events: [rush('a', 60)], value: 0, n: 1 },
  { name: 'leaves open what is still on its way', to: 30, events: [rush('a', 60)], value: null, n: 0 },
  {
    name: 'does not look at other orders',
    events: [event('order.placed', 0, { orderId: 'x' }), rush('b', null)],
    value: null,
    n: 0,
  },
]);

checkDataMetric('return-rate', [
  {
    name: 'counts an order with two returns once',
    events: [
      event('order.placed', 0, { orderId: 'a' }),
      event('order.placed', 1, { orderId: 'b' }),
      event('return.requested', 5, { returnId: 'r', orderId: 'a' }),
      event('return.requested', 6, { returnId: 's', orderId: 'a' }),
    ],
    value: 0.5,
    n: 2,
  },
  { name: 'is zero when nothing came back', events: [event('order.placed', 0, { orderId: 'a' })], value: 0, n: 1 },
]);

const claimed = (claimId: string) => event('warranty.claimed', 0, { claimId });
checkDataMetric('warranty-approval', [
  {
    name: 'is approved per decided',
    events: [
      claimed('a'),
      claimed('b'),
      claimed('c'),
      event('warranty.decided', 9, { claimId: 'a', approved: true }),
      event('warranty.decided', 9, { claimId: 'b', approved: false }),
    ],
    value: 0.5,
    n: 2,
  },
]);

checkDataMetric('attachment-rate', [
  {
    name: 'is tickets with a related purchase',
    stories: [[opened(0)], [opened(0)], [opened(0)], [opened(0)]],
    events: [
      event('order.placed', 9, { orderId: 'a', ticketId: 'T1' }),
      event('order.placed', 9, { orderId: 'b', ticketId: 'T1' }),
    ],
    value: 0.25,
    n: 4,
  },
  {
    name: 'is credited to who placed the order',
    agentId: 'bob',
    stories: [[opened(0)], [opened(0)]],
    events: [event('order.placed', 9, { orderId: 'a', ticketId: 'T1', agentId: 'bob' })],
    value: 1,
    n: 1,
  },
  { name: 'is not zero but unknown without orders', stories: [[opened(0)]], events: [], value: null, n: 1 },
]);

const website = (amount: number, currency = 'EUR') =>
  event('order.placed', 0, { orderId: `w${amount}`, placedThrough: 'website', amount, currency });
checkDataMetric('support-order-value', [
  {
    name: 'is the mean order through support',
    events: [
      event('order.placed', 0, { orderId: 'a', amount: 80 }),
      event('order.placed', 0, { orderId: 'b', amount: 160 }),
      website(10),
    ],
    value: 120,
    n: 2,
  },
  {
    name: 'can be compared with the website',
    variant: 'lift-over-website',
    events: [event('order.placed', 0, { orderId: 'a', amount: 120 }), website(80), website(120), website(9, 'USD')],
    value: 0.2,
    n: 1,
  },
  {
    name: 'is not compared with another currency',
    variant: 'lift-over-website',
    events: [event('order.placed', 0, { orderId: 'a', amount: 120 }), website(80, 'USD')],
    value: null,
    n: 0,
  },
]);

const requested = (returnId: string, at: number) => event('return.requested', at, { returnId, orderId: returnId });
checkDataMetric('return-resolution-time', [
  {
    name: 'is business days, the first day not counted',
    events: [requested('a', 0), event('return.completed', 2 * day, { returnId: 'a', outcome: 'refunded' })],
    value: 2,
    n: 1,
  },
  {
    name: 'skips the weekend',
    events: [requested('a', 0), event('return.completed', 7 * day, { returnId: 'a', outcome: 'exchanged' })],
    value: 5,
    n: 1,
  },
  {
    name: 'skips holidays of the calendar',
    calendar: weekdays,
    events: [requested('a', 0), event('return.completed', 3 * day, { returnId: 'a', outcome: 'refunded' })],
    value: 2,
    n: 1,
  },
  {
    name: 'can be working time',
    variant: 'hours',
    calendar: weekdays,
    events: [requested('a', 0), event('return.completed', day, { returnId: 'a', outcome: 'refunded' })],
    value: 8 * 3_600_000,
    n: 1,
  },
  {
    name: 'leaves out what was refused or is open',
    events: [
      requested('a', 0),
      requested('b', 0),
      event('return.completed', day, { returnId: 'a', outcome: 'refused' }),
    ],
    value: null,
    n: 0,
  },
]);
