import { createRecount } from '@shiftlight/api/ingest/recount.ts';
import { beginRecount, findRecount } from '@shiftlight/api/ingest/recount.repository.ts';
import { rebuildWorkspace } from '@shiftlight/api/ingest/rebuild.ts';
import { appRouter } from '@shiftlight/api/root.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { toDeliveries, writeTeamHistory } from '../../builders/team-history.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const day = 24 * 3_600_000;
const until = Math.floor((Date.now() - 40 * day) / 60_000) * 60_000;
/** More than are folded before an answer. */
const tickets = 1_450;

let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
  const people = ['alice', 'bob'].map((id) => ({ id, name: id, kind: 'agent' }));
  const events: readonly TicketEvent[] = writeTeamHistory(['alice', 'bob'], { until, days: 60, tickets });
  for (const part of toDeliveries(events))
    expect((await deliver(instance, desk, { events: part, people })).status).toBeLessThan(300);
}, 240_000);
afterAll(() => instance.close());

const manager = () => {
  const { viewer } = desk.admin;
  return appRouter.createCaller({
    services: instance.services,
    userId: viewer.userId,
    viewer,
    forgetViewers: () => {},
  });
};
type PoliciesInput = Parameters<ReturnType<typeof manager>['policies']['save']>[0]['policies'];

/** As the procedure takes them: plain, changeable copies. */
const toInput = (policies: unknown): PoliciesInput => JSON.parse(JSON.stringify(policies)) as PoliciesInput;

async function shorten(times: number): Promise<PoliciesInput> {
  const { policies } = await manager().policies.current();
  const changed = policies.map((policy) => ({
    ...policy,
    targets: policy.targets.map((target) => ({ ...target, budgetMs: Math.round(target.budgetMs * times) })),
  }));
  return toInput(changed);
}

/** How many tickets stand under each version of the policies. */
async function countByVersion(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await instance.db.pool.query<{ version: number; n: number }>(
    'SELECT policy_version AS version, count(*)::int AS n FROM ticket WHERE workspace_id = $1 GROUP BY 1',
    [desk.workspaceId],
  );
  return Object.fromEntries(rows.map(({ version, n }) => [version, n]));
}

test('rules for all tickets are answered before every past ticket follows, and the rest follows in the background', async () => {
  await expect
    .poll(async () => Object.values(await countByVersion()).reduce((a, b) => a + b, 0), { timeout: 120_000 })
    .toBe(tickets);
  expect(await manager().policies.recount()).toBeNull();
  const { version } = await manager().policies.save({ policies: await shorten(1 / 10), appliesTo: 'all-tickets' });
  const soon = await manager().policies.recount();
  expect([soon?.total, (soon?.done ?? 0) >= 1_000]).toEqual([tickets, true]);
  await expect
    .poll(async () => (await manager().policies.recount())?.finishedAt ?? null, { timeout: 60_000 })
    .not.toBeNull();
  expect(await manager().policies.recount()).toMatchObject({ total: tickets, done: tickets });
  expect(await countByVersion()).toEqual({ [version]: tickets });
  const { different } = await rebuildWorkspace(instance.append, desk.workspaceId);
  expect(different).toEqual([]);
});

test('what an interruption leaves is gone on with where it was, and newer rules begin again at the first ticket', async () => {
  const { pool } = instance.db;
  const client = await pool.connect();
  try {
    // Held as by a process that is at it: the running API leaves it alone.
    await client.query('BEGIN');
    await beginRecount(client, desk.workspaceId, Date.now());
    const other = createRecount(instance.append);
    await client.query('COMMIT');
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM clock_recount WHERE workspace_id = $1 FOR UPDATE', [desk.workspaceId]);
    expect(await other.workPage(desk.workspaceId)).toBe(false);
    const held = await findRecount(client, desk.workspaceId);
    expect([held?.finishedAt, (held?.done ?? 0) < tickets]).toEqual([null, true]);
    await beginRecount(client, desk.workspaceId, Date.now());
    expect((await findRecount(client, desk.workspaceId))?.done).toBe(0);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await expect.poll(async () => (await manager().policies.recount())?.done, { timeout: 60_000 }).toBe(tickets);
});
