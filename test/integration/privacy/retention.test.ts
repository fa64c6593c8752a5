import { afterAll, beforeAll, expect, test } from 'vitest';
import { retentionKinds } from '@shiftlight/shared/privacy/retention.ts';
import { createRetentionRepository } from '@shiftlight/api/modules/privacy/retention/retention.repository.ts';
import { createRetentionService } from '@shiftlight/api/modules/privacy/retention/retention.service.ts';
import { createPrivacyRepository } from '@shiftlight/api/modules/privacy/privacy.repository.ts';
import { runCommand, runForJson } from '../../builders/shiftlight-command.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

import { createWorld, readWorkspace, type World } from '../../builders/two-workspaces.ts';

const dayMs = 86_400_000;

let instance: TestInstance;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

/** A workspace where everything is over and was looked at, and where every kind has its shortest period. */
async function createStage() {
  const world = await createWorld(instance);
  const { workspaceId, memberId } = world.admin.viewer;
  const { pool, prisma } = instance.db;
  const finish = (sql: string) => pool.query(sql, [workspaceId]);
  await finish(`UPDATE ticket SET open = false, status = 'closed' WHERE workspace_id = $1`);
  await finish(`UPDATE dispute SET state = 'rejected', closed_at = now() WHERE workspace_id = $1`);
  await finish(`UPDATE escalation SET state = 'withdrawn' WHERE workspace_id = $1`);
  await finish(`UPDATE coaching_session SET closed_at = now() WHERE workspace_id = $1`);
  await prisma.accessLog.create({
    data: { workspaceId, viewerMemberId: memberId, subjectMemberId: world.ids.memberId, what: 'figures' },
    select: { id: true },
  });
  await prisma.quarantine.create({
    data: {
      workspaceId,
      connectorId: world.ids.connectorId,
      reason: 'unread',
      detail: '',
      content: {},
      id: world.ids.sampleId,
    },
    select: { id: true },
  });
  const retention = Object.fromEntries(retentionKinds.map(({ id, minimumDays }) => [id, minimumDays]));
  await instance.services.privacy.save(
    { workspaceId, actorMemberId: memberId },
    { basedOn: 0, worksCouncil: false, retention },
  );
  return { world, workspaceId };
}

/** Retention as it is so many days from now. */
function retentionIn(days: number) {
  const now = () => Date.now() + days * dayMs;
  return createRetentionService(createRetentionRepository(instance.db), createPrivacyRepository(instance.db), now);
}

test('everything within its period stays, to the last byte', async () => {
  const { workspaceId } = await createStage();
  const before = await readWorkspace(instance.db, workspaceId);
  expect(await instance.services.retention.run(workspaceId)).toEqual([]);
  expect(await readWorkspace(instance.db, workspaceId)).toBe(before);
});

test('what is older goes, as many as the dry run said, and the run says so', async () => {
  const { workspaceId } = await createStage();
  const later = retentionIn(401);
  const { lines } = await later.preview(workspaceId);
  expect(lines.filter(({ due }) => due === 0)).toEqual([]);
  const runs = await later.run(workspaceId);
  expect(runs.map(({ kind, deleted }) => [kind, deleted])).toEqual(lines.map(({ kind, due }) => [kind, due]));
  const after = await later.preview(workspaceId);
  expect(after.lines.map(({ due, stored }) => due + stored)).toEqual(lines.map(() => 0));
  expect(after.runs.map(({ kind, deleted }) => `${kind} ${deleted}`).toSorted()).toEqual(
    runs.map(({ kind, deleted }) => `${kind} ${deleted}`).toSorted(),
  );
});

test('no event of a deleted ticket stays, and a rebuild brings nothing back', async () => {
  const { workspaceId } = await createStage();
  await retentionIn(401).run(workspaceId);
  const count = (table: string) =>
    instance.db.pool.query(`SELECT 1 FROM ${table} WHERE workspace_id = $1`, [workspaceId]);
  expect([(await count('event')).rowCount, (await count('ticket')).rowCount]).toEqual([0, 0]);
  await instance.services.ingest.rebuild(workspaceId);
  expect((await count('ticket')).rowCount).toBe(0);
});

test.each<{ what: string; sql: string; kind: string }>([
  { what: 'an open ticket', sql: 'UPDATE ticket SET open = true WHERE workspace_id = $1', kind: 'tickets' },
  {
    what: 'a ticket with an open dispute',
    sql: `UPDATE dispute SET state = 'open', closed_at = NULL WHERE workspace_id = $1`,
    kind: 'tickets',
  },
  {
    what: 'an open dispute',
    sql: `UPDATE dispute SET state = 'open', closed_at = NULL WHERE workspace_id = $1`,
    kind: 'disputes',
  },
  {
    what: 'an escalation that waits',
    sql: `UPDATE escalation SET state = 'waiting' WHERE workspace_id = $1`,
    kind: 'escalations',
  },
  {
    what: 'coaching whose effect is still to be judged',
    sql: `UPDATE coaching_trigger SET effect_due_at = now() + interval '1 day' WHERE workspace_id = $1`,
    kind: 'coaching',
  },
])('$what stays, however old', async ({ sql, kind }) => {
  const { workspaceId } = await createStage();
  await instance.db.pool.query(sql, [workspaceId]);
  const later = retentionIn(401);
  expect((await later.run(workspaceId)).map((run) => run.kind)).not.toContain(kind);
  const { lines } = await later.preview(workspaceId);
  expect(lines.find((line) => line.kind === kind)).toMatchObject({ due: 0 });
});

test('of another workspace nothing goes', async () => {
  const { workspaceId } = await createStage();
  const { workspaceId: other } = await createStage();
  const before = await readWorkspace(instance.db, other);
  await retentionIn(401).run(workspaceId);
  expect(await readWorkspace(instance.db, other)).toBe(before);
});

test.each(retentionKinds)('$id cannot be kept shorter than $minimumDays days', async ({ id, minimumDays }) => {
  const world: World = await createWorld(instance);
  const { workspaceId } = world.admin.viewer;
  const save = (days: number) =>
    instance.services.privacy.save(
      { workspaceId, actorMemberId: null },
      { basedOn: 0, worksCouncil: false, retention: { [id]: days } },
    );
  await expect(save(minimumDays - 1)).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining(`${id}: at least ${minimumDays} days`),
  });
  expect(await instance.services.privacy.get(workspaceId)).toMatchObject({ version: 0, retention: {} });
  expect(await save(minimumDays)).toEqual({ version: 1 });
});

test('the command line shows what is due, changes a period, and says why another one is refused', async () => {
  const { workspaceId } = await createStage();
  const retention = ['privacy', 'retention', '--workspace', workspaceId];
  const { data: shown } = await runForJson<{ lines: readonly { kind: string; days: number | null }[] }>(
    [...retention, '--keep', 'access-log=always'],
    instance.variables,
  );
  expect(shown.lines.find(({ kind }) => kind === 'access-log')).toMatchObject({ days: null, stored: 1, due: 0 });
  const refused = await runCommand([...retention, '--keep', 'access-log=10'], instance.variables);
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('access-log: at least 90 days') });
});
