import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../builders/vendor-stage.ts';

let stage: VendorStage;
beforeAll(async () => {
  stage = await createVendorStage();
});
afterAll(() => stage.close());

const connect = () =>
  stage.connect({
    helpdesk: 'frappe-helpdesk',
    baseUrl: 'https://desk.example.com',
    credentials: {},
    settings: { timeZone: 'Europe/Berlin' },
    ownSecret: null,
    idOf: String,
    perform: () => [],
  });

const told = [
  {
    event: 'changed',
    at: '2026-10-05 10:00:00',
    ticket: { id: '42', status: 'Open', createdAt: '2026-10-05 10:00:00' },
  },
  { event: 'customer-replied', at: '2026-10-05 10:00:00', message: { id: 'm1' }, ticket: { id: '42' } },
  {
    event: 'agent-replied',
    at: '2026-10-05 10:00:30',
    message: { id: 'm2', automatic: 'true' },
    by: { id: 'desk@acme.test', name: 'Desk', email: 'desk@acme.test' },
    ticket: { id: '42' },
  },
  {
    event: 'changed',
    at: '2026-10-05 10:05:00',
    ticket: { id: '42', status: 'Open', assignee: '["alice@acme.test"]' },
  },
  {
    event: 'agent-replied',
    at: '2026-10-05 10:12:00',
    message: { id: 'm3' },
    by: { id: 'alice@acme.test', name: 'Alice', email: 'alice@acme.test' },
    ticket: { id: '42' },
  },
  { event: 'changed', at: '2026-10-05 10:13:00', ticket: { id: '42', status: 'Resolved', subject: 'Wheel' } },
].map((body) => ({ customer: { id: 'carol@customer.test' }, ...body, shiftlight: 1 }));

async function send(vendor: ConnectedVendor, bodies: readonly object[]) {
  for (const body of bodies) {
    const headers = { 'x-shiftlight-secret': vendor.secret };
    expect(await vendor.deliver({ body: JSON.stringify(body), headers })).toMatchObject({ status: 200 });
  }
  return (await vendor.readFacts())['42'];
}

test('bodies of rules give the facts of the ticket, in whatever order and however often they come', async () => {
  const facts = await send(await connect(), told);
  expect(facts).toMatchObject({
    subject: 'Wheel',
    status: 'solved',
    assigneeId: 'alice@acme.test',
    openedAt: Date.UTC(2026, 9, 5, 8),
    firstHumanReplyAt: Date.UTC(2026, 9, 5, 8, 12),
    firstHumanReplyBy: 'alice@acme.test',
    humanReplies: 1,
    customerReplies: 0,
    resolvedAt: Date.UTC(2026, 9, 5, 8, 13),
  });
  expect(await send(await connect(), [...told, ...told].reverse())).toEqual(facts);
});

test('what the rule did not fill in is set aside and kept, and said so', async () => {
  const vendor = await connect();
  const body = JSON.stringify({ shiftlight: 1, event: 'changed', ticket: { id: '{{ticket.id}}' } });
  const answer = await vendor.deliver({ body, headers: { authorization: `Bearer ${vendor.secret}` } });
  expect(answer).toMatchObject({ status: 202, outcome: 'set-aside', setAside: 1 });
  expect(answer.message).toContain('ticket.id still reads {{ticket.id}}');
});

test('the text to paste is written for the connected product, and refused for one that is not known', async () => {
  const vendor = await connect();
  const { connectors } = stage.instance.services;
  const own = await connectors.getScrip(vendor.workspaceId, vendor.connectorId);
  expect(own).toContain('DocType HD Ticket');
  expect(own).toContain(vendor.secret);
  expect(await connectors.getScrip(vendor.workspaceId, vendor.connectorId, 'zammad')).toContain('#{ticket.id}');
  await expect(connectors.getScrip(vendor.workspaceId, vendor.connectorId, 'pigeon')).rejects.toThrow(
    'There is no text for pigeon here. Choose one of: frappe-helpdesk, template-webhook, freshdesk',
  );
});
