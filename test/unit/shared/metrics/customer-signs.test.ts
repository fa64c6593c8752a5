import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { listCustomerIndicators } from '@shiftlight/shared/metrics/customer-indicators.ts';
import { describe, expect, test } from 'vitest';
import { arr, event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { answers, minute, opened, replies, solved, told, type Step } from '../../../builders/ticket-story.ts';

const month = 30 * 1440;

const profile = event('customer.profiled', -9, { customerId: 'acme', requesterIds: ['customer'] });
const steady = [arr('acme', -9, 100), profile];
const unhappy = [opened(5), replies('ann', 6), solved('ann', 7), answers('csat', 2, 9)];

checkDataMetric('early-warnings', [
  {
    name: 'sees usage fall by thirty percent',
    variant: 'usage',
    events: [
      ...steady,
      event('usage.measured', -5, { customerId: 'acme', amount: 100 }),
      event('usage.measured', 5, { customerId: 'acme', amount: 70 }),
    ],
    value: 1,
    n: 1,
  },
  {
    name: 'does not mind a smaller fall',
    variant: 'usage',
    events: [
      ...steady,
      event('usage.measured', -5, { customerId: 'acme', amount: 100 }),
      event('usage.measured', 5, { customerId: 'acme', amount: 71 }),
    ],
    value: 0,
    n: 1,
  },
  { name: 'does not judge usage that it does not know', variant: 'usage', events: steady, value: null, n: 0 },
  {
    name: 'sees tickets rise',
    variant: 'tickets',
    events: steady,
    stories: [[opened(1)], [opened(2)], [opened(3)]],
    value: 1,
    n: 1,
  },
  {
    name: 'does not mind two more tickets',
    variant: 'tickets',
    events: steady,
    stories: [[opened(1)], [opened(2)]],
    value: 0,
    n: 1,
  },
  { name: 'sees satisfaction below 3.5', variant: 'satisfaction', events: steady, stories: [unhappy], value: 1, n: 1 },
  {
    name: 'sees a late payment',
    variant: 'payment',
    events: [...steady, event('payment.delayed', 5, { customerId: 'acme', disputed: false })],
    value: 1,
    n: 1,
  },
  {
    name: 'sees a contact leave',
    variant: 'contact',
    events: [...steady, event('contact.changed', 5, { customerId: 'acme' })],
    value: 1,
    n: 1,
  },
  { name: 'takes any sign', events: [...steady, event('contact.changed', 5, { customerId: 'acme' })], value: 1, n: 1 },
]);
checkDataMetric('customer-health', [
  {
    name: 'is the share of known signs that do not warn',
    events: [...steady, event('payment.delayed', 5, { customerId: 'acme', disputed: true })],
    stories: [unhappy],
    value: 50,
    n: 1,
  },
]);

describe('signs of a customer in a period', () => {
  const revenue = arr('acme', -9, 100);
  const used = (at: number, amount: number) => event('usage.measured', at, { customerId: 'acme', amount });
  const asked = (at: number) => [opened(at)];
  const rated = (value: number, at: number, kind: 'csat' | 'ces' = 'csat') => [
    opened(at - 3),
    solved('ann', at - 2),
    answers(kind, value, at),
  ];
  const late = (at: number) => event('payment.delayed', at, { customerId: 'acme', disputed: false });
  const left = (at: number) => event('contact.changed', at, { customerId: 'acme' });

  test.each<{
    name: string;
    id: string;
    events?: readonly BusinessEvent[];
    stories?: readonly (readonly Step[])[];
    warns: boolean | null;
    detail: string;
  }>([
    {
      name: 'usage is not known from one measurement',
      id: 'usage',
      events: [used(-5, 100)],
      warns: null,
      detail: 'Usage not known',
    },
    {
      name: 'usage is not known after none',
      id: 'usage',
      events: [used(-5, 0), used(5, 10)],
      warns: null,
      detail: 'Usage not known',
    },
    {
      name: 'usage compares the two latest',
      id: 'usage',
      events: [used(-9, 900), used(-5, 100), used(5, 110)],
      warns: false,
      detail: 'Usage +10 % on the period before',
    },
    {
      name: 'usage may stay',
      id: 'usage',
      events: [used(-5, 100), used(5, 100)],
      warns: false,
      detail: 'Usage 0 % on the period before',
    },
    {
      name: 'usage does not look beyond the period',
      id: 'usage',
      events: [used(-9, 100), used(-5, 100), used(100, 1)],
      warns: false,
      detail: 'Usage 0 % on the period before',
    },
    {
      name: 'tickets compare with the period before',
      id: 'tickets',
      stories: [asked(-100), asked(-1), asked(0), asked(50), asked(99)],
      warns: false,
      detail: '3 tickets, 2 in the period before',
    },
    {
      name: 'tickets need half as many again',
      id: 'tickets',
      stories: [...Array.from({ length: 8 }, () => asked(-50)), ...Array.from({ length: 11 }, () => asked(50))],
      warns: false,
      detail: '11 tickets, 8 in the period before',
    },
    {
      name: 'tickets warn at half as many again',
      id: 'tickets',
      stories: [...Array.from({ length: 6 }, () => asked(-50)), ...Array.from({ length: 9 }, () => asked(50))],
      warns: true,
      detail: '9 tickets, 6 in the period before',
    },
    {
      name: 'tickets after the period do not count',
      id: 'tickets',
      stories: [asked(100), asked(100), asked(100)],
      warns: false,
      detail: '0 tickets, 0 in the period before',
    },
    {
      name: 'satisfaction is not known without answers in the period',
      id: 'satisfaction',
      stories: [rated(1, -1), rated(1, 100), rated(1, 50, 'ces')],
      warns: null,
      detail: 'No satisfaction answer',
    },
    {
      name: 'satisfaction at 3.5 does not warn',
      id: 'satisfaction',
      stories: [rated(3, 0), rated(4, 99)],
      warns: false,
      detail: 'Satisfaction 3.5 of 5',
    },
    {
      name: 'payments before and after the period do not count',
      id: 'payment',
      events: [late(-1), late(100)],
      warns: false,
      detail: 'Payments in time',
    },
    {
      name: 'a payment at the start of the period counts',
      id: 'payment',
      events: [late(0)],
      warns: true,
      detail: 'Payment late or disputed',
    },
    {
      name: 'contacts before and after the period do not count',
      id: 'contact',
      events: [left(-1), left(100)],
      warns: false,
      detail: 'Same key contact',
    },
    {
      name: 'a contact who left at the start of the period counts',
      id: 'contact',
      events: [left(0)],
      warns: true,
      detail: 'Key contact changed',
    },
  ])('$name', ({ id, events = [], stories = [], warns, detail }) => {
    const data = { tickets: stories.map((steps) => told(steps)), events: [revenue, profile, ...events] };
    const [acme] = listCustomerIndicators(data, { from: minute(0), to: minute(100) });
    expect(acme?.indicators.find((sign) => sign.id === id)).toEqual({ id, warns, detail });
  });

  test('of somebody else are not this customer’s', () => {
    const others = [
      event('payment.delayed', 5, { customerId: 'other', disputed: true }),
      event('relationship-survey.answered', 5, {
        survey: 'nps',
        customerId: null,
        value: 1,
        scaleMin: 0,
        scaleMax: 10,
      }),
    ];
    const stranger = told([opened(5, { requesterId: 'stranger' })]);
    const [acme] = listCustomerIndicators(
      { tickets: [stranger], events: [revenue, profile, ...others] },
      { from: minute(0), to: minute(100) },
    );
    expect(acme?.indicators.map(({ warns }) => warns)).toEqual([null, false, null, false, false]);
  });
});

test('every sign says in words what it saw', () => {
  const context = { from: minute(0), to: minute(month) };
  const [acme] = listCustomerIndicators(
    {
      tickets: [told(unhappy)],
      events: [
        ...steady,
        event('usage.measured', -5, { customerId: 'acme', amount: 100 }),
        event('usage.measured', 5, { customerId: 'acme', amount: 60 }),
      ],
    },
    context,
  );
  expect(acme?.indicators.map(({ detail }) => detail)).toEqual([
    'Usage −40 % on the period before',
    '1 ticket, 0 in the period before',
    'Satisfaction 2.0 of 5',
    'Payments in time',
    'Same key contact',
  ]);
});
