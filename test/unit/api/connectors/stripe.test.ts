import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';
import { explain, getKind } from '../../../builders/connector-kinds.ts';

const created = 1_793_610_000;
const monthly = { unit_amount: 4_900, recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' } };

/** After Stripe's documentation of the Subscription and Event objects, shortened, with values of our own. */
const subscription = {
  ...{ id: 'sub_1', object: 'subscription', customer: 'cus_carol', status: 'active', currency: 'eur' },
  ...{ cancel_at_period_end: false, current_period_end: created + 86_400, cancellation_details: { reason: null } },
  items: { object: 'list', data: [{ id: 'si_1', quantity: 3, price: monthly }] },
};
const eventOf = (type: string, object: object, previous?: object) => ({
  ...{ id: 'evt_1', object: 'event', api_version: '2024-06-20', created, livemode: true, type },
  data: { object, ...(previous !== undefined && { previous_attributes: previous }) },
});
const read = (body: object, settings: object = {}) => explain('stripe', body, { settings });
const eventsOf = (...of: Parameters<typeof read>) => read(...of).business.map(({ event }) => event);

describe('a subscription', () => {
  test('is yearly revenue from its beginning, with its renewal, and without who pays', () => {
    const events = eventsOf(eventOf('customer.subscription.created', subscription));
    expect(events).toEqual([
      {
        ...{ id: 'evt_1', at: created * 1_000, type: 'revenue.changed', customerId: expect.stringMatching(/^c_/) },
        ...{ arr: 49 * 3 * 12, currency: 'EUR', ended: null },
      },
      {
        ...{ id: 'evt_1/renewal', at: created * 1_000, type: 'renewal.scheduled' },
        ...{ customerId: expect.stringMatching(/^c_/), dueAt: (created + 86_400) * 1_000 },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/cus_carol|sub_1/);
  });

  test.each([
    { name: 'each year', price: { unit_amount: 12_000, recurring: { interval: 'year' } }, currency: 'usd', arr: 360 },
    {
      name: 'every three months',
      price: { unit_amount: 1_000, recurring: { interval: 'month', interval_count: 3 } },
      currency: 'usd',
      arr: 120,
    },
    { name: 'each week', price: { unit_amount: 100, recurring: { interval: 'week' } }, currency: 'usd', arr: 156 },
    {
      name: 'in yen, which have no decimals',
      price: { unit_amount: 500, recurring: { interval: 'month' } },
      currency: 'jpy',
      arr: 18_000,
    },
    {
      name: 'in fractions of a cent',
      price: { unit_amount: null, unit_amount_decimal: '0.5', recurring: { interval: 'month' } },
      currency: 'usd',
      arr: 0.18,
    },
    {
      name: 'by use',
      price: { unit_amount: 100, recurring: { interval: 'month', usage_type: 'metered' } },
      currency: 'usd',
      arr: 0,
    },
  ])('that is paid $name', ({ price, currency, arr }) => {
    const items = { data: [{ quantity: 3, price }] };
    const [revenue] = eventsOf(eventOf('customer.subscription.created', { ...subscription, currency, items }));
    expect(revenue).toMatchObject({ arr });
  });

  test.each([
    { name: 'that somebody ended', reason: 'cancellation_requested', ended: 'voluntary' },
    { name: 'that could not be paid', reason: 'payment_failed', ended: 'involuntary' },
    { name: 'whose payment was disputed', reason: 'payment_disputed', ended: 'involuntary' },
  ])('$name is lost: $ended', ({ reason, ended }) => {
    const gone = { ...subscription, status: 'canceled', cancellation_details: { reason } };
    expect(eventsOf(eventOf('customer.subscription.deleted', gone))).toMatchObject([{ arr: 0, ended }]);
  });

  test('that will not be renewed has no renewal', () => {
    const ending = { ...subscription, cancel_at_period_end: true };
    const changed = eventOf('customer.subscription.updated', ending, { cancel_at_period_end: false });
    expect(eventsOf(changed).map(({ type }) => type)).toEqual(['revenue.changed']);
  });

  test('says in newer versions per item when it is renewed', () => {
    const items = { data: [{ quantity: 1, price: monthly, current_period_end: created + 60 }] };
    const newer = { ...subscription, current_period_end: undefined, items };
    expect(eventsOf(eventOf('customer.subscription.created', newer))[1]).toMatchObject({
      dueAt: (created + 60) * 1_000,
    });
  });

  test('is counted by itself unless told otherwise: customers may have several', () => {
    const second = { ...subscription, id: 'sub_2' };
    const customers = (settings: object) =>
      [subscription, second].map((one) => {
        const [revenue] = eventsOf(eventOf('customer.subscription.created', one), settings);
        return revenue !== undefined && 'customerId' in revenue ? revenue.customerId : null;
      });
    expect(new Set(customers({})).size).toBe(2);
    expect(new Set(customers({ countedBy: 'customer' })).size).toBe(1);
  });

  test.each([
    {
      name: 'on trial',
      body: eventOf('customer.subscription.created', { ...subscription, status: 'trialing' }),
      said: /Nothing is paid yet/,
    },
    {
      name: 'with new notes only',
      body: eventOf('customer.subscription.updated', subscription, { metadata: {} }),
      said: /Nothing of revenue/,
    },
    {
      name: 'of test mode',
      body: { ...eventOf('customer.subscription.created', subscription), livemode: false },
      said: /test mode/,
    },
    {
      name: 'of a kind that tells nothing',
      body: eventOf('product.created', {}),
      said: /tell nothing that is counted/,
    },
  ])('$name is explained', ({ body, said }) => {
    const { business, explanation } = read(body);
    expect([business, explanation.join(' ')]).toEqual([[], expect.stringMatching(said)]);
  });

  test('of another form is set aside with what is missing', () => {
    const { rejected } = read(eventOf('customer.subscription.created', { ...subscription, currency: undefined }));
    expect(rejected.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^currency: /)]);
  });
});

test.each([
  { name: 'older', object: { customer: 'cus_carol', subscription: 'sub_1' } },
  { name: 'newer', object: { customer: 'cus_carol', parent: { subscription_details: { subscription: 'sub_1' } } } },
])('a late payment, in $name versions, is of the same customer as the revenue', ({ object }) => {
  const [late] = eventsOf(eventOf('invoice.payment_failed', object));
  const [revenue] = eventsOf(eventOf('customer.subscription.created', subscription));
  expect(late).toMatchObject({ type: 'payment.delayed', customerId: known(revenue).customerId });
});

function known(event: object | undefined): { readonly customerId: unknown } {
  return { customerId: event !== undefined && 'customerId' in event ? event.customerId : null };
}

describe('the signature', () => {
  const secret = 'whsec_hush';
  const printed = '{\n  "id": "evt_1",\n  "note": "\\u003cb\\u003e"\n}';
  const sign = (body: string, at: number, key = secret) =>
    createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
  const verify = (body: string, header: string, now = created * 1_000) => {
    const delivery = { body: Buffer.from(body), headers: { 'stripe-signature': header } };
    return findSignatureFault(getKind('stripe').signatures, [secret], delivery, now);
  };
  const good = `t=${created},v1=${sign(printed, created)},v0=00`;

  test.each([
    { name: 'holds for the bytes as they came', body: printed, header: good, fault: null },
    {
      name: 'holds while a secret is replaced, when one of several fits',
      body: printed,
      header: `t=${created},v1=${sign(printed, created, 'whsec_old')},v1=${sign(printed, created)}`,
      fault: null,
    },
    {
      name: 'holds for no other print of the same JSON',
      body: JSON.stringify(JSON.parse(printed)),
      header: good,
      fault: 'wrong-signature',
    },
    {
      name: 'of an outdated scheme is none',
      body: printed,
      header: `t=${created},v0=${sign(printed, created)}`,
      fault: 'unsigned',
    },
    { name: 'without its time is none', body: printed, header: `v1=${sign(printed, created)}`, fault: 'unsigned' },
    {
      name: 'for another time is wrong',
      body: printed,
      header: `t=${created + 1},v1=${sign(printed, created)}`,
      fault: 'wrong-signature',
    },
  ])('$name', ({ body, header, fault }) => {
    expect(verify(body, header)).toBe(fault);
  });

  test('of six minutes ago is stale', () => {
    expect(verify(printed, good, (created + 361) * 1_000)).toBe('stale');
  });
});
