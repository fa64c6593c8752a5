import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViewer } from '@shiftlight/api/auth/find-viewer.ts';
import type { MeService } from '@shiftlight/api/modules/me/me.service.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import type { MePeriod } from '@shiftlight/shared/views/me-view.ts';
import { signIn } from '../../builders/http-client.ts';
import { createMeAt } from '../../builders/me-service.ts';
import { addMember, known, unique, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

const minute = 60_000;

/** New York, Monday to Friday, 9 to 5. Clocks go back in the night to Sunday, 1 November 2026. */
const summer = (month: number, day: number, hour: number, minutes = 0) =>
  Date.UTC(2026, month - 1, day, hour + 4, minutes);
const winter = (month: number, day: number, hour: number, minutes = 0) =>
  Date.UTC(2026, month - 1, day, hour + 5, minutes);
/** Friday noon: the moment at which the figures are asked for. */
const now = winter(11, 6, 12);

let instance: TestInstance;
let alice: TestPerson;
let bob: TestPerson;
let carol: TestPerson;
let me: MeService;
beforeAll(async () => {
  instance = await createTestInstance();
  const { workspaceId, userId } = await instance.services.workspaces.createWorkspace({
    name: unique('New York'),
    timeZone: 'America/New_York',
    hours: 'mon-fri',
    admin: { name: 'Ada', email: `${unique('ada')}@example.test`, password: 'correct horse battery' },
  });
  expect(await findViewer(instance.db, userId, workspaceId)).not.toBeNull();
  alice = await addMember(instance, workspaceId, 'agent', { name: 'Alice' });
  bob = await addMember(instance, workspaceId, 'agent', { name: 'Bob' });
  carol = await addMember(instance, workspaceId, 'agent', { name: 'Carol, who answered nobody' });
  const input = { helpdesk: 'events-api', name: 'Desk', baseUrl: 'http://127.0.0.1:9' };
  const { connectorId, secret } = await instance.services.connectors.create(workspaceId, input);
  const answer = await deliver(instance, { connectorId, secret }, { events: history(), people: colleagues() });
  expect(answer.status).toBe(200);
  me = createMeAt(instance, () => now);
});
afterAll(() => instance.close());

const colleagues = () =>
  [
    { id: 'alice', email: alice.email },
    { id: 'bob', email: bob.email },
    { id: 'carol', email: carol.email },
  ].map(({ id, email }) => ({ id, name: id, email, kind: 'agent' }));

function history() {
  const overWeekend = writeTicket('over the weekend');
  const twice = writeTicket('asked twice');
  const overnight = writeTicket('overnight');
  const bobs = writeTicket('of Bob');
  const handedOver = writeTicket('handed over');
  const spam = writeTicket('spam');
  const old = writeTicket('of October');
  const { id: _, ...deletion } = spam.status(winter(11, 4, 11), 'open', 'alice');
  return [
    // Friday 16:00 in summer time to Monday 10:00 in winter time: two working hours, then half an hour.
    overWeekend.created(summer(10, 30, 16)),
    overWeekend.answered(winter(11, 2, 10), 'alice'),
    overWeekend.status(winter(11, 2, 10, 30), 'solved', 'alice'),
    overWeekend.rated(winter(11, 2, 15), 5),
    // A robot's answer does not count; a second question makes it no first contact resolution.
    twice.created(winter(11, 3, 9)),
    twice.answered(winter(11, 3, 9), 'robot', { actor: { kind: 'bot', personId: 'robot' }, automatic: true }),
    twice.answered(winter(11, 3, 9, 30), 'alice'),
    twice.asked(winter(11, 3, 11)),
    twice.answered(winter(11, 3, 12), 'alice'),
    twice.status(winter(11, 3, 12, 5), 'solved', 'alice'),
    twice.rated(winter(11, 3, 13), 2),
    // Half an hour on Wednesday evening and another on Thursday morning.
    overnight.created(winter(11, 4, 16, 30)),
    overnight.answered(winter(11, 5, 9, 30), 'alice'),
    bobs.created(winter(11, 5, 9)),
    bobs.answered(winter(11, 5, 9, 5), 'bob'),
    bobs.status(winter(11, 5, 10), 'solved', 'bob'),
    bobs.rated(winter(11, 5, 11), 1),
    // Alice answers, Bob resolves and is rated.
    handedOver.created(winter(11, 5, 10)),
    handedOver.answered(winter(11, 5, 10, 15), 'alice'),
    handedOver.assigned(winter(11, 5, 10, 20), 'bob'),
    handedOver.status(winter(11, 5, 11), 'solved', 'bob'),
    handedOver.rated(winter(11, 5, 12), 4),
    spam.created(winter(11, 4, 10)),
    spam.answered(winter(11, 4, 10, 1), 'alice'),
    { ...deletion, id: 'spam deleted', type: 'ticket.deleted' },
    old.created(summer(10, 20, 10)),
    old.answered(summer(10, 20, 10, 1), 'alice'),
    old.status(summer(10, 20, 11), 'solved', 'alice'),
  ];
}

const nothing = 'Nothing to count in this period';
const emptyReasons: Readonly<Record<string, string>> = {
  'first-response-time': nothing,
  'average-response-time': nothing,
  'resolution-time': nothing,
  'first-contact-resolution': nothing,
  csat: nothing,
  'qa-score': 'Needs quality reviews, which this workspace does not receive',
  'schedule-adherence': 'Needs shift plans and shifts worked, which this workspace does not receive',
};

async function figuresOf(viewer: Viewer, period: MePeriod) {
  const view = await me.figures(viewer, period);
  return Object.fromEntries(view.figures.map(({ metricId, value, n }) => [metricId, { value, n }]));
}

describe('figures with answers known beforehand', () => {
  test.each(['month', '7-days'] as const)(
    'of Alice in %s: working time over a weekend with a change of clocks',
    async (period) => {
      expect(await figuresOf(alice.viewer, period)).toEqual({
        'first-response-time': { n: 4, value: ((120 + 30 + 60 + 15) / 4) * minute },
        'average-response-time': { n: 4, value: ((120 + (30 + 60) / 2 + 60 + 15) / 4) * minute },
        'first-contact-resolution': { n: 2, value: 1 / 2 },
        csat: { n: 2, value: 1 / 2 },
        'qa-score': { n: 0, value: null },
        'schedule-adherence': { n: 0, value: null },
        'resolution-time': { n: 2, value: ((150 + 185) / 2) * minute },
        'tickets-handled': { n: 2, value: 2 },
      });
    },
  );

  test('of Bob: what he resolved is his, what Alice answered first is hers', async () => {
    expect(await figuresOf(bob.viewer, 'month')).toEqual({
      'first-response-time': { n: 1, value: 5 * minute },
      'average-response-time': { n: 1, value: 5 * minute },
      'qa-score': { n: 0, value: null },
      'schedule-adherence': { n: 0, value: null },
      'first-contact-resolution': { n: 2, value: 1 },
      csat: { n: 2, value: 1 / 2 },
      'resolution-time': { n: 2, value: 60 * minute },
      'tickets-handled': { n: 2, value: 2 },
    });
  });

  test('of a day without answers are empty, not zero', async () => {
    const { figures, from, to, timeZone } = await me.figures(alice.viewer, 'today');
    expect([from, to, timeZone]).toEqual([winter(11, 6, 0), now, 'America/New_York']);
    for (const { metricId, value, n, reason } of figures.filter(({ metricId }) => metricId in emptyReasons)) {
      expect([metricId, value, n, reason]).toEqual([metricId, null, 0, emptyReasons[metricId]]);
    }
    expect(figures.filter(({ value }) => value !== null).map(({ metricId }) => metricId)).toEqual(['tickets-handled']);
  });

  test('begin at midnight of their own zone, on the day that the clocks change too', async () => {
    const starts = await Promise.all(
      (['month', '7-days'] as const).map(async (period) => (await me.figures(alice.viewer, period)).from),
    );
    expect(starts).toEqual([summer(11, 1, 0), summer(10, 31, 0)]);
  });

  test('say how much they can be trusted', async () => {
    const { figures } = await me.figures(alice.viewer, 'month');
    expect(figures.find(({ metricId }) => metricId === 'first-response-time')).toMatchObject({
      reason: 'Based on 4; judge it from 10',
      interval: [expect.any(Number), expect.any(Number)],
    });
  });
});

describe('own figures only', () => {
  test('a member who answered nobody has none, whoever else did', async () => {
    const figures = await figuresOf(carol.viewer, 'month');
    expect(Object.values(figures).map(({ n }) => n)).toEqual(meMetricIds.map(() => 0));
  });

  test('a member whom no helpdesk knows has none', async () => {
    const stranger = await addMember(instance, alice.viewer.workspaceId, 'lead');
    expect(Object.values(await figuresOf(stranger.viewer, 'month')).map(({ n }) => n)).toEqual(
      meMetricIds.map(() => 0),
    );
  });

  test('somebody with the same account name in another helpdesk of the workspace does not share them', async () => {
    const { workspaceId } = alice.viewer;
    const namesake = await addMember(instance, workspaceId, 'agent');
    const input = { helpdesk: 'events-api', name: 'Other desk', baseUrl: 'http://127.0.0.1:9' };
    const { connectorId, secret } = await instance.services.connectors.create(workspaceId, input);
    const ticket = writeTicket('over the weekend');
    const people = [{ id: 'alice', name: 'alice', email: namesake.email, kind: 'agent' }];
    const events = [ticket.created(winter(11, 5, 9)), ticket.answered(winter(11, 5, 9, 1), 'alice')];
    await deliver(instance, { connectorId, secret }, { people, events });
    expect(await figuresOf(namesake.viewer, 'month')).toMatchObject({ 'first-response-time': { n: 1, value: minute } });
    expect(await figuresOf(alice.viewer, 'month')).toMatchObject({ 'first-response-time': { n: 4 } });
  });

  test('a person with accounts in two helpdesks has both together', async () => {
    const { workspaceId } = bob.viewer;
    const input = { helpdesk: 'events-api', name: 'Third desk', baseUrl: 'http://127.0.0.1:9' };
    const { connectorId, secret } = await instance.services.connectors.create(workspaceId, input);
    const both = await addMember(instance, workspaceId, 'agent');
    const ticket = writeTicket();
    const people = [{ id: 'b.brandt', name: 'Bob', email: both.email, kind: 'agent' }];
    const events = [ticket.created(winter(11, 5, 9)), ticket.answered(winter(11, 5, 9, 7), 'b.brandt')];
    await deliver(instance, { connectorId, secret }, { people, events });
    const { connectorId: otherId, secret: otherSecret } = await connectOther(workspaceId);
    const second = writeTicket();
    await deliver(
      instance,
      { connectorId: otherId, secret: otherSecret },
      {
        people: [{ id: '17', name: 'Bob', email: both.email, kind: 'agent' }],
        events: [second.created(winter(11, 5, 9)), second.answered(winter(11, 5, 9, 9), '17')],
      },
    );
    expect(await figuresOf(both.viewer, 'month')).toMatchObject({ 'first-response-time': { n: 2, value: 8 * minute } });
  });

  test('the procedure takes no person: nobody can ask for somebody else', async () => {
    const client = createClient(instance, { cookie: await signIn(instance, bob) });
    const { figures, timeZone } = await client.me.figures.query({ period: 'month' });
    expect([figures.length, timeZone]).toEqual([meMetricIds.length, 'America/New_York']);
    expect(await refusalOf(createClient(instance).me.figures.query({ period: 'month' }))).toBe('UNAUTHORIZED');
  });

  test('a workspace beside does not see them', async () => {
    const other = await connectPushingDesk(instance);
    const elsewhere = known(await addMember(instance, other.workspaceId, 'agent'));
    expect(Object.values(await figuresOf(elsewhere.viewer, 'month')).map(({ n }) => n)).toEqual(
      meMetricIds.map(() => 0),
    );
  });
});

const connectOther = (workspaceId: string) =>
  instance.services.connectors.create(workspaceId, {
    helpdesk: 'events-api',
    name: 'Fourth desk',
    baseUrl: 'http://127.0.0.1:9',
  });
