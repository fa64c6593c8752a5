import { computeBreakdown } from '@shiftlight/shared/metrics/compute-breakdown.ts';
import { listCustomerIndicators } from '@shiftlight/shared/metrics/customer-indicators.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { answers, minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const month = 30 * 1440;
const arr = (customerId: string, at: number, value: number, ended: 'voluntary' | 'involuntary' | null = null) =>
  event('revenue.changed', at, { customerId, arr: value, ended });

const year = [
  arr('grows', -400 * 1440, 100),
  arr('grows', 10, 150),
  arr('shrinks', -200 * 1440, 100),
  arr('shrinks', 20, 60),
  arr('leaves', -10 * 1440, 100),
  arr('leaves', 30, 0, 'voluntary'),
  arr('fails', -10 * 1440, 100),
  arr('fails', 40, 0, 'involuntary'),
  arr('new', 50, 500),
];

checkDataMetric('nrr', [
  {
    name: 'adds growth and takes off what shrank and left, without new customers',
    events: year,
    value: 210 / 400,
    n: 4,
  },
  {
    name: 'leaves out customers who pay in another currency',
    events: [...year, event('revenue.changed', -5, { customerId: 'usd', arr: 10, currency: 'USD' })],
    value: 210 / 400,
    n: 4,
  },
  { name: 'knows nothing without revenue', events: [], value: null, n: 0 },
]);
checkDataMetric('grr', [{ name: 'does not let growth make up for losses', events: year, value: 160 / 400, n: 4 }]);
checkDataMetric('churn', [
  { name: 'is customers lost per customers at the start', events: year, value: 0.5, n: 4 },
  { name: 'can be by their choice', variant: 'voluntary', events: year, value: 0.25, n: 4 },
  { name: 'can be against their choice', variant: 'involuntary', events: year, value: 0.25, n: 4 },
  {
    name: 'forgives who came back within the period',
    events: [arr('back', -5, 100), arr('back', 10, 0, 'voluntary'), arr('back', 20, 90)],
    value: 0,
    n: 1,
  },
  { name: 'does not look beyond the period', to: 25, events: year, value: 0, n: 4 },
]);

test('churn splits by the tenure at the start of the period', () => {
  const context = { calendar: null, from: minute(0), to: minute(month), agentId: null, variant: null };
  const parts = computeBreakdown(getMetric('churn'), { tickets: [], events: year }, context, 'tenure');
  expect(parts.map(({ key, figure }) => [key, figure.value, figure.n])).toEqual([
    ['0–3 months', 1, 2],
    ['12+ months', 0, 1],
    ['3–12 months', 0, 1],
  ]);
});

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
