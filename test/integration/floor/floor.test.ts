import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { storeTrigger } from '../../builders/coaching.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, known, unique, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;
const hour = 60 * minute;

let instance: TestInstance;
let desk: PushingDesk;
let teamId: string;
let lead: TestPerson;
let otherLead: TestPerson;
let ann: TestPerson;

const now = Date.now();
const attributes = (subject: string, priority: string) => ({
  ...{ subject, priority, channel: 'email', requesterId: `customer-${subject}` },
});
const send = async (...events: readonly unknown[]) => {
  const { status, body } = await deliver(instance, desk, { events });
  expect(status, JSON.stringify(body)).toBe(200);
};

/** Ann and Ben are one team that works in support; Zoe is in another one that works in sales. Clocks run day and night. */
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance, '24x7');
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teams } = instance.services;
  ({ teamId } = await teams.create(actor, 'Torque'));
  const { teamId: otherTeamId } = await teams.create(actor, 'Turbo');
  lead = await addMember(instance, workspaceId, 'lead', { name: 'Lena' });
  otherLead = await addMember(instance, workspaceId, 'lead', { name: 'Otto' });
  await teams.setMember(actor, teamId, lead.viewer.memberId, true);
  await teams.setMember(actor, otherTeamId, otherLead.viewer.memberId, true);
  ann = await addMember(instance, workspaceId, 'agent', { name: 'Ann', teamId });
  const ben = await addMember(instance, workspaceId, 'agent', { name: 'Ben', teamId });
  const zoe = await addMember(instance, workspaceId, 'agent', { name: 'Zoe', teamId: otherTeamId });
  const people = Object.entries({ ann, ben, zoe }).map(([id, { email }]) => ({ id, name: id, email, kind: 'agent' }));
  const created = (name: string, at: number, changes: object) => writeTicket(name).created(at, changes);
  const solved = writeTicket('solved');
  const { status } = await deliver(instance, desk, {
    people,
    events: [
      created('over', now - 20 * minute, { assigneeId: 'ann', attributes: attributes('over', 'P1') }),
      created('risk', now - 50 * minute, { assigneeId: 'ben', attributes: attributes('risk', 'P2') }),
      created('free', now - 50 * minute, { attributes: attributes('free', 'P2') }),
      created('aged', now - 30 * hour, { assigneeId: 'ann', attributes: attributes('aged', 'P3') }),
      created('sales', now - 20 * minute, {
        groupId: 'sales',
        assigneeId: 'zoe',
        attributes: attributes('sales', 'P1'),
      }),
      created('free sales', now - 20 * minute, { groupId: 'sales', attributes: attributes('free sales', 'P1') }),
      solved.created(now - 12 * minute, { assigneeId: 'ben' }),
      solved.answered(now - 10 * minute, 'ben'),
      solved.status(now - 10 * minute, 'solved', 'ben'),
      solved.rated(now - 5 * minute, 5),
    ],
  });
  expect(status).toBe(200);
}, 120_000);
afterAll(() => instance.close());

const team = () => ({ of: { scope: 'team' as const, teamId } });
const workspace = { of: { scope: 'workspace' as const } };
const read = (viewer: Viewer, input: ReturnType<typeof team> | typeof workspace = team()) =>
  instance.services.floor.get(viewer, input);
const ids = (refs: readonly { readonly externalId: string }[]) => refs.map(({ externalId }) => externalId);

describe('the floor of a team', () => {
  test('counts what its people have and what nobody has where they work, by severity', async () => {
    const { queue } = await read(lead.viewer);
    expect(queue.severities).toEqual([
      { priority: 'P1', open: 1, over: 1, atRisk: 0, running: 0, paused: 0, without: 0 },
      { priority: 'P2', open: 2, over: 0, atRisk: 2, running: 0, paused: 0, without: 0 },
      { priority: 'P3', open: 1, over: 1, atRisk: 0, running: 0, paused: 0, without: 0 },
    ]);
    expect(queue.unassigned).toMatchObject({ open: 1, atRisk: 1 });
    expect(queue.age).toMatchObject({ day: 1, threeDays: 0, oldestOpenedAt: now - 30 * hour });
  });

  test('lists what is over longest and what breaches next, with all that is needed to tick it', async () => {
    const { queue, tickets, calendars } = await read(lead.viewer);
    expect(ids(queue.over)).toEqual(['aged', 'over']);
    expect(ids(queue.next).toSorted()).toEqual(['free', 'risk']);
    expect(ids(tickets).toSorted()).toEqual(['aged', 'free', 'over', 'risk']);
    const named = new Set(tickets.flatMap(({ clocks }) => clocks.flatMap(({ calendarId }) => calendarId ?? [])));
    expect(new Set(calendars.map(({ id }) => id))).toEqual(named);
  });

  test('says who has how much, by name, and that no shifts were told', async () => {
    const { capacity } = await read(lead.viewer);
    expect(capacity).toMatchObject({ withTickets: 2, onShift: null, knowsShifts: false });
    expect(capacity.people?.map(({ name, openTickets, activity }) => [name, openTickets, activity])).toEqual([
      ['Ann', 2, null],
      ['Ben', 1, null],
      ['Lena', 0, null],
    ]);
  });

  test('counts the answers and ratings of the last hour, too few of them to be judged', async () => {
    const { figures } = await read(lead.viewer);
    const inHour = figures.filter(({ window }) => window === 'hour').map(({ figure }) => figure);
    expect(inHour).toMatchObject([
      { metricId: 'first-response-time', n: 1, value: 2 * minute },
      { metricId: 'csat', n: 1, value: 1 },
    ]);
    for (const { n, minimumSample } of inHour) expect(n).toBeLessThan(minimumSample);
  });

  test('counts opened and resolved tickets by the hour in which they were', async () => {
    const { hours, serverNow, timeZone } = await read(lead.viewer);
    expect(timeZone).toBe('Europe/Berlin');
    const inHourOf = (at: number) => hours.find(({ from }) => from <= at && at < from + hour);
    const opened = [20, 50, 50, 12].map((ago) => now - ago * minute);
    const today = hours[0]?.from ?? Infinity;
    expect(hours.reduce((sum, one) => sum + one.opened, 0)).toBe(opened.filter((at) => at >= today).length);
    expect(hours.reduce((sum, one) => sum + (one.resolved ?? 0), 0)).toBe(now - 10 * minute >= today ? 1 : 0);
    if (now - 10 * minute >= today) expect(inHourOf(now - 10 * minute)?.resolved).toBe(1);
    expect(known(hours.at(-1)).from).toBeGreaterThan(serverNow - hour);
  });

  test('knows who is on shift as soon as a plan was told', async () => {
    const [from, to] = [now - hour, now + 4 * hour];
    const shift = { type: 'shift.scheduled', shiftId: unique('shift'), agentId: 'ann', activity: 'chat', from, to };
    await send({ ...shift, id: unique('plan'), at: now - 24 * hour });
    const { capacity } = await read(lead.viewer);
    expect(capacity).toMatchObject({ knowsShifts: true, onShift: 1 });
    expect(capacity.people?.find(({ name }) => name === 'Ann')?.activity).toBe('chat');
  });
});

test('the floor of the workspace counts every team’s, and lists no people', async () => {
  const manager = await addMember(instance, desk.workspaceId, 'manager');
  const { queue, capacity, subject } = await read(manager.viewer, workspace);
  expect(subject.scope).toBe('workspace');
  expect(queue.all).toMatchObject({ open: 6, over: 4, atRisk: 2 });
  expect(capacity).toMatchObject({ withTickets: 3, people: null });
});

test.each([
  { name: 'its lead', who: () => lead.viewer, input: team, answer: 'ok' },
  { name: 'the lead of another team', who: () => otherLead.viewer, input: team, answer: 'NOT_FOUND' },
  { name: 'a lead, that of the workspace', who: () => lead.viewer, input: () => workspace, answer: 'FORBIDDEN' },
  { name: 'an admin', who: () => desk.admin.viewer, input: team, answer: 'ok' },
])('the floor is shown to $name: $answer', async ({ who, input, answer }) => {
  expect(await codeOf(read(who(), input()))).toBe(answer);
});

test('everybody who is named can see that the lead looked', async () => {
  await read(lead.viewer);
  const looks = await instance.services.audit.listLooksAt(ann.viewer, { limit: 10 });
  expect(looks.map(({ what }) => what)).toContain('the live floor');
});

describe('what the people of a team have before them', () => {
  const period = cardPeriodAt('month', localDayOf(now, 'Europe/Berlin')).text;
  const ofTeam = (viewer: Viewer) => instance.services.workload.ofTeam(viewer, { teamId, period });

  test('is listed by name: tickets and triggers that are open, and reviews of the period', async () => {
    const { workspaceId, memberId } = ann.viewer;
    await storeTrigger(instance, { workspaceId, memberId });
    const { members } = await ofTeam(lead.viewer);
    expect(
      members?.map(({ name, openTickets, openTriggers, reviews }) => [name, openTickets, openTriggers, reviews]),
    ).toEqual([
      ['Ann', 2, 1, 0],
      ['Ben', 1, 0, 0],
      ['Lena', 0, 0, 0],
    ]);
  });

  test('is for those who lead them', async () => {
    expect(await codeOf(ofTeam(otherLead.viewer))).toBe('NOT_FOUND');
    expect(await codeOf(ofTeam(desk.admin.viewer))).toBe('ok');
  });
});

describe('live', () => {
  const slow = 60_000;
  async function follow(): Promise<{
    until: (fits: (view: FloorView) => boolean) => Promise<FloorView>;
    stop: () => void;
  }> {
    const stopping = new AbortController();
    const messages: FloorView[] = [];
    const reading = (async () => {
      for await (const view of instance.services.floor.watch(lead.viewer, team(), stopping.signal)) messages.push(view);
    })();
    reading.catch(() => {});
    let seen = 0;
    /** The first message that fits, of those after the one found before. */
    const until = async (fits: (view: FloorView) => boolean) => {
      const find = () => messages.findIndex((view, index) => index >= seen && fits(view));
      await expect.poll(find, { timeout: slow, interval: 20 }).toBeGreaterThanOrEqual(0);
      seen = find() + 1;
      return known(messages[seen - 1]);
    };
    await until(() => true);
    return { until, stop: () => stopping.abort() };
  }

  test(
    'a new ticket comes by itself, gets at risk by itself, and goes when it is solved',
    async () => {
      const { until, stop } = await follow();
      const ticket = writeTicket('new');
      // An hour for the answer, and a warning 15 minutes before: a moment from now.
      await send(
        ticket.created(Date.now() - 45 * minute + 3_000, { assigneeId: 'ann', attributes: attributes('new', 'P2') }),
      );
      const shows = ({ tickets }: FloorView) => ids(tickets).includes('new');
      const { queue } = await until(shows);
      if (queue.all.atRisk < 3) await until((view) => shows(view) && view.queue.all.atRisk === 3);
      await send(ticket.answered(Date.now(), 'ann'), ticket.status(Date.now(), 'solved', 'ann'));
      const after = await until((view) => !shows(view));
      expect(after.queue.all.atRisk).toBe(2);
      stop();
    },
    3 * slow,
  );

  test('a refusal ends it at once', async () => {
    const stopping = new AbortController();
    const watching = instance.services.floor.watch(otherLead.viewer, team(), stopping.signal);
    expect(await codeOf(watching.next())).toBe('NOT_FOUND');
  });
});

test('in works-council mode neither people nor their few tickets are shown, but what nobody has', async () => {
  const actor = { workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId };
  const { version } = await instance.services.privacy.get(desk.workspaceId);
  await instance.services.privacy.save(actor, { basedOn: version, worksCouncil: true, retention: {} });
  expect(await codeOf(read(lead.viewer))).toBe('FORBIDDEN');
  const more = ['cleo', 'dan', 'eve', 'fay'];
  for (const name of more) {
    const { email } = await addMember(instance, desk.workspaceId, 'agent', { name, teamId });
    await deliver(instance, desk, { people: [{ id: name, name, email, kind: 'agent' }], events: [] });
  }
  await instance.services.teams.setMember(actor, teamId, ann.viewer.memberId, false);
  const { queue, capacity, tickets, figures, hours, onlyUnassigned } = await read(lead.viewer);
  expect({ onlyUnassigned, people: capacity.people, withTickets: capacity.withTickets }).toEqual({
    ...{ onlyUnassigned: true, people: null, withTickets: null },
  });
  expect(queue.all).toMatchObject({ open: 1, atRisk: 1 });
  expect(tickets.map(({ assigneeName }) => assigneeName)).toEqual([null]);
  expect(figures.map(({ figure }) => [figure.value, figure.n])).toEqual(figures.map(() => [null, 0]));
  expect(hours.every(({ resolved }) => resolved === null)).toBe(true);
  const period = cardPeriodAt('month', localDayOf(now, 'Europe/Berlin')).text;
  expect((await instance.services.workload.ofTeam(lead.viewer, { teamId, period })).members).toBeNull();
});
