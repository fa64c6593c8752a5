import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, decisionOn, openTicket, push, setStage, tagOf, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
let period: string;
const hourMs = 3_600_000;

/** The year in which the hand-overs were sent, in the workspace's zone: none of them lies on its edge by what the clock says now. */
async function findYear(stageOf: Stage): Promise<string> {
  const { rows } = await instance.db.pool.query<{ year: string }>(
    `SELECT DISTINCT extract(year FROM e.sent_at AT TIME ZONE w.time_zone)::text AS year
     FROM escalation e JOIN workspace w ON w.id = e.workspace_id WHERE e.workspace_id = $1`,
    [stageOf.desk.workspaceId],
  );
  return known(rows[0]).year;
}

beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
  const sue = as(instance, stage.sue);
  const alice = as(instance, stage.alice);
  const send = async () => alice.escalations.send(tagOf(await openTicket(instance, stage)));
  await sue.escalations.accept({ ...decisionOn(await send()), complete: true });
  const missing = await send();
  await sue.escalations.giveBack({
    ...decisionOn(missing),
    reason: 'missing-information',
    itemIds: ['vehicle', 'symptoms'],
  });
  const unclear = await send();
  await sue.escalations.giveBack({ ...decisionOn(unclear), reason: 'unclear', itemIds: ['symptoms'] });
  await send();
  // Given back an hour ago, in working time that counts around the clock.
  await instance.db.pool.query(
    `UPDATE escalation_step SET body = jsonb_set(body, '{at}', to_jsonb((body->>'at')::float8 - $3::float8))
     WHERE workspace_id = $1 AND escalation_id = $2`,
    [stage.desk.workspaceId, missing.escalationId, hourMs],
  );
  period = await findYear(stage);
});
afterAll(() => instance.close());

const teamOf = () => ({ of: { scope: 'team' as const, teamId: stage.teamId }, period });
const countsOf = (counts: readonly { readonly mark: string; readonly count: number }[] | null) =>
  Object.fromEntries(known(counts).map(({ mark, count }) => [mark, count]));

describe('a lead reads what became of the team’s hand-overs', () => {
  test('by state, verdict and reason, each counted once', async () => {
    const view = await as(instance, stage.lena).escalations.overview(teamOf());
    expect(view).toMatchObject({ count: 4, subject: { scope: 'team', name: 'First line' } });
    expect(countsOf(view.states)).toEqual({
      ...{ 'state/waiting': 1, 'state/returned': 2, 'state/accepted': 1, 'state/withdrawn': 0 },
    });
    expect(countsOf(view.verdicts)).toEqual({ 'verdict/complete': 1, 'verdict/gaps': 2, 'verdict/none': 1 });
    expect(countsOf(view.reasons)).toMatchObject({ 'reason/missing-information': 1, 'reason/unclear': 1 });
  });

  test('with the items that were missed most first', async () => {
    const { items } = await as(instance, stage.lena).escalations.overview(teamOf());
    expect(known(items).map(({ itemId, missed, leftOpen }) => [itemId, missed, leftOpen])).toEqual([
      ['symptoms', 2, 0],
      ['vehicle', 1, 0],
    ]);
  });

  test('with the time that returns cost, up to now while they last', async () => {
    const { lostMs, back } = await as(instance, stage.lena).escalations.overview(teamOf());
    expect(countsOf(back)).toMatchObject({ 'back/returned': 2, 'back/again': 0, 'back/seen': 0, 'back/lost': 2 });
    expect(known(lostMs)).toBeGreaterThanOrEqual(hourMs);
    expect(known(lostMs)).toBeLessThan(2 * hourMs);
  });

  test('and the list behind every count holds exactly that many', async () => {
    const lena = as(instance, stage.lena);
    const { states, verdicts, reasons, back } = await lena.escalations.overview(teamOf());
    for (const { mark, count } of [states, verdicts, reasons, back].flatMap((counts) => known(counts))) {
      const found = await lena.escalations.search({ ...teamOf(), mark });
      expect([mark, found.count, found.escalations.length]).toEqual([mark, count, count]);
    }
  });

  test('a page further on holds the rest, and nothing lies beyond the last', async () => {
    const lena = as(instance, stage.lena);
    const all = await lena.escalations.search(teamOf());
    const rest = await lena.escalations.search({ ...teamOf(), offset: 3 });
    expect(rest).toMatchObject({ count: 4, escalations: [{ escalationId: all.escalations[3]?.escalationId }] });
    expect(await lena.escalations.search({ ...teamOf(), offset: 4 })).toMatchObject({ count: 4, escalations: [] });
  });

  test('and the person among them sees that the list was opened', async () => {
    const looks = await instance.services.audit.listLooksAt(stage.alice.viewer, { limit: 10 });
    expect(looks.map(({ viewerName, what }) => [viewerName, what])).toContainEqual(['Lena', 'escalations, one by one']);
  });
});

test('a ticket that went to and fro in the helpdesk without a button counts as seen', async () => {
  const ref = await openTicket(instance, stage, { assigneeId: 'bob' });
  const sent = await as(instance, stage.bob).escalations.send(tagOf(ref));
  const before = await as(instance, stage.bob).escalations.get(sent);
  const at = (minutes: number) => before.sentAt + minutes * 60_000;
  // The helpdesk's clock may be ahead; what counts is the order.
  await push(instance, stage.desk, [
    ref.events.assigned(at(1), 'sue'),
    ref.events.assigned(at(2), 'bob'),
    ref.events.assigned(at(4), 'sue'),
  ]);
  const own = { of: { scope: 'member' as const, memberId: stage.bob.viewer.memberId }, period };
  const view = await as(instance, stage.bob).escalations.overview(own);
  expect(countsOf(view.back)).toEqual({ 'back/returned': 0, 'back/again': 0, 'back/seen': 1, 'back/lost': 1 });
  expect(view.lostMs).toBe(2 * 60_000);
});

describe('who may ask', () => {
  test('an agent for themselves, not for the team or a colleague', async () => {
    const alice = as(instance, stage.alice);
    const { memberId } = stage.alice.viewer;
    expect(await alice.escalations.overview({ of: { scope: 'member', memberId }, period })).toMatchObject({ count: 4 });
    await expect(alice.escalations.overview(teamOf())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const colleague = { scope: 'member' as const, memberId: stage.bob.viewer.memberId };
    await expect(alice.escalations.search({ of: colleague, period })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a lead of another team does not find this one, nor does another workspace', async () => {
    const other = await addMember(instance, stage.desk.workspaceId, 'lead', { name: 'Otto' });
    const elsewhere = await setStage(instance);
    for (const person of [other, elsewhere.lena, elsewhere.desk.admin])
      await expect(as(instance, person).escalations.search(teamOf())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a period that has not begun is refused with what to do', async () => {
    const later = { ...teamOf(), period: '2999' };
    await expect(as(instance, stage.lena).escalations.overview(later)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('in works-council mode', () => {
  let council: Stage;
  let agents: readonly TestPerson[];
  const sendOf = async (person: TestPerson, id: string) =>
    as(instance, person).escalations.send(tagOf(await openTicket(instance, council, { assigneeId: id })));

  beforeAll(async () => {
    council = await setStage(instance);
    const { workspaceId, admin } = council.desk;
    const more = await Promise.all(
      ['Ann', 'Ben', 'Cem', 'Dana'].map((name) =>
        addMember(instance, workspaceId, 'agent', { name, teamId: council.teamId }),
      ),
    );
    agents = [council.alice, ...more];
    const people = more.map(({ email }, index) => ({ id: `agent-${index}`, name: email, email, kind: 'agent' }));
    await deliver(instance, council.desk, { people });
    // Agents may escalate what nobody has.
    for (const agent of agents)
      await as(instance, agent).escalations.send(tagOf(await openTicket(instance, council, { assigneeId: null })));
    const first = known((await as(instance, council.sue).escalations.waiting())[0]);
    await as(instance, council.sue).escalations.giveBack({ ...decisionOn(first), reason: 'wrong-team', itemIds: [] });
    const { version } = await as(instance, admin).privacy.get();
    await as(instance, admin).privacy.save({ basedOn: version, worksCouncil: true });
  });
  const ofTeam = () => ({ of: { scope: 'team' as const, teamId: council.teamId }, period });

  test('five people who contributed are counted together; a part that would tell of fewer is left out whole', async () => {
    const view = await as(instance, council.lena).escalations.overview(ofTeam());
    expect(view).toMatchObject({ count: 5, states: null, reasons: null, back: null, lostMs: null, items: [] });
  });

  test('nothing is listed one by one, and free dates are refused', async () => {
    const lena = as(instance, council.lena);
    expect(await lena.escalations.search(ofTeam())).toMatchObject({ isHidden: true, count: 0, escalations: [] });
    const dates = { ...ofTeam(), period: `${period}-01-01..${period}-01-31` };
    await expect(lena.escalations.overview(dates)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('everybody goes on seeing their own', async () => {
    const { memberId } = council.alice.viewer;
    const own = { of: { scope: 'member' as const, memberId }, period };
    expect(await as(instance, council.alice).escalations.search(own)).toMatchObject({ isHidden: false, count: 1 });
    await expect(as(instance, council.lena).escalations.overview(own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a sixth person’s hand-over is told to nobody by a count of its own', async () => {
    await sendOf(council.bob, 'bob');
    expect(await as(instance, council.lena).escalations.overview(ofTeam())).toMatchObject({ count: 5 });
  });
});
