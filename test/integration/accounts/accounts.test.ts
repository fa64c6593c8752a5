import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../builders/vendor-stage.ts';

let stage: VendorStage;
beforeAll(async () => {
  stage = await createVendorStage();
});
afterAll(() => stage.close());

const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 8, minutes)).toISOString();
const desk = { id: 'desk', name: 'Reply bot', email: 'noreply@acme.test' };
const alice = { id: 'alice', name: 'Alice', email: 'alice@acme.test' };
const ticket = { id: '42', createdAt: at(0) };
const told = [
  { event: 'created', at: at(0), ticket },
  { event: 'agent-replied', at: at(1), ticket, by: desk, message: { id: 'm1' } },
  { event: 'agent-replied', at: at(2), ticket, by: alice, message: { id: 'm2', automatic: true } },
  { event: 'agent-replied', at: at(12), ticket, by: alice, message: { id: 'm3' } },
  { event: 'changed', at: at(13), ticket: { ...ticket, status: 'Resolved' }, by: desk },
];

async function connect(): Promise<ConnectedVendor & { readonly viewer: Viewer }> {
  const vendor = await stage.connect({
    helpdesk: 'template-webhook',
    baseUrl: 'https://desk.example.com',
    credentials: {},
    settings: {},
    ownSecret: null,
    idOf: String,
    perform: () => [],
  });
  for (const body of told) {
    const content = JSON.stringify({ shiftlight: 1, customer: { id: 'carol' }, ...body });
    const answer = await vendor.deliver({ body: content, headers: { 'x-shiftlight-secret': vendor.secret } });
    expect(answer).toMatchObject({ status: 200 });
  }
  const { rows } = await stage.instance.db.pool.query<{ id: string }>('SELECT id FROM member WHERE workspace_id = $1', [
    vendor.workspaceId,
  ]);
  const viewer: Viewer = {
    workspaceId: vendor.workspaceId,
    memberId: rows[0]?.id ?? '',
    role: 'admin',
    userId: '',
    name: 'Ada',
    email: 'ada@acme.test',
  };
  return { ...vendor, viewer };
}

const instant = (minutes: number) => Date.parse(at(minutes));

test('an account that an admin calls a program is one in the past too, and back', async () => {
  const vendor = await connect();
  const { accounts } = stage.instance.services;
  const factsOf = async () => (await vendor.readFacts())['42'];
  const before = await factsOf();
  expect(before).toMatchObject({
    firstHumanReplyAt: instant(1),
    firstHumanReplyBy: 'desk',
    humanReplies: 2,
    resolvedBy: 'desk',
  });

  const decision = { connectorId: vendor.connectorId, externalId: 'desk', reason: 'It is our autoresponder.' };
  expect(await accounts.decide(vendor.viewer, { ...decision, automatic: true })).toEqual({ corrected: 2 });
  const corrected = await factsOf();
  expect(corrected).toMatchObject({ firstHumanReplyAt: instant(12), firstHumanReplyBy: 'alice', humanReplies: 1 });
  expect(corrected?.resolvedBy).not.toBe('desk');
  expect(corrected?.corrections).toMatchObject([
    { change: { kind: 'automatic', automatic: true }, decidedBy: vendor.viewer.memberId, reason: decision.reason },
    { change: { kind: 'actor' } },
  ]);
  expect(await stage.instance.services.ingest.rebuild(vendor.workspaceId)).toMatchObject({ different: [] });

  expect(await accounts.decide(vendor.viewer, { ...decision, automatic: false })).toEqual({ corrected: 2 });
  expect(await factsOf()).toMatchObject({ firstHumanReplyAt: instant(1), humanReplies: 2, resolvedBy: 'desk' });
});

test('what a rule sent in a person’s name stays automatic, whatever is decided about the person', async () => {
  const vendor = await connect();
  const decision = { connectorId: vendor.connectorId, externalId: 'alice', reason: 'Only to try it.' };
  const { accounts } = stage.instance.services;
  expect(await accounts.decide(vendor.viewer, { ...decision, automatic: true })).toEqual({ corrected: 1 });
  await accounts.decide(vendor.viewer, { ...decision, automatic: false });
  expect((await vendor.readFacts())['42']).toMatchObject({ humanReplies: 2 });
});

test('accounts are listed with how they count and what makes them look like programs', async () => {
  const vendor = await connect();
  const { accounts, connectors } = stage.instance.services;
  const decision = { connectorId: vendor.connectorId, externalId: 'desk', reason: 'It is our autoresponder.' };
  await accounts.decide(vendor.viewer, { ...decision, automatic: true });
  expect(await accounts.list(vendor.workspaceId, vendor.connectorId)).toMatchObject([
    { externalId: 'alice', automatic: false, sign: null },
    { externalId: 'desk', automatic: true, sign: 'unattended-address' },
  ]);
  expect((await connectors.findLoaded(vendor.connectorId))?.settings).toMatchObject({ bots: ['desk'] });
});

test('an account that the helpdesk does not have, or a helpdesk of others, is refused', async () => {
  const vendor = await connect();
  const other = await connect();
  const { accounts } = stage.instance.services;
  const decision = {
    connectorId: vendor.connectorId,
    externalId: randomUUID(),
    automatic: true,
    reason: 'No such one.',
  };
  await expect(accounts.decide(vendor.viewer, decision)).rejects.toThrow('This helpdesk has no such account.');
  const stolen = { ...decision, externalId: 'desk' };
  await expect(accounts.decide(other.viewer, stolen)).rejects.toThrow('There is no such connected helpdesk');
  await expect(accounts.list(other.workspaceId, vendor.connectorId)).rejects.toThrow('There is no such connected');
});
