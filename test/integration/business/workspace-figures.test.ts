import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../builders/http-client.ts';
import { addMember, known } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

const day = 86_400_000;
const from = Date.UTC(2026, 9, 1);
const to = Date.UTC(2026, 10, 1);
const oct = (date: number) => Date.UTC(2026, 9, date, 12);

let instance: TestInstance;
let desk: PushingDesk;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
  const manager = await addMember(instance, desk.workspaceId, 'manager');
  client = createClient(instance, { cookie: await signIn(instance, manager) });
  const answer = await deliver(instance, desk, { events: told() });
  expect([answer.status, answer.body['setAside']]).toEqual([200, 0]);
});
afterAll(() => instance.close());

let made = 0;
const at = (instant: number, type: string, fields: object) => {
  made += 1;
  return { id: `e${made}`, at: instant, type, ...fields };
};
const order = (orderId: string, date: number, own: object = {}) =>
  at(oct(date), 'order.placed', {
    ...{ orderId, customerId: `c${orderId}`, placedThrough: 'support', amount: 100, currency: 'EUR' },
    ...own,
  });

function told() {
  const ticket = writeTicket('7');
  return [
    ticket.created(oct(5)),
    order('1', 5, { ticketId: '7' }),
    order('2', 6),
    order('3', 7),
    order('4', 8, { emergency: true, deliverBy: oct(10) }),
    // Placed in September, due in October: late.
    order('5', -3, { emergency: true, deliverBy: oct(3) }),
    at(oct(4), 'order.delivered', { orderId: '5' }),
    at(oct(9), 'order.delivered', { orderId: '4' }),
    // Of an order of October, after its end.
    at(to + 2 * day, 'return.requested', { returnId: 'r1', orderId: '2' }),
    // Of an order of another month.
    at(oct(20), 'return.requested', { returnId: 'r2', orderId: 'old' }),
    at(from - 300 * day, 'revenue.changed', { customerId: 'stays', arr: 1_000, currency: 'EUR' }),
    at(from - 200 * day, 'revenue.changed', { customerId: 'leaves', arr: 1_000, currency: 'EUR' }),
    at(oct(15), 'revenue.changed', { customerId: 'leaves', arr: 0, currency: 'EUR', ended: 'voluntary' }),
    at(oct(16), 'revenue.changed', { customerId: 'stays', arr: 1_500, currency: 'EUR' }),
    at(oct(1), 'chatbot.ended', { sessionId: 'a', handedOver: false }),
    at(oct(2), 'chatbot.ended', { sessionId: 'b', handedOver: true }),
    at(from - day, 'chatbot.ended', { sessionId: 'c', handedOver: true }),
    at(oct(1), 'cost.recorded', { kind: 'staff', amount: 310, currency: 'EUR', from, to }),
  ];
}

async function readFigure(metric: string) {
  const [figure] = await client.business.figures.query({ from, to, metrics: [metric] });
  return { value: known(figure).value, n: known(figure).n };
}

describe('figures of the workspace, with answers known beforehand', () => {
  test.each([
    { metric: 'return-rate', value: 1 / 4, n: 4, why: 'a return counts for its order, however late it comes' },
    { metric: 'emergency-order-success', value: 1 / 2, n: 2, why: 'an order counts where its deadline is' },
    { metric: 'nrr', value: 1_500 / 2_000, n: 2, why: 'what customers pay is known from the years before' },
    { metric: 'churn', value: 1 / 2, n: 2, why: 'one of two has left' },
    { metric: 'chatbot-containment', value: 1 / 2, n: 2, why: 'the month before is left out' },
    { metric: 'attachment-rate', value: 1, n: 1, why: 'the ticket led to an order' },
    { metric: 'cost-per-ticket', value: 310, n: 2, why: 'a month of costs for one ticket' },
  ])('$metric: $why', async ({ metric, value, n }) => {
    expect(await readFigure(metric)).toEqual({ value, n });
  });

  test('without the events that it needs says which are missing', async () => {
    const [figure] = await client.business.figures.query({ from, to, metrics: ['warranty-approval'] });
    expect(known(figure)).toMatchObject({
      value: null,
      reason: 'Needs warranty claims and warranty decisions, which this workspace does not receive',
    });
  });

  test('come all at once when none is named', async () => {
    const figures = await client.business.figures.query({ from, to });
    expect(figures.find(({ metricId }) => metricId === 'return-rate')?.value).toBe(1 / 4);
    expect(figures.length).toBeGreaterThan(20);
  });

  test('have a bill that adds up', async () => {
    const receipt = await client.business.receipt.query({ from, to, metric: 'return-rate' });
    expect(receipt.counted.map(({ subject, subjectId }) => `${subject} ${subjectId}`).toSorted()).toEqual([
      ...['order 1', 'order 2', 'order 3', 'order 4'],
    ]);
    expect(receipt.arithmetic).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('keep shops with the same numbers of orders apart', async () => {
    const shop = await instance.services.connectors.create(desk.workspaceId, {
      ...{ helpdesk: 'events-api', name: 'Second shop', baseUrl: 'http://127.0.0.1:9' },
    });
    await deliver(instance, shop, {
      events: [order('1', 5), at(oct(6), 'return.requested', { returnId: 'x', orderId: '1' })],
    });
    expect(await readFigure('return-rate')).toEqual({ value: 2 / 5, n: 5 });
  });
});

test('what was counted can be listed by type', async () => {
  const counts = await client.business.counts.query();
  expect(counts).toContainEqual({ type: 'chatbot.ended', events: 3 });
});

test.each([
  { name: 'a figure over tickets', input: { from, to, metrics: ['csat'] } },
  { name: 'an unknown figure', input: { from, to, metrics: ['luck'] } },
  { name: 'a period that ends before it begins', input: { from: to, to: from } },
])('$name is refused', async ({ input }) => {
  expect(await refusalOf(client.business.figures.query(input))).toBe('BAD_REQUEST');
});

test('an unknown variant is refused', async () => {
  const asked = client.business.receipt.query({ from, to, metric: 'churn', variant: 'luck' });
  expect(await refusalOf(asked)).toBe('BAD_REQUEST');
});
