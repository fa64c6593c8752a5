import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReconcile } from '@shiftlight/api/jobs/reconcile/open-reconcile.ts';
import { createReaderScope } from '@shiftlight/api/jobs/store-page.ts';
import type { Role } from '@shiftlight/api/roles.ts';
import { known } from '../../builders/people.ts';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../builders/vendor-stage.ts';
import { createChatwoot } from '../../helpdesks/vendors/chatwoot.ts';
import { startVendor, type RunningVendor } from '../../helpdesks/vendors/start-vendor.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 9, 5, 8);
const tickets = Array.from({ length: 30 }, (_, index) => index + 1);

let stage: VendorStage;
let agents = 0;
const running: RunningVendor[] = [];
beforeAll(async () => {
  stage = await createVendorStage();
});
afterAll(async () => {
  await stage.close();
  await Promise.all(running.map(({ server }) => server.stop()));
});

/** A Chatwoot, which deletes without a word, with thirty conversations that were read. */
async function connect(): Promise<{ desk: RunningVendor; vendor: ConnectedVendor }> {
  const desk = await startVendor(createChatwoot());
  running.push(desk);
  const vendor = await stage.connect(desk);
  for (const ticket of tickets) {
    desk.perform({ do: 'open', ticket, at: start + ticket * hour, subject: 'Wheels' }, vendor.secret);
  }
  await vendor.sync();
  await vendor.sync();
  return { desk, vendor };
}

const countGone = async (vendor: ConnectedVendor) =>
  Object.values(await vendor.readFacts()).filter(({ deletedAt }) => deletedAt !== null).length;
const remove = (desk: RunningVendor, vendor: ConnectedVendor, some: readonly number[]) => {
  for (const ticket of some) desk.perform({ do: 'delete', ticket, at: start + 40 * hour, by: 'bob' }, vendor.secret);
};

/** Notices of an admin and of an agent of the vendor's workspace. */
async function listNotices({ workspaceId }: ConnectedVendor) {
  const { notices, people } = stage.instance.services;
  await people.addMember(
    { workspaceId, actorMemberId: null },
    { name: 'Ann', email: `ann-${++agents}@acme.test`, role: 'agent' },
  );
  const members = await stage.instance.db.prisma.member.findMany({ where: { workspaceId } });
  const listOf = async (role: Role) => {
    const member = known(members.find((one) => one.role === role));
    const viewer = { userId: member.userId, name: '', email: '', workspaceId, memberId: member.id, role };
    return (await notices.list(viewer, 0)).notices;
  };
  return { admin: await listOf('admin'), agent: await listOf('agent') };
}

/** What waits for the admin of the vendor's workspace because of its data. */
async function listWaiting({ workspaceId }: ConnectedVendor) {
  const admin = known(await stage.instance.db.prisma.member.findFirst({ where: { workspaceId, role: 'admin' } }));
  const viewer = { userId: admin.userId, name: '', email: '', workspaceId, memberId: admin.id, role: 'admin' as const };
  const { items } = await stage.instance.services.waiting.list(viewer);
  return items.filter(({ kind }) => kind === 'data');
}

describe('tickets that the helpdesk’s list lacks', () => {
  test('are read again and become deleted when they are few', async () => {
    const { desk, vendor } = await connect();
    remove(desk, vendor, [3, 4]);
    const { findings, reconciliation } = await vendor.reconcile();
    expect(findings.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['absent', 'deleted'],
      ['absent', 'deleted'],
    ]);
    expect(reconciliation.state).toBe('done');
    expect(await countGone(vendor)).toBe(2);
    expect((await listNotices(vendor)).admin).toEqual([]);
  });

  test('are left alone when they are many, until an admin has looked: missing rights look the same', async () => {
    const { desk, vendor } = await connect();
    remove(desk, vendor, tickets.slice(0, 25));
    const held = await vendor.reconcile();
    expect(held.reconciliation).toMatchObject({ state: 'held' });
    const before = await countGone(vendor);
    expect(before, 'no more than the sample touched').toBeLessThanOrEqual(held.findings.length);
    const { admin, agent } = await listNotices(vendor);
    expect(admin).toMatchObject([{ kind: 'data', subject: 'chatwoot' }]);
    expect(agent).toEqual([]);

    await stage.instance.services.truth.decideAbsent(vendor.workspaceId, held.reconciliation.reconciliationId, true);
    const done = await vendor.reconcile();
    expect(done.reconciliation).toMatchObject({
      state: 'done',
      reconciliationId: held.reconciliation.reconciliationId,
    });
    expect(await countGone(vendor)).toBe(25);
    await expect(
      stage.instance.services.truth.decideAbsent(vendor.workspaceId, done.reconciliation.reconciliationId, true),
    ).rejects.toThrow(/Nothing waits/);
  });
});

test('values that are wrong are shown with both sides, lower the accuracy, and admins are told', async () => {
  const { desk, vendor } = await connect();
  // Behind the back of the list of changes: with an activity of long ago.
  for (const ticket of tickets.slice(0, 5)) {
    desk.perform({ do: 'status', ticket, to: 'solved', at: start + ticket * hour, by: 'bob' }, vendor.secret);
  }
  const { reconciliation, values, findings } = await vendor.reconcile();
  const [accuracy] = reconciliation.figures;
  expect(accuracy).toMatchObject({ measure: 'accuracyRatio', verdict: 'below', limit: 0.995 });
  expect(accuracy?.of).toBe(reconciliation.agreed + reconciliation.differing);
  expect(reconciliation.differing).toBe(5);
  expect(values.map(({ field, theirs, ours }) => [field, theirs, ours])).toEqual(
    tickets.slice(0, 5).map(() => ['status', 'solved', 'open']),
  );
  expect(findings.map(({ kind, outcome }) => [kind, outcome])).toEqual(
    tickets.slice(0, 5).map(() => ['behind', 'healed']),
  );
  expect((await listNotices(vendor)).admin).toMatchObject([{ kind: 'data', reason: null }]);
  expect(await listWaiting(vendor)).toMatchObject([{ kind: 'data', count: 1 }]);
  const { pool } = stage.instance.db;
  const { rows: found } = await pool.query<{ ticket: string }>(
    `SELECT DISTINCT ticket_id AS ticket FROM event WHERE workspace_id = $1 AND via = 'reconciliation'`,
    [vendor.workspaceId],
  );
  expect(found, 'what only the comparison found is stored as such').toHaveLength(5);
  const { rows: told } = await pool.query<{ type: string; n: number; wrong: number }>(
    `SELECT type, count(*)::int AS n, (count(*) FILTER (WHERE body->>'agrees' = 'false'))::int AS wrong
     FROM business_event WHERE workspace_id = $1 AND via = 'reconciliation' AND type <> 'data.refreshed' GROUP BY 1 ORDER BY 1`,
    [vendor.workspaceId],
  );
  expect(told, 'the figures about the quality of the data are told').toEqual([
    { type: 'record.checked', n: reconciliation.sampled, wrong: 0 },
    { type: 'value.audited', n: accuracy?.of, wrong: 5 },
  ]);
  const next = await vendor.reconcile();
  expect(next.reconciliation.differing, 'what was healed agrees the next time').toBe(0);
  expect(await listWaiting(vendor)).toEqual([]);
});

test('a comparison that fails says why, is tried again later, and gives up for the day after five times', async () => {
  const { vendor } = await connect();
  const { instance } = stage;
  let now = Date.now();
  const connector = known(await instance.services.connectors.findLoaded(vendor.connectorId));
  const refused = () => Promise.reject(new Error('Chatwoot does not let this account list conversations.'));
  const kind = { ...connector.kind, records: { pagesPerRound: 1, list: refused, read: refused } };
  const reconcile = openReconcile({ ...instance, append: { ...instance.append, now: () => now } });
  const { secrets } = instance.services.foundation;
  const scope = createReaderScope({ ...instance, secrets, now: () => now }, connector, new AbortController().signal);
  const findNewest = async () => known((await instance.services.truth.list(vendor.workspaceId))[0]).reconciliations[0];

  await reconcile({ ...connector, kind }, scope);
  expect(await findNewest()).toMatchObject({ state: 'sampling', error: expect.stringMatching(/does not let/) });
  await reconcile({ ...connector, kind }, scope);
  expect((await findNewest())?.finishedAt, 'not before its time').toBeNull();
  for (let attempt = 2; attempt <= 5; attempt += 1) {
    now += 3_600_000;
    await reconcile({ ...connector, kind }, scope);
  }
  expect(await findNewest()).toMatchObject({ state: 'failed', finishedAt: now });
  expect((await listNotices(vendor)).admin).toMatchObject([
    { kind: 'data', reason: expect.stringMatching(/list conv/) },
  ]);
});
