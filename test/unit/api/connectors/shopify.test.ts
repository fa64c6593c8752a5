import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';
import { explain, getKind } from '../../../builders/connector-kinds.ts';

/** After Shopify's documentation of the webhook orders/create, shortened, with values of our own. */
const order = {
  id: 820982911946154500,
  admin_graphql_api_id: 'gid://shopify/Order/820982911946154500',
  name: '#1001',
  email: 'carol@example.com',
  created_at: '2026-11-02T09:00:00-05:00',
  processed_at: '2026-11-02T09:00:01-05:00',
  updated_at: '2026-11-02T09:00:05-05:00',
  cancelled_at: null,
  currency: 'USD',
  subtotal_price: '398.00',
  total_price: '415.50',
  taxes_included: false,
  source_name: 'web',
  tags: 'vip, Emergency',
  customer: { id: 115310627314723950, email: 'carol@example.com' },
  line_items: [
    { id: 1, sku: 'PAD-12', title: 'Brake pads', tax_lines: [{ price: '10.00' }] },
    { id: 2, sku: '', title: 'Brake fluid', tax_lines: [] },
  ],
  note_attributes: [
    { name: 'ticket_id', value: '4711' },
    { name: 'agent_id', value: 'ann' },
    { name: 'deliver_by', value: '2026-11-06T12:00:00-05:00' },
  ],
};
const told = (topic: string, body: object, headers: object = {}, settings: object = {}) =>
  explain('shopify', body, { headers: { 'x-shopify-topic': topic, ...headers }, settings });
const first = (...of: Parameters<typeof told>) => told(...of).business[0];
const nine = Date.parse('2026-11-02T14:00:00Z');

describe('an order', () => {
  test('is told with its ticket, its agent and its deadline, and without who bought', () => {
    expect(first('orders/create', order)).toEqual({
      revision: nine + 5_000,
      event: {
        ...{ id: 'order/820982911946154500', at: nine + 1_000, type: 'order.placed', orderId: '820982911946154500' },
        ...{ customerId: expect.stringMatching(/^c_/), placedThrough: 'website', amount: 398, currency: 'USD' },
        ...{ products: ['PAD-12', 'Brake fluid'], ticketId: '4711', agentId: 'ann', emergency: true },
        deliverBy: Date.parse('2026-11-06T17:00:00Z'),
      },
    });
    expect(JSON.stringify(told('orders/create', order).business)).not.toMatch(/carol|115310627314723950/);
  });

  test.each([
    {
      name: 'of a draft was placed through support',
      change: { source_name: 'shopify_draft_order' },
      expected: { placedThrough: 'support' },
    },
    { name: 'of a till was placed elsewhere', change: { source_name: 'pos' }, expected: { placedThrough: 'other' } },
    { name: 'with tax in its prices counts without it', change: { taxes_included: true }, expected: { amount: 388 } },
    {
      name: 'without a note belongs to no ticket',
      change: { note_attributes: [] },
      expected: { ticketId: null, deliverBy: null },
    },
    {
      name: 'of a guest has a customer of its own',
      change: { customer: null },
      expected: { customerId: expect.stringMatching(/^c_/) },
    },
  ])('$name', ({ change, expected }) => {
    expect(first('orders/updated', { ...order, ...change })?.event).toMatchObject(expected);
  });

  test('that was cancelled counts no more', () => {
    const cancelled = { ...order, cancelled_at: '2026-11-02T10:00:00-05:00', updated_at: '2026-11-02T10:00:00-05:00' };
    for (const topic of ['orders/cancelled', 'orders/updated']) {
      expect(first(topic, cancelled)).toEqual({
        revision: nine + 3_600_000,
        event: { id: 'order/820982911946154500', at: nine + 3_600_000, type: 'event.withdrawn' },
      });
    }
  });

  test('is recognised without its headers, from a recorded body', () => {
    expect(explain('shopify', order).business[0]?.event.type).toBe('order.placed');
  });
});

describe('a delivery', () => {
  const parcel = { id: 12, order_id: 7, updated_at: '2026-11-04T10:00:00Z', shipment_status: 'delivered' };
  test('is told when the parcel has arrived, and not before', () => {
    expect(first('fulfillments/update', parcel)?.event).toEqual({
      ...{ id: 'fulfillment/12', at: Date.parse('2026-11-04T10:00:00Z'), type: 'order.delivered', orderId: '7' },
    });
    const underWay = told('fulfillments/update', { ...parcel, shipment_status: 'in_transit' });
    expect([underWay.business, underWay.explanation]).toEqual([[], ['The parcel has not arrived yet.']]);
  });

  test('is told by the carrier with its own instant', () => {
    const event = { id: 9, order_id: 7, status: 'delivered', happened_at: '2026-11-04T09:30:00Z' };
    expect(first('fulfillment_events/create', event)?.event).toMatchObject({ at: Date.parse('2026-11-04T09:30:00Z') });
  });
});

describe('a return', () => {
  const headers = { 'x-shopify-triggered-at': '2026-11-05T08:00:00Z' };
  const back = {
    ...{ id: 55, name: '#1001-R1', status: 'requested', order: { id: 7 } },
    return_line_items: [{ quantity: 1, return_reason: 'SIZE_TOO_SMALL' }],
  };

  test('is requested, and it is said when the part did not fit', () => {
    expect(first('returns/request', back, headers)).toMatchObject({
      revision: 1,
      event: { id: 'return/55', type: 'return.requested', returnId: '55', orderId: '7', aboutFitment: true },
    });
  });

  test('that staff opened is requested by its approval, behind the customer’s own word', () => {
    expect(first('returns/approve', back, headers)).toMatchObject({ revision: 0, event: { id: 'return/55' } });
  });

  test.each([
    { topic: 'returns/decline', outcome: 'refused' },
    { topic: 'returns/close', outcome: 'exchanged' },
  ])('ends with $topic', ({ topic, outcome }) => {
    expect(first(topic, back, headers)?.event).toMatchObject({ type: 'return.completed', returnId: '55', outcome });
  });

  test('without the header that says when is set aside', () => {
    expect(told('returns/request', back).rejected[0]?.detail).toMatch(/^x-shopify-triggered-at: /);
  });

  const refund = { id: 3, order_id: 7, created_at: '2026-11-06T08:00:00Z', refund_line_items: [] };
  test('ends with its refund', () => {
    expect(told('refunds/create', { ...refund, return: { id: 55 } }).business.map(({ event }) => event)).toMatchObject([
      { type: 'return.completed', returnId: '55', outcome: 'refunded' },
    ]);
  });

  test('of goods without a return is both in one', () => {
    const items = [{ restock_type: 'return', line_item: { sku: 'PAD-12', title: 'Brake pads' } }];
    const { business } = told('refunds/create', { ...refund, refund_line_items: items });
    expect(business.map(({ event }) => event)).toMatchObject([
      { type: 'return.requested', returnId: 'refund 3', orderId: '7', product: 'PAD-12' },
      { type: 'return.completed', returnId: 'refund 3' },
    ]);
  });

  test('money alone is none', () => {
    expect(told('refunds/create', refund).explanation).toEqual(['Money went back, no goods did: that is no return.']);
  });
});

test.each([
  { name: 'another topic', topic: 'products/update', body: {}, explanation: /tell nothing that is counted/ },
  {
    name: 'an order without an amount',
    topic: 'orders/create',
    body: { ...order, subtotal_price: undefined },
    explanation: /subtotal_price/,
  },
])('$name is explained', ({ topic, body, explanation }) => {
  const { business, explanation: said } = told(topic, body);
  expect([business, said.join(' ')]).toEqual([[], expect.stringMatching(explanation)]);
});

describe('the signature', () => {
  const secret = 'hush';
  const printed = '{ "id" : 1,\n\t"note": "caf\\u00e9 \\/ ☕" }';
  const verify = (body: string, signature: string) => {
    const delivery = { body: Buffer.from(body), headers: { 'x-shopify-hmac-sha256': signature } };
    return findSignatureFault(getKind('shopify').signatures, [secret], delivery, Date.now());
  };
  const signature = createHmac('sha256', secret).update(printed).digest('base64');

  test('holds for the bytes as they came, and for no other print of the same JSON', () => {
    expect(verify(printed, signature)).toBeNull();
    expect(verify(JSON.stringify(JSON.parse(printed)), signature)).toBe('wrong-signature');
    expect(verify(`${printed}\n`, signature)).toBe('wrong-signature');
  });

  test('in hex is wrong: Shopify writes base64', () => {
    expect(verify(printed, createHmac('sha256', secret).update(printed).digest('hex'))).toBe('wrong-signature');
  });
});
