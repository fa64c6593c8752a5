import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { computeBreakdown } from '@shiftlight/shared/metrics/compute-breakdown.ts';
import { findMainCurrency, listCustomersAtStart, toTenure } from '@shiftlight/shared/metrics/customer-revenue.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { describe, expect, test } from 'vitest';
import { arr, event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { minute } from '../../../builders/ticket-story.ts';

const month = 30 * 1440;
const monthMs = (365.25 / 12) * 86_400_000;

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

describe('customers at the start of a period', () => {
  const list = (...events: BusinessEvent[]) => listCustomersAtStart(events, { from: minute(0), to: minute(100) });
  test.each([
    { name: 'had revenue exactly at the start', events: [arr('a', 0, 10)], found: [[10, 10, null]] },
    { name: 'did not begin within the period', events: [arr('a', 1, 10)], found: [] },
    { name: 'had not left before', events: [arr('a', -9, 10), arr('a', -1, 0, 'voluntary')], found: [] },
    {
      name: 'may leave within it',
      events: [arr('a', -9, 10), arr('a', 99, 0, 'involuntary')],
      found: [[10, 0, 'involuntary']],
    },
    {
      name: 'have not left when they leave at its end',
      events: [arr('a', -9, 10), arr('a', 100, 0, 'voluntary')],
      found: [[10, 10, null]],
    },
    {
      name: 'may be named by an end that is none',
      events: [arr('a', -9, 10), arr('a', 50, 5, 'voluntary')],
      found: [[10, 5, null]],
    },
  ])('$name', ({ events, found }) => {
    expect(list(...events).map(({ startArr, endArr, ended }) => [startArr, endArr, ended])).toEqual(found);
  });
  test('are split by their latest profile within the period, and by tenure from their first revenue', () => {
    const about = (at: number, segment: 'smb' | 'enterprise') =>
      event('customer.profiled', at, { customerId: 'a', segment, geography: 'EU', product: 'Pro' });
    const [first] = list(
      arr('a', -200 * 1440, 0),
      arr('a', -100 * 1440, 10),
      about(-9, 'smb'),
      about(50, 'enterprise'),
      about(100, 'smb'),
    );
    expect(first?.dimensions).toEqual({
      segment: 'enterprise',
      geography: 'EU',
      product: 'Pro',
      tenure: '3–12 months',
    });
    const [unknown] = list(arr('b', -9, 10));
    expect(unknown?.dimensions).toEqual({ segment: null, geography: null, product: null, tenure: '0–3 months' });
  });
  test.each([
    [0, '0–3 months'],
    [3 * monthMs, '3–12 months'],
    [12 * monthMs - 1, '3–12 months'],
    [12 * monthMs, '12+ months'],
  ])('after %f ms have the tenure %s', (length, tenure) => {
    expect(toTenure(length)).toBe(tenure);
  });
  test('pay mostly in one currency; on a tie in the first by name', () => {
    const paying = (...amounts: readonly (readonly [string, number])[]) =>
      list(
        ...amounts.map(([currency, value], index) =>
          event('revenue.changed', -9, { customerId: `c${index}`, arr: value, currency }),
        ),
      );
    expect(findMainCurrency(paying(['USD', 10], ['EUR', 6], ['EUR', 5]))).toBe('EUR');
    expect(findMainCurrency(paying(['EUR', 5], ['USD', 10], ['EUR', 3]))).toBe('USD');
    expect(findMainCurrency(paying(['USD', 5], ['EUR', 5]))).toBe('EUR');
    expect(findMainCurrency(paying(['EUR', 5], ['USD', 5]))).toBe('EUR');
    expect(findMainCurrency([])).toBeNull();
  });
});
