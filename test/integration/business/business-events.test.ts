import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeService } from '@shiftlight/api/modules/me/me.service.ts';
import { createMeAt } from '../../builders/me-service.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const hour = 3_600_000;
/** Monday in Berlin, winter time: 9 o'clock is 8 UTC. */
const monday = (hours: number) => Date.UTC(2026, 10, 2, hours - 1);
const now = monday(20);

let instance: TestInstance;
let desk: PushingDesk;
let ann: TestPerson;
let me: MeService;
beforeAll(async () => {
  instance = await createTestInstance();
  me = createMeAt(instance, () => now);
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
  ann = await addMember(instance, desk.workspaceId, 'agent', { name: 'Ann' });
  await deliver(instance, desk, { people: [{ id: 'ann', name: 'Ann', email: ann.email, kind: 'agent' }] });
});
afterAll(() => instance.close());

let made = 0;
const base = () => {
  made += 1;
  return { id: `e${made}`, at: monday(1) };
};
const plan = (shiftId: string, from: number, to: number, activity = 'tickets') => ({
  ...base(),
  type: 'shift.scheduled',
  ...{ shiftId, agentId: 'ann', activity, from: monday(from), to: monday(to) },
});
const work = (from: number, to: number, activity = 'tickets') => ({
  ...base(),
  type: 'shift.worked',
  ...{ agentId: 'ann', activity, from: monday(from), to: monday(to) },
});
const send = (...events: readonly unknown[]) => deliver(instance, desk, { events });
const receiptOf = () => me.receipt(ann.viewer, 'today', 'schedule-adherence');

async function readAdherence() {
  const { figures } = await me.figures(ann.viewer, 'today');
  const figure = known(figures.find(({ metricId }) => metricId === 'schedule-adherence'));
  return { value: figure.value, n: figure.n, reason: figure.reason };
}

describe('schedule adherence of a person', () => {
  test('is the planned time that was worked as planned, with a bill that adds up', async () => {
    expect(
      (await send(plan('a', 9, 13), plan('b', 14, 18, 'phone'), work(9, 12), work(14, 18, 'phone'))).body,
    ).toMatchObject({
      outcome: 'accepted',
      appended: 4,
      duplicates: 0,
    });
    expect(await readAdherence()).toEqual({ value: 7 / 8, n: 2, reason: 'Based on 2; judge it from 5' });
    const { counted, arithmetic, partsUnit, restValue } = await receiptOf();
    expect(partsUnit).toBe('ms');
    expect(counted.map(({ subject, subjectId, value, weight }) => [subject, subjectId, value, weight])).toEqual([
      ['shift', 'b', 4 * hour, 4 * hour],
      ['shift', 'a', 3 * hour, 4 * hour],
    ]);
    expect([arithmetic, restValue]).toEqual([{ numerator: 7 * hour, denominator: 8 * hour }, 0]);
  });

  test('says which events are missing before the first ones come', async () => {
    expect(await readAdherence()).toEqual({
      value: null,
      n: 0,
      reason: 'Needs shift plans and shifts worked, which this workspace does not receive',
    });
  });

  test('follows a plan that was moved to another day, out of the period', async () => {
    const moved = { ...plan('a', 9, 13), at: monday(2), from: monday(9 + 24), to: monday(13 + 24) };
    await send(plan('a', 9, 13), moved, plan('b', 14, 18), work(14, 18));
    expect(await readAdherence()).toMatchObject({ value: 1, n: 1 });
  });

  test('follows a shift that was given to somebody else', async () => {
    await send(plan('a', 9, 13), { ...plan('a', 9, 13), at: monday(2), agentId: 'bob' }, work(9, 13));
    expect(await readAdherence()).toMatchObject({ value: null, n: 0 });
    expect((await receiptOf()).reasons).toEqual([{ reason: 'Credited to somebody else', cases: 1 }]);
  });

  test('is nobody else’s', async () => {
    await send(plan('a', 9, 13), work(9, 13));
    const other = await connectPushingDesk(instance);
    const namesake = await addMember(instance, other.workspaceId, 'agent');
    await deliver(instance, other, { people: [{ id: 'ann', name: 'Ann', email: namesake.email, kind: 'agent' }] });
    const { figures } = await me.figures(namesake.viewer, 'today');
    expect(figures.find(({ metricId }) => metricId === 'schedule-adherence')?.n).toBe(0);
  });

  test('may come from another system that uses the ids of the helpdesk', async () => {
    const input = { helpdesk: 'events-api', name: 'Rota', baseUrl: 'http://127.0.0.1:9' };
    const settings = { idsOf: desk.connectorId };
    const rota = await instance.services.connectors.create(desk.workspaceId, { ...input, settings });
    await deliver(instance, rota, { events: [plan('a', 9, 13), work(9, 13)] });
    expect(await readAdherence()).toMatchObject({ value: 1, n: 1 });
  });

  test('never with the ids of another workspace', async () => {
    const other = await connectPushingDesk(instance);
    const input = { helpdesk: 'events-api', name: 'Rota', baseUrl: 'http://127.0.0.1:9' };
    await expect(
      instance.services.connectors.create(other.workspaceId, { ...input, settings: { idsOf: desk.connectorId } }),
    ).rejects.toThrow('There is no such connected helpdesk in this workspace.');
  });
});

describe('an event that is sent again', () => {
  test('changes nothing', async () => {
    const events = [plan('a', 9, 13), work(9, 12)];
    await send(...events);
    expect((await send(...events, events[0])).body).toMatchObject({ outcome: 'duplicate', appended: 0, duplicates: 3 });
    expect(await readAdherence()).toMatchObject({ value: 3 / 4, n: 1 });
  });

  test('with other content is set aside, and the answer says how to correct it', async () => {
    const worked = work(9, 12);
    await send(plan('a', 9, 13), worked);
    const answer = await send({ ...worked, to: monday(13) });
    expect([answer.status, answer.body['outcome'], answer.body['setAside']]).toEqual([202, 'set-aside', 1]);
    expect(answer.body['message']).toContain('send it with a revision above 0');
    expect(await readAdherence()).toMatchObject({ value: 3 / 4 });
  });

  test('within one delivery with other content too: the first one stands', async () => {
    const worked = work(9, 12);
    const answer = await send(plan('a', 9, 13), worked, { ...worked, to: monday(13) });
    expect(answer.body).toMatchObject({ appended: 2, setAside: 1 });
    expect(await readAdherence()).toMatchObject({ value: 3 / 4 });
  });

  test('with a higher revision corrects what was told, in whichever order they come', async () => {
    const worked = work(9, 12);
    const corrected = { ...worked, revision: 2, to: monday(13) };
    await send(plan('a', 9, 13), corrected);
    await send({ ...worked, revision: 1, to: monday(10) }, worked);
    expect(await readAdherence()).toMatchObject({ value: 1, n: 1 });
  });

  test('as withdrawn is counted no more', async () => {
    const second = plan('b', 14, 18);
    await send(plan('a', 9, 13), work(9, 13), second);
    expect(await readAdherence()).toMatchObject({ value: 1 / 2, n: 2 });
    await send({ id: second.id, at: monday(3), type: 'event.withdrawn', revision: 1 });
    expect(await readAdherence()).toMatchObject({ value: 1, n: 1 });
  });
});

test('what is wrong is told with field and position, and its neighbours are stored', async () => {
  const answer = await send(plan('a', 9, 13), { ...work(9, 13), agentID: 'ann' }, { ...work(9, 13), activity: 'golf' });
  expect([answer.status, answer.body['appended'], answer.body['setAside']]).toEqual([202, 1, 2]);
  expect(answer.body['problems']).toEqual([
    expect.stringMatching(/^events\.1: Unrecognized key: "agentID"/),
    expect.stringMatching(/^events\.2\.activity: /),
  ]);
});

test('a shift of the future may be told, an event that happens in the future not yet', async () => {
  const ahead = Date.now() + 24 * hour;
  const coming = { ...plan('a', 9, 13), from: ahead, to: ahead + hour };
  expect((await send(coming)).body).toMatchObject({ outcome: 'accepted', appended: 1 });
  expect((await send({ ...coming, id: 'later', at: ahead })).body).toMatchObject({ outcome: 'set-aside', appended: 0 });
});

test('the person’s panel is told, and their coaching triggers are looked at', async () => {
  await instance.db.pool.query('DELETE FROM coaching_due WHERE workspace_id = $1', [desk.workspaceId]);
  const stop = new AbortController();
  const told = new Promise((resolve) => {
    const isFigures = (change: object) => 'topic' in change && change.topic === 'figures' && resolve(change);
    instance.feed.subscribe(desk.workspaceId, isFigures, stop.signal);
  });
  await send(plan('a', 9, 13));
  expect(await told).toMatchObject({ members: [ann.viewer.memberId] });
  stop.abort();
  await expect
    .poll(
      async () => {
        const where = 'WHERE workspace_id = $1 AND member_id = $2';
        const values = [desk.workspaceId, ann.viewer.memberId];
        const { rows } = await instance.db.pool.query(`SELECT 1 FROM coaching_watch ${where}`, values);
        return rows.length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
});
