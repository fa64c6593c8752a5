import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, decisionOn, openTicket, setStage, tagOf, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
  const sue = as(instance, stage.sue);
  const send = async () => as(instance, stage.alice).escalations.send(tagOf(await openTicket(instance, stage)));
  await sue.escalations.accept({ ...decisionOn(await send()), complete: true });
  await sue.escalations.accept({ ...decisionOn(await send()), complete: true });
  await sue.escalations.accept({ ...decisionOn(await send()), complete: false });
  await sue.escalations.giveBack({ ...decisionOn(await send()), reason: 'wrong-team', itemIds: [] });
  await send();
});
afterAll(() => instance.close());

const figureOf = async () => (await as(instance, stage.alice).escalations.own()).figure;

test('an agent’s own completeness counts what was rated, and says that it is too little to judge', async () => {
  expect(await figureOf()).toMatchObject({
    metricId: 'escalation-completeness',
    value: 2 / 3,
    n: 3,
    reason: 'Based on 3; judge it from 10',
    interval: [expect.any(Number), expect.any(Number)],
  });
});

test('who escalated nothing has no figure, not zero', async () => {
  expect((await as(instance, stage.bob).escalations.own()).figure).toMatchObject({ value: null, n: 0 });
});

test('rebuilding from the steps repairs what differs and gives the same figure', async () => {
  const before = await figureOf();
  const { workspaceId } = stage.desk;
  const rebuild = () => instance.services.escalations.rebuild(workspaceId);
  expect(await rebuild()).toMatchObject({ escalations: 5, different: [] });
  await instance.db.pool.query(
    `UPDATE escalation SET state = 'waiting', rated_complete = true, rated_at = now() WHERE workspace_id = $1 AND state <> 'waiting'`,
    [workspaceId],
  );
  expect((await figureOf()).value).not.toBe(before.value);
  expect((await rebuild()).different).toHaveLength(4);
  expect(await figureOf()).toEqual(before);
});

test('tickets rebuilt from events keep their escalation', async () => {
  expect(await instance.services.ingest.rebuild(stage.desk.workspaceId)).toMatchObject({ different: [] });
});

test('a lead sees the own teams, and everybody concerned can see that', async () => {
  const teams = await as(instance, stage.lena).escalations.teams({ days: 30 });
  expect(teams).toMatchObject([{ name: 'First line', figure: { value: 2 / 3, n: 3 } }]);
  expect(known(teams[0]).members.map(({ name, figure }) => [name, figure.n])).toEqual([
    ['Alice', 3],
    ['Lena', 0],
  ]);
  const looks = await instance.services.audit.listLooksAt(stage.alice.viewer, { limit: 10 });
  expect(looks.map(({ viewerName, what }) => [viewerName, what])).toEqual([
    ['Lena', 'escalation completeness, last 30 days'],
  ]);
});

test('managers see every team, other leads none of it', async () => {
  expect(await as(instance, stage.desk.admin).escalations.teams({ days: 90 })).toHaveLength(1);
  const elsewhere = await setStage(instance);
  const foreign = await as(instance, elsewhere.lena).escalations.teams({ days: 90 });
  expect(foreign).toMatchObject([{ figure: { n: 0 } }]);
});

test('an escalation that went to a team is for its specialists and for managers', async () => {
  const { workspaceId } = stage.desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'Engine specialists');
  await instance.services.teams.setMember(actor, teamId, stage.tom.viewer.memberId, false);
  const admin = as(instance, stage.desk.admin);
  const { published } = await admin.checklists.draft();
  const forTeam = published.map((one) => (one.id === 'technical' ? { ...one, teamId } : one));
  const { revision } = await admin.checklists.saveDraft({ revision: 0, checklists: forTeam });
  await admin.checklists.publish({ revision });
  const tag = { ...tagOf(await openTicket(instance, stage)), requestId: randomUUID(), checklistVersion: 2 };
  const sent = await as(instance, stage.alice).escalations.send(tag);
  const waits = async (person: Stage['sue']) =>
    (await as(instance, person).escalations.waiting()).some(({ escalationId }) => escalationId === sent.escalationId);
  expect([await waits(stage.sue), await waits(stage.tom), await waits(stage.desk.admin)]).toEqual([false, true, true]);
  const deciding = as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: true });
  await expect(deciding).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
