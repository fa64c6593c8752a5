import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, lookAt, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { dayMs, storeTrigger, triggerRuleOf } from '../../builders/coaching.ts';
import { signIn } from '../../builders/http-client.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let desk: CoachingDesk;
let alice: TestPerson;
let triggerId: string;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await createCoachingDesk(instance);
  alice = await addAgent(instance, desk, 'alice');
  triggerId = await storeTrigger(instance, alice.viewer);
});
afterAll(() => instance.close());

const clientOf = async (person: TestPerson) => createClient(instance, { cookie: await signIn(instance, person) });
const coachingOf = async (person: TestPerson) => (await clientOf(person)).coaching;
const theTrigger = async () => {
  const { triggers } = await instance.services.coaching.listMine(alice.viewer);
  return known(triggers.find((trigger) => trigger.triggerId === triggerId));
};
const because = { reason: 'other-work', text: 'I had the difficult ones.' } as const;

describe('an answer', () => {
  test('that is sent again changes nothing and is no error', async () => {
    const coaching = await coachingOf(alice);
    const requestId = randomUUID();
    await coaching.acknowledge.mutate({ requestId, triggerId });
    const { acknowledgedAt } = await theTrigger();
    await coaching.acknowledge.mutate({ requestId, triggerId });
    expect(await theTrigger()).toMatchObject({ state: 'acknowledged', acknowledgedAt });
    const dismissal = { requestId: randomUUID(), triggerId, ...because };
    await coaching.dismiss.mutate(dismissal);
    const { dismissal: stored } = await theTrigger();
    await coaching.dismiss.mutate(dismissal);
    expect(await theTrigger()).toMatchObject({ state: 'dismissed', dismissal: stored });
  });

  test('that contradicts an earlier one is told', async () => {
    const coaching = await coachingOf(alice);
    await coaching.dismiss.mutate({ requestId: randomUUID(), triggerId, ...because });
    const other = { requestId: randomUUID(), triggerId, reason: 'away', text: '' } as const;
    expect(await refusalOf(coaching.dismiss.mutate(other))).toBe('CONFLICT');
    expect(await refusalOf(coaching.acknowledge.mutate({ requestId: randomUUID(), triggerId }))).toBe('CONFLICT');
    expect((await theTrigger()).dismissal).toMatchObject(because);
  });

  test('of two windows at once counts once', async () => {
    const coaching = await coachingOf(alice);
    const answers = ['away', 'other-work'].map((reason) =>
      refusalOf(
        coaching.dismiss.mutate({
          requestId: randomUUID(),
          triggerId,
          reason: reason === 'away' ? 'away' : 'other-work',
          text: '',
        }),
      ),
    );
    expect((await Promise.all(answers)).sort()).toEqual(['CONFLICT', 'none']);
  });

  test('without a reason of the list needs words', async () => {
    const coaching = await coachingOf(alice);
    const wordless = coaching.dismiss.mutate({ requestId: randomUUID(), triggerId, reason: 'other', text: ' ' });
    await expect(wordless).rejects.toThrow('text: say in a few words why, when no reason of the list fits');
  });

  test('is the person’s own: not a lead’s, not a colleague’s', async () => {
    const ben = await addAgent(instance, desk, 'ben');
    for (const person of [desk.lead, ben, desk.admin]) {
      const coaching = await coachingOf(person);
      expect(await refusalOf(coaching.acknowledge.mutate({ requestId: randomUUID(), triggerId }))).toBe('NOT_FOUND');
      const dismissal = coaching.dismiss.mutate({ requestId: randomUUID(), triggerId, ...because });
      expect(await refusalOf(dismissal)).toBe('NOT_FOUND');
    }
    expect((await theTrigger()).state).toBe('open');
  });
});

describe('a note', () => {
  const note = (afterNumber: number, requestId = randomUUID()) => ({
    requestId,
    triggerId,
    afterNumber,
    text: 'Let us look at three of these together.',
    goal: 'Ask for the part number first',
    followUpOn: '2026-12-04',
  });

  test('of a lead is seen by the person, with goal and date, and stands in the audit log', async () => {
    const coaching = await coachingOf(desk.lead);
    const first = note(0);
    await coaching.addNote.mutate(first);
    await coaching.addNote.mutate(first);
    expect((await theTrigger()).notes).toMatchObject([
      { authorName: 'Lena Lead', text: first.text, goal: first.goal, followUpOn: '2026-12-04' },
    ]);
    const entries = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 50 });
    expect(entries.filter(({ action }) => action === 'coaching.note-added')).toMatchObject([
      { actorMemberId: desk.lead.viewer.memberId, detail: { triggerId, memberId: alice.viewer.memberId } },
    ]);
  });

  test('after one that the writer has not seen is refused, and nothing is lost or overwritten', async () => {
    const notes = [
      (await coachingOf(desk.lead)).addNote.mutate(note(0)),
      (await coachingOf(desk.admin)).addNote.mutate(note(0)),
    ];
    expect((await Promise.all(notes.map(refusalOf))).sort()).toEqual(['CONFLICT', 'none']);
    expect((await theTrigger()).notes).toHaveLength(1);
    await (await coachingOf(desk.admin)).addNote.mutate(note(1));
    expect((await theTrigger()).notes).toHaveLength(2);
  });

  test('is not written about oneself, nor by who leads others', async () => {
    const stranger = await addMember(instance, desk.workspaceId, 'lead', { name: 'Leo Lead' });
    expect(await refusalOf((await coachingOf(stranger)).addNote.mutate(note(0)))).toBe('NOT_FOUND');
    const ownTrigger = await storeTrigger(instance, desk.lead.viewer);
    const own = { ...note(0), triggerId: ownTrigger };
    expect(await refusalOf((await coachingOf(desk.lead)).addNote.mutate(own))).toBe('FORBIDDEN');
  });
});

describe('who sees it', () => {
  test('the person, who leads them, managers; nobody else', async () => {
    const ben = await addAgent(instance, desk, 'ben');
    const stranger = await addMember(instance, desk.workspaceId, 'lead', { name: 'Leo Lead' });
    const manager = await addMember(instance, desk.workspaceId, 'manager');
    const seenBy = async (person: TestPerson) => refusalOf((await coachingOf(person)).tickets.query({ triggerId }));
    expect(await Promise.all([alice, desk.lead, manager, ben, stranger].map(seenBy))).toEqual([
      'none',
      'none',
      'none',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect((await (await coachingOf(stranger)).team.query()).triggers).toEqual([]);
    expect((await (await coachingOf(stranger)).team.query()).records).toEqual([]);
    expect(await refusalOf((await coachingOf(ben)).team.query())).toBe('FORBIDDEN');
    expect((await (await coachingOf(ben)).mine.query()).triggers).toEqual([]);
  });

  test('the person can see who looked', async () => {
    await (await coachingOf(desk.lead)).team.query();
    const looks = await instance.services.audit.listLooksAt(alice.viewer, { limit: 10 });
    expect(looks).toMatchObject([{ viewerName: 'Lena Lead', what: 'coaching triggers' }]);
  });
});

describe('the effect', () => {
  const weeksBefore = Array.from({ length: 19 }, (_, index) => index + 2);
  const acknowledgedDaysAgo = (days: number) => {
    const daysAgo = (count: number) => new Date(Date.now() - count * dayMs).toISOString();
    return instance.db.pool.query(
      'UPDATE coaching_trigger SET fired_at = $2, acknowledged_at = $2, effect_due_at = $3 WHERE id = $1',
      [triggerId, daysAgo(days), daysAgo(days - 28)],
    );
  };
  const solved = (atOnce: number, withFollowUp: number) =>
    push(instance, desk, resolvedTickets({ agentId: 'alice', atOnce, withFollowUp, daysAgo: weeksBefore }));
  const effectOf = async (person: TestPerson) => (await coachingOf(person)).effect.query({ triggerId });

  test('is unknown before the person acknowledged', async () => {
    expect(await effectOf(alice)).toBeNull();
  });

  test('is not judged before its window is over, however good it looks', async () => {
    await acknowledgedDaysAgo(21);
    await solved(60, 0);
    expect(await effectOf(alice)).toMatchObject({ state: 'waiting', n: 60, needed: 30 });
    expect(await effectOf(desk.lead)).toMatchObject({ state: 'waiting', n: 60 });
    const { untilAt } = JSON.parse(JSON.stringify(await effectOf(alice)));
    expect(Math.abs(untilAt - Date.now() - 7 * dayMs)).toBeLessThan(60_000);
  });

  test.each([
    {
      name: 'better',
      atOnce: 55,
      withFollowUp: 5,
      expected: { state: 'measured', effect: { before: 0.4, verdict: 'better' } },
    },
    { name: 'unclear', atOnce: 20, withFollowUp: 25, expected: { state: 'measured', effect: { verdict: 'unclear' } } },
    { name: 'too few to say', atOnce: 10, withFollowUp: 0, expected: { state: 'too-few', n: 10, needed: 30 } },
  ])('is judged once at the end of its window: $name', async ({ atOnce, withFollowUp, expected }) => {
    await solved(atOnce, withFollowUp);
    await acknowledgedDaysAgo(29);
    await lookAt(instance, desk.workspaceId, [alice], Date.now() + 3_600_000);
    expect((await theTrigger()).effect).toMatchObject(expected);
    await solved(0, 60);
    await lookAt(instance, desk.workspaceId, [alice], Date.now() + 2 * 3_600_000);
    expect((await theTrigger()).effect).toMatchObject(expected);
    expect(await effectOf(desk.lead)).toMatchObject(expected);
  });
});

test('a trigger’s record counts what became of its calls, in the eyes of who leads the people', async () => {
  const rule = triggerRuleOf({ id: 'satisfaction', label: 'Satisfaction' });
  const coaching = await coachingOf(alice);
  for (let call = 0; call < 5; call += 1) {
    const id = await storeTrigger(instance, alice.viewer, { rule, firedAt: Date.now() - call * dayMs });
    if (call < 3) {
      await coaching.dismiss.mutate({ requestId: randomUUID(), triggerId: id, reason: 'figure-wrong', text: '' });
    } else await coaching.acknowledge.mutate({ requestId: randomUUID(), triggerId: id });
  }
  const { records } = await instance.services.coaching.listTeam(desk.lead.viewer);
  expect(records.find((entry) => entry.rule.id === 'satisfaction')?.record).toMatchObject({
    fired: 5,
    acknowledged: 2,
    dismissed: 3,
    dismissedAsWrong: 3,
    verdict: 'often-wrong',
  });
});
