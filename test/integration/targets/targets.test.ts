import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../builders/http-client.ts';
import { createMeAt } from '../../builders/me-service.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
let manager: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance, '24x7');
  manager = await addMember(instance, desk.workspaceId, 'manager');
  agent = await addMember(instance, desk.workspaceId, 'agent');
  await deliver(instance, desk, { people: [{ id: 'ann', name: 'Ann', email: agent.email, kind: 'agent' }] });
});
afterAll(() => instance.close());

const clientOf = async (person: TestPerson) => createClient(instance, { cookie: await signIn(instance, person) });

async function targetOf(metricId: string) {
  const { figures } = await createMeAt(instance, () => Date.now()).figures(agent.viewer, 'today');
  return known(figures.find((figure) => figure.metricId === metricId)).target;
}

test('a workspace that chose nothing aims at the support KPIs', async () => {
  const { preset, version, overrides, presets } = await (await clientOf(agent)).targets.get.query();
  expect([preset, version, overrides]).toEqual(['support-kpis', 0, []]);
  expect(presets.map(({ id }) => id)).toEqual(expect.arrayContaining(['hot-rodan-year-1', 'csr-metrics', 'industry']));
  expect(await targetOf('first-contact-resolution')).toMatchObject({
    kind: 'overall',
    aim: { kind: 'at-least', value: 0.75 },
  });
});

test('where targets differ by priority, each ticket counts against its own', async () => {
  const urgent = { priority: 'P1', channel: 'phone', requesterId: 'customer-1' };
  const at = Date.now() - 60 * minute;
  const [quick, slow] = [writeTicket(), writeTicket()];
  await deliver(instance, desk, {
    events: [
      quick.created(at, { attributes: urgent }),
      quick.answered(at + 5 * minute, 'ann'),
      slow.created(at, { attributes: urgent }),
      slow.answered(at + 20 * minute, 'ann'),
    ],
  });
  expect(await targetOf('first-response-time')).toEqual({
    kind: 'by-ticket',
    met: 1,
    n: 2,
    source: 'Customer Support KPIs and Metrics',
  });
});

test('a manager’s change holds from then on and is noted; what was before keeps its targets', async () => {
  const client = await clientOf(manager);
  const before = Date.now();
  const change = {
    preset: 'hot-rodan-year-1',
    overrides: [{ metric: 'first-contact-resolution', aim: { kind: 'at-least', value: 0.5 } }],
    basedOn: 0,
  } as const;
  expect(await client.targets.change.mutate({ ...change, overrides: [...change.overrides] })).toEqual({ version: 1 });
  expect(await targetOf('first-contact-resolution')).toMatchObject({
    aim: { kind: 'at-least', value: 0.5 },
    source: 'Set by the workspace',
  });
  expect(await targetOf('first-response-time')).toMatchObject({ kind: 'overall', aim: { kind: 'below' } });
  const then = await instance.services.targets.listValid(desk.workspaceId, before - minute);
  expect(then.find(({ metricId }) => metricId === 'first-contact-resolution')).toMatchObject({
    aim: { kind: 'at-least', value: 0.75 },
  });
  const entries = await (await clientOf(desk.admin)).audit.entries.query({});
  expect(entries[0]).toMatchObject({
    actorMemberId: manager.viewer.memberId,
    action: 'targets.changed',
    detail: { preset: 'hot-rodan-year-1', version: 1, overrides: 'first-contact-resolution' },
  });
});

test('a target in another variant is judged in that variant', async () => {
  expect(await targetOf('qa-score')).toMatchObject({
    kind: 'overall',
    variant: 'scale-of-10',
    unit: 'score',
    value: null,
  });
});

test('of two managers who change from the same version, the second is told', async () => {
  const client = await clientOf(manager);
  const results = await Promise.all(
    ['csr-metrics', 'industry'].map((preset) =>
      refusalOf(client.targets.change.mutate({ preset, overrides: [], basedOn: 1 })),
    ),
  );
  expect(results.toSorted()).toEqual(['CONFLICT', 'none']);
});

test.each([
  ['an unknown metric', { metric: 'happiness', aim: null }, 'There is no metric “happiness”.'],
  [
    'a share in percent',
    { metric: 'csat', aim: { kind: 'at-least', value: 90 } },
    'Customer satisfaction: a share lies between 0 and 1. Write 0.9 for 90 %.',
  ],
  [
    'a negative length',
    { metric: 'first-response-time', aim: { kind: 'below', value: -1 } },
    'First response time: it cannot be negative.',
  ],
] as const)('%s is refused with what to do', async (_, override, message) => {
  const client = await clientOf(manager);
  const { version } = await client.targets.get.query();
  const call = client.targets.change.mutate({ preset: 'support-kpis', overrides: [override], basedOn: version });
  await expect(call).rejects.toThrow(message);
  expect((await client.targets.get.query()).version).toBe(version);
});

test('agents cannot change what they are measured by', async () => {
  const client = await clientOf(agent);
  expect(await refusalOf(client.targets.change.mutate({ preset: 'industry', overrides: [], basedOn: 2 }))).toBe(
    'FORBIDDEN',
  );
});
