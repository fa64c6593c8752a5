import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCoachingRepository } from '@shiftlight/api/modules/coaching/coaching.repository.ts';
import { createCoachingSessionsRepository } from '@shiftlight/api/modules/coaching-sessions/coaching-sessions.repository.ts';
import type {
  AddEntryInput,
  OpenSessionInput,
} from '@shiftlight/api/modules/coaching-sessions/coaching-sessions.schema.ts';
import { createListBlindReviews } from '@shiftlight/api/modules/qa/blind-reviews.repository.ts';
import { createCoachingSessionsService } from '@shiftlight/api/modules/coaching-sessions/coaching-sessions.service.ts';
import { createSessionPeopleRepository } from '@shiftlight/api/modules/coaching-sessions/session-people.repository.ts';
import { addAgent, createCoachingDesk, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { dayMs, storeTrigger } from '../../builders/coaching.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let desk: CoachingDesk;
let alice: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await createCoachingDesk(instance);
  alice = await addAgent(instance, desk, 'alice');
});
afterAll(() => instance.close());

const sessions = () => instance.services.coachingSessions;

/** Sessions as they are at another time. */
function sessionsAt(now: number) {
  const { db, services } = instance;
  const { tickets, listBusinessEvents, readCounting } = services.coachingEvaluation;
  return createCoachingSessionsService({
    tickets,
    listBusinessEvents,
    readCounting: async (workspaceId) => ({ ...(await readCounting(workspaceId)), now }),
    repository: createCoachingSessionsRepository(db),
    people: createSessionPeopleRepository(db),
    triggers: createCoachingRepository(db),
    openGate: services.openGate,
    listBlindReviews: createListBlindReviews(db, () => now),
    audit: services.audit,
    now: () => now,
  });
}

const sessionOf = (own: Partial<OpenSessionInput> = {}): OpenSessionInput => ({
  requestId: randomUUID(),
  memberId: alice.viewer.memberId,
  leadMemberId: desk.lead.viewer.memberId,
  triggerId: null,
  goals: [],
  text: 'Let us look at first answers.',
  followUpOn: null,
  ...own,
});

async function write(person: TestPerson, coachingId: string, entry: AddEntryInput['entry'], requestId = randomUUID()) {
  await sessions().addEntry(person.viewer, { requestId, coachingId, entry });
}

const toDate = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('a session', () => {
  test('is the same for both, and for nobody else', async () => {
    const other = await addAgent(instance, desk, 'bob');
    const manager = await addMember(instance, desk.workspaceId, 'manager');
    const { sessionId } = await sessions().open(desk.lead.viewer, sessionOf());
    await write(alice, sessionId, { kind: 'action', text: 'Try the new template.', dueOn: null });
    const [ofLead, ofAgent] = await Promise.all([desk.lead, alice].map(({ viewer }) => sessions().list(viewer)));
    const withoutSide = ({ sessions: [session] }: NonNullable<typeof ofLead>) => ({
      ...known(session),
      mine: null,
      entries: known(session).entries.map(({ byViewer: _, ...entry }) => entry),
    });
    expect(withoutSide(known(ofAgent))).toEqual(withoutSide(known(ofLead)));
    expect(known(ofLead).sessions).toMatchObject([
      {
        member: { name: 'alice' },
        lead: { name: 'Lena Lead' },
        entries: [
          { number: 1, authorName: 'Lena Lead', body: { kind: 'note' } },
          { number: 2, authorName: 'alice', body: { kind: 'action', text: 'Try the new template.' } },
        ],
      },
    ]);
    for (const { viewer } of [other, manager]) expect((await sessions().list(viewer)).sessions).toEqual([]);
  });

  test('is opened once and written to once, however often the request comes', async () => {
    const input = sessionOf();
    const first = await sessions().open(desk.lead.viewer, input);
    expect(await sessions().open(desk.lead.viewer, input)).toEqual(first);
    const requestId = randomUUID();
    await write(alice, first.sessionId, { kind: 'note', text: 'Agreed.' }, requestId);
    await write(alice, first.sessionId, { kind: 'note', text: 'Agreed.' }, requestId);
    const { sessions: all } = await sessions().list(alice.viewer);
    expect(all.map(({ entries }) => entries.length)).toEqual([2]);
  });

  test('can be opened by the agent, and follow from a trigger about them', async () => {
    const triggerId = await storeTrigger(instance, { workspaceId: desk.workspaceId, memberId: alice.viewer.memberId });
    const { coaches } = await sessions().list(alice.viewer);
    expect(coaches.map(({ name }) => name)).toEqual(['Lena Lead']);
    await sessions().open(alice.viewer, sessionOf({ triggerId }));
    expect((await sessions().list(desk.lead.viewer)).sessions).toMatchObject([{ triggerId }]);
  });

  test('waits for both from its follow-up day on, until it is closed', async () => {
    const followUps = async ({ viewer }: TestPerson) =>
      (await instance.services.waiting.list(viewer)).items.filter(({ kind }) => kind === 'follow-up');
    const { sessionId } = await sessions().open(
      desk.lead.viewer,
      sessionOf({ followUpOn: toDate(Date.now() + 48 * 3_600_000) }),
    );
    expect([await followUps(alice), await followUps(desk.lead)]).toEqual([[], []]);
    await instance.db.pool.query(`UPDATE coaching_session SET follow_up_on = '2026-01-05' WHERE id = $1`, [sessionId]);
    const due = { kind: 'follow-up', count: 1, dueAt: expect.any(Number), since: null };
    expect([await followUps(alice), await followUps(desk.lead)]).toEqual([[due], [due]]);
    await write(desk.lead, sessionId, { kind: 'closed', text: 'All done.' });
    expect([await followUps(alice), await followUps(desk.lead)]).toEqual([[], []]);
  });

  test('is refused with a reason that says what to do', async () => {
    const bob = await addAgent(instance, desk, 'bob');
    const outsider = await addMember(instance, desk.workspaceId, 'agent');
    const ofBob = await storeTrigger(instance, { workspaceId: desk.workspaceId, memberId: bob.viewer.memberId });
    const open = (person: TestPerson, own: Partial<OpenSessionInput>) => sessions().open(person.viewer, sessionOf(own));
    await expect(open(bob, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(desk.lead, { memberId: outsider.viewer.memberId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(alice, { leadMemberId: bob.viewer.memberId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(desk.lead, { triggerId: ofBob })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(desk.lead, { followUpOn: '2020-01-01' })).rejects.toMatchObject({ code: 'INVALID' });
    const twice = { metric: 'csat' as const, aim: 0.9 };
    await expect(open(desk.lead, { goals: [twice, twice] })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(open(desk.lead, { goals: [{ metric: 'csat', aim: 90 }] })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await sessions().list(alice.viewer)).sessions).toEqual([]);
  });

  test('takes an action as done once, and nothing more when it is closed', async () => {
    const { sessionId } = await sessions().open(desk.lead.viewer, sessionOf({ text: null }));
    await write(desk.lead, sessionId, { kind: 'action', text: 'Read the guide.', dueOn: '2026-12-24' });
    await write(alice, sessionId, { kind: 'done', action: 1 });
    await expect(write(alice, sessionId, { kind: 'done', action: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(write(alice, sessionId, { kind: 'done', action: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await write(desk.lead, sessionId, { kind: 'closed', text: 'All done.' });
    await expect(write(alice, sessionId, { kind: 'note', text: 'One more.' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const bob = await addAgent(instance, desk, 'bob');
    await expect(write(bob, sessionId, { kind: 'note', text: 'Me too.' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a goal', () => {
  /** Alice rises from a third to five sixths, everybody else stays at a half. */
  async function liveThroughIt(peers: number) {
    const now = Date.now();
    const openedAt = now - 25 * dayMs;
    const before = [27, 29, 31, 33, 35];
    const after = [3, 5, 7, 9, 11];
    const events = [
      ...resolvedTickets({ agentId: 'alice', atOnce: 20, withFollowUp: 40, daysAgo: before, now }),
      ...resolvedTickets({ agentId: 'alice', atOnce: 50, withFollowUp: 10, daysAgo: after, now }),
    ];
    for (let index = 0; index < peers; index += 1) {
      const agentId = `peer-${index}`;
      await addAgent(instance, desk, agentId);
      events.push(...resolvedTickets({ agentId, atOnce: 10, withFollowUp: 10, daysAgo: before, now }));
      events.push(...resolvedTickets({ agentId, atOnce: 10, withFollowUp: 10, daysAgo: after, now }));
    }
    await push(instance, desk, events);
    const input = sessionOf({
      goals: [{ metric: 'first-contact-resolution', aim: 0.75 }],
      followUpOn: toDate(now - 2 * dayMs),
    });
    await sessionsAt(openedAt).open(desk.lead.viewer, input);
    return { now, openedAt };
  }

  const goalOf = async (person: TestPerson, now: number) =>
    known(known((await sessionsAt(now).list(person.viewer)).sessions[0]).goals[0]);

  test('is judged at the follow-up date, beside colleagues who were not coached', async () => {
    const { now, openedAt } = await liveThroughIt(5);
    expect(await goalOf(alice, openedAt + 5 * dayMs)).toMatchObject({
      before: { value: 1 / 3, n: 60 },
      effect: { state: { state: 'waiting' }, reached: null, peers: null },
    });
    const judged = await goalOf(alice, now);
    expect(judged.effect).toMatchObject({
      state: { state: 'measured', nBefore: 60, nAfter: 60, effect: { verdict: 'better' } },
      reached: true,
      peers: { people: 5, change: 0, verdict: 'better' },
    });
    expect(known(known(judged.effect).peers).net).toBeCloseTo(0.5, 10);
    expect((await goalOf(desk.lead, now)).effect).toEqual(judged.effect);
  });

  test('stays as it was judged, whatever happens later', async () => {
    const { now } = await liveThroughIt(0);
    const judged = await goalOf(alice, now);
    expect(judged.effect).toMatchObject({ state: { state: 'measured' }, peers: null });
    await push(
      instance,
      desk,
      resolvedTickets({ agentId: 'alice', atOnce: 0, withFollowUp: 60, daysAgo: [4, 6], now }),
    );
    expect((await goalOf(alice, now + dayMs)).effect).toEqual(judged.effect);
  });

  test('shows its figures to the person alone in works-council mode', async () => {
    const { now } = await liveThroughIt(0);
    const { workspaceId } = desk;
    await instance.services.privacy.save(
      { workspaceId, actorMemberId: null },
      { basedOn: 0, worksCouncil: true, retention: {} },
    );
    expect(await goalOf(desk.lead, now)).toMatchObject({ hidden: true, before: null, effect: null, aim: 0.75 });
    expect(await goalOf(alice, now)).toMatchObject({ hidden: false, before: { n: 60 }, effect: { reached: true } });
  });
});
