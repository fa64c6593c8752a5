import { createLog } from '@shiftlight/api/log.ts';
import { refreshProjections } from '@shiftlight/api/ingest/refresh-projections.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { readTicketState } from '../../builders/stored-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
let answered: ReturnType<typeof writeTicket>;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

/** Three tickets of a workspace: answered, unanswered and rated. */
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
  const at = Date.now() - 300 * minute;
  const [waiting, rated] = [writeTicket('waiting'), writeTicket('rated')];
  answered = writeTicket('answered');
  const events = [
    answered.created(at),
    answered.answered(at + minute, 'alice'),
    waiting.created(Date.now() - minute),
    rated.created(at),
    rated.status(at + minute, 'solved', 'bob'),
    rated.rated(at + 2 * minute, 5),
  ];
  await deliver(instance, desk, { events });
});

const rebuild = () => instance.services.ingest.rebuild(desk.workspaceId);
const damage = (assignment: string) =>
  instance.db.pool.query(`UPDATE ticket SET ${assignment} WHERE workspace_id = $1 AND external_id = 'answered'`, [
    desk.workspaceId,
  ]);
const snapshot = async () => {
  const { rows } = await instance.db.pool.query<{ row: string }>(
    `SELECT (to_jsonb(t) - 'position')::text AS row FROM ticket t WHERE workspace_id = $1 ORDER BY external_id`,
    [desk.workspaceId],
  );
  return rows.map(({ row }) => row);
};

test('finds nothing to repair where nobody meddled', async () => {
  expect(await rebuild()).toEqual({ tickets: 3, different: [] });
});

test('makes everything again from the events alone', async () => {
  const before = await snapshot();
  await instance.db.pool.query('DELETE FROM ticket WHERE workspace_id = $1', [desk.workspaceId]);
  expect((await rebuild()).different).toHaveLength(3);
  expect(await snapshot()).toEqual(before);
});

test.each([
  ['a fact', `facts = (facts::jsonb || '{"humanReplies":7}')::json`],
  ['a clock', `clocks = '[]'`],
  ['the memory of the fold', `fold = (fold::jsonb || '{"lastOrder":99}')::json`],
  ['the policy version', 'policy_version = 9'],
  ['who holds it in the lists', `assignee_id = 'mallory'`],
  ['whose figures it touches', `agents = '{mallory}'`],
  ['whether it is open', 'open = NOT open'],
  ['its timer', `timer_at = timer_at + interval '1 hour'`],
  ['its timer, away', 'timer_at = NULL'],
  ['its subject in the lists', `subject = 'Another'`],
  ['when it was opened in the lists', `opened_at = opened_at - interval '1 day'`],
])('repairs %s that was damaged by hand', async (_, assignment) => {
  const before = await snapshot();
  await damage(assignment);
  expect(await snapshot()).not.toEqual(before);
  expect((await rebuild()).different).toEqual([
    { workspaceId: desk.workspaceId, connectorId: desk.connectorId, externalId: 'answered' },
  ]);
  expect(await snapshot()).toEqual(before);
  expect((await rebuild()).different).toEqual([]);
});

test('folds again at the next start what an older version of the fold wrote', async () => {
  const before = await snapshot();
  await damage(`fold_version = 0, facts = '{}', fold = (fold::jsonb - 'version')::json`);
  await refreshProjections(instance.append, createLog('silent'));
  expect(await snapshot()).toEqual(before);
});

test('an event for a ticket of an older version folds it again from all its events', async () => {
  await damage(`fold_version = 0, facts = '{}', fold = (fold::jsonb - 'version')::json`);
  await deliver(instance, desk, { events: [answered.rated(Date.now() - minute, 4)] });
  expect((await rebuild()).different).toEqual([]);
});

test('removes a ticket that no event speaks of', async () => {
  await damage(`external_id = 'invented'`);
  const { different } = await rebuild();
  expect(different.map(({ externalId }) => externalId).sort()).toEqual(['answered', 'invented']);
  expect(await readTicketState(instance, desk, 'invented', Date.now())).toBeNull();
});

test('leaves other workspaces alone', async () => {
  const damaged = desk;
  await damage(`assignee_id = 'mallory'`);
  desk = await connectPushingDesk(instance);
  expect(await rebuild()).toEqual({ tickets: 0, different: [] });
  expect((await instance.services.ingest.rebuild(damaged.workspaceId)).different).toHaveLength(1);
});

test('counts pages of tickets as it goes', async () => {
  const events = Array.from({ length: 450 }, () => writeTicket().created(Date.now() - minute));
  await deliver(instance, desk, { events });
  const progress: number[] = [];
  const report = await instance.services.ingest.rebuild(desk.workspaceId, (tickets) => progress.push(tickets));
  expect([report, progress]).toEqual([{ tickets: 453, different: [] }, [200, 400, 453]]);
});
