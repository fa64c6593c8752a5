import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../builders/vendor-stage.ts';

let stage: VendorStage;
beforeAll(async () => {
  stage = await createVendorStage();
});
afterAll(() => stage.close());

const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 8, minutes)).toISOString();
const alice = { id: 'alice', name: 'Alice', email: 'alice@acme.test' };
const changed = (minutes: number, status: string, id = '42') => ({
  event: 'changed',
  at: at(minutes),
  ticket: { id, createdAt: at(0), status },
  by: alice,
});
const told = [
  { event: 'created', at: at(0), ticket: { id: '42', createdAt: at(0) } },
  changed(10, 'Wartet auf Ersatzteil'),
  { event: 'created', at: at(0), ticket: { id: '43', createdAt: at(0) } },
];

async function deliver(vendor: ConnectedVendor, bodies: readonly object[]): Promise<void> {
  for (const body of bodies) {
    const content = JSON.stringify({ shiftlight: 1, customer: { id: 'carol' }, ...body });
    const answer = await vendor.deliver({ body: content, headers: { 'x-shiftlight-secret': vendor.secret } });
    expect(answer).toMatchObject({ status: 200 });
  }
}

async function connect(): Promise<ConnectedVendor> {
  const vendor = await stage.connect({
    ...{ helpdesk: 'template-webhook', baseUrl: 'https://desk.example.com', credentials: {}, settings: {} },
    ...{ ownSecret: null, idOf: String, perform: () => [] },
  });
  await deliver(vendor, told);
  return vendor;
}

test('statuses that came are listed, with what a name speaks for where the connector knows nothing of it', async () => {
  const vendor = await connect();
  const { connectorStatuses } = stage.instance.services;
  await deliver(vendor, [changed(20, 'Erledigt', '43')]);
  expect(await connectorStatuses.list(vendor.workspaceId, vendor.connectorId)).toEqual({
    statuses: [
      { rawStatus: 'Erledigt', status: 'open', isDecided: false, proposed: 'solved', tickets: 1 },
      { rawStatus: 'Wartet auf Ersatzteil', status: 'open', isDecided: false, proposed: 'on-hold', tickets: 1 },
      { rawStatus: 'new', status: 'new', isDecided: false, proposed: null, tickets: 0 },
    ],
    waiting: 0,
  });
});

test('a decision holds for what came before and for what comes, and can be taken back', async () => {
  const vendor = await connect();
  const { connectorStatuses, ingest } = stage.instance.services;
  const save = (status: 'on-hold' | 'open') =>
    connectorStatuses.save(vendor.workspaceId, vendor.connectorId, { 'Wartet auf Ersatzteil': status });
  const statusOf = async (id: string) => (await vendor.readFacts())[id]?.status;
  expect(await statusOf('42')).toBe('open');

  expect(await save('on-hold')).toEqual({ tickets: 2 });
  expect(await statusOf('42')).toBe('on-hold');
  expect(await save('on-hold')).toEqual({ tickets: 0 });
  await deliver(vendor, [changed(20, 'Wartet auf Ersatzteil', '43')]);
  expect(await statusOf('43')).toBe('on-hold');
  expect(await ingest.rebuild(vendor.workspaceId)).toMatchObject({ different: [] });
  const { statuses } = await connectorStatuses.list(vendor.workspaceId, vendor.connectorId);
  expect(statuses.find(({ rawStatus }) => rawStatus === 'Wartet auf Ersatzteil')).toMatchObject({
    ...{ status: 'on-hold', isDecided: true, proposed: null, tickets: 2 },
  });

  await save('open');
  expect(await statusOf('42')).toBe('open');
  expect(await statusOf('43')).toBe('open');
});

test('tickets that wait to be folded anew are not continued as they are, and a start folds the rest', async () => {
  const vendor = await connect();
  const { connectorStatuses, ingest } = stage.instance.services;
  const { pool } = stage.instance.db;
  const place = [vendor.workspaceId, vendor.connectorId];
  await connectorStatuses.save(vendor.workspaceId, vendor.connectorId, { 'Wartet auf Ersatzteil': 'pending' });
  // As an interruption leaves it: decided and marked, nothing folded.
  await pool.query(
    `UPDATE connector SET settings = jsonb_set(settings, '{statuses}', '{"Wartet auf Ersatzteil": "on-hold"}')
     WHERE workspace_id = $1 AND id = $2`,
    place,
  );
  await pool.query('UPDATE ticket SET fold_version = 0 WHERE workspace_id = $1 AND connector_id = $2', place);
  expect(await connectorStatuses.list(vendor.workspaceId, vendor.connectorId)).toMatchObject({ waiting: 2 });
  const message = { event: 'agent-replied', at: at(30), ticket: { id: '42' }, by: alice, message: { id: 'm1' } };
  await deliver(vendor, [message]);
  expect((await vendor.readFacts())['42']).toMatchObject({ status: 'on-hold', humanReplies: 1 });
  expect(await connectorStatuses.list(vendor.workspaceId, vendor.connectorId)).toMatchObject({ waiting: 1 });
  await ingest.rebuild(vendor.workspaceId);
  expect(await connectorStatuses.list(vendor.workspaceId, vendor.connectorId)).toMatchObject({ waiting: 0 });
});

test('a helpdesk of others is none', async () => {
  const vendor = await connect();
  const other = await connect();
  const { connectorStatuses } = stage.instance.services;
  const refused = 'There is no such connected helpdesk';
  await expect(connectorStatuses.list(other.workspaceId, vendor.connectorId)).rejects.toThrow(refused);
  await expect(connectorStatuses.save(other.workspaceId, vendor.connectorId, { a: 'open' })).rejects.toThrow(refused);
});
