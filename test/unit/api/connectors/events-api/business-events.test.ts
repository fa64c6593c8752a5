import { describe, expect, test } from 'vitest';
import { pushedBusinessEvent } from '@shiftlight/api/connectors/events-api/business-schema.ts';
import { normalisePushed } from '@shiftlight/api/connectors/events-api/normalise.ts';
import { businessEventLabels } from '@shiftlight/shared/events/business-events.ts';
import { event } from '../../../../builders/business-event.ts';

const scope = { settings: {}, pseudonymOf: (id: string) => `hidden-${id}` };
const at = Date.UTC(2026, 10, 2, 9);
const order = {
  ...{ id: 'o1', at, type: 'order.placed', orderId: '17', customerId: 'carol', placedThrough: 'support' },
  ...{ amount: 129.5, currency: 'EUR' },
};
const shift = { id: 's1', at, type: 'shift.worked', agentId: 'ann', activity: 'phone', from: at, to: at + 1 };
const normalise = (...events: readonly unknown[]) => normalisePushed({ events }, scope);

test('every event that a metric can need may be pushed, and one that takes another back', () => {
  const pushed = pushedBusinessEvent.options.map((option) => option.shape.type.value);
  expect(pushed.toSorted()).toEqual([...Object.keys(businessEventLabels), 'event.withdrawn'].toSorted());
});

test('what is not said is known to be absent, not left open', () => {
  expect(normalise(order).business).toEqual([
    {
      revision: 0,
      event: {
        ...order,
        customerId: 'hidden-carol',
        products: [],
        ticketId: null,
        agentId: null,
        emergency: false,
        deliverBy: null,
      },
    },
  ]);
});

test('tickets and other events may come in one delivery', () => {
  const ticket = { id: 't1', ticketId: '7', at, actor: { kind: 'agent', personId: 'ann' }, type: 'ticket.deleted' };
  const { events, business, rejected } = normalise(order, ticket, shift);
  expect([events.length, business?.length, rejected]).toEqual([1, 2, []]);
});

describe('customers are stored as pseudonyms only', () => {
  test.each([
    { name: 'who ordered', entry: order },
    { name: 'whose revenue changed', entry: { ...event('revenue.changed', 0, { customerId: 'carol', arr: 12 }), at } },
    {
      name: 'whose people write',
      entry: { ...event('customer.profiled', 0, { customerId: 'carol', requesterIds: ['carol'] }), at },
    },
    {
      name: 'who was asked',
      entry: {
        ...event('relationship-survey.answered', 0, { survey: 'nps', customerId: 'carol' }),
        ...{ value: 9, scaleMin: 0, scaleMax: 10, at },
      },
    },
    {
      name: 'who is active in the community',
      entry: { ...event('community.acted', 0, { memberId: 'carol', action: 'vote' }), at },
    },
  ])('$name', ({ entry }) => {
    const { business, rejected } = normalise(entry);
    expect(rejected).toEqual([]);
    expect(JSON.stringify(business)).toContain('hidden-carol');
    expect(JSON.stringify(business)).not.toContain('"carol"');
  });
});

describe('what is wrong is told with its place in the delivery', () => {
  test.each([
    { name: 'a field that is missing', entry: { ...order, orderId: undefined }, detail: /^events\.1\.orderId: / },
    { name: 'a typing error', entry: { ...order, agentID: 'ann' }, detail: /^events\.1: Unrecognized key: "agentID"/ },
    { name: 'a text for a number', entry: { ...order, amount: '12,50' }, detail: /^events\.1\.amount: .*number/ },
    { name: 'seconds', entry: { ...order, at: at / 1000 }, detail: /^events\.1\.at: Send milliseconds/ },
    {
      name: 'a currency in small letters',
      entry: { ...order, currency: 'eur' },
      detail: /^events\.1\.currency: .*ISO 4217/,
    },
    { name: 'a shift that ends before it begins', entry: { ...shift, to: at - 1 }, detail: /^events\.1\.to: .*after/ },
    {
      name: 'an ended customer who still pays',
      entry: { ...event('revenue.changed', 0, { customerId: 'c', arr: 5, ended: 'voluntary' }), at },
      detail: /^events\.1\.ended: Only a revenue of 0/,
    },
    {
      name: 'a rating beside its scale',
      entry: { id: 'r', at, type: 'article.rated', articleId: 'a', value: 6, scaleMin: 1, scaleMax: 5 },
      detail: /^events\.1\.value: .*between/,
    },
    { name: 'a broken revision', entry: { ...order, revision: 1.5 }, detail: /^events\.1\.revision: / },
  ])('$name', ({ entry, detail }) => {
    const { business, rejected } = normalise(shift, entry, order);
    expect(business).toHaveLength(2);
    expect(rejected.map((one) => one.reason)).toEqual(['malformed']);
    expect(rejected[0]?.detail).toMatch(detail);
  });
});
