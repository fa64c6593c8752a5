import { randomUUID } from 'node:crypto';
import { appRouter } from '@shiftlight/api/root.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, lookAt, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { dayMs, storeTrigger, triggerRuleOf } from '../../builders/coaching.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const daysAgo = Array.from({ length: 20 }, (_, index) => index + 1);
const work = { withFollowUp: 40, daysAgo };
const ofTierOne = triggerRuleOf();
const ofEveryTier = triggerRuleOf({ tiers: null });

let instance: TestInstance;
let desk: CoachingDesk;
let manager: TestPerson;
/** Tier 1 with few first contacts, tier 1 with many, and tier 2, where nothing can be one. */
let alice: TestPerson;
let bob: TestPerson;
let tess: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createCoachingDesk(instance);
  manager = await addMember(instance, desk.workspaceId, 'manager');
  alice = await addAgent(instance, desk, 'alice');
  bob = await addAgent(instance, desk, 'bob');
  tess = await addAgent(instance, desk, 'tess');
  await push(instance, desk, resolvedTickets({ ...work, agentId: 'alice', atOnce: 20 }));
  await push(instance, desk, resolvedTickets({ agentId: 'bob', atOnce: 60, withFollowUp: 2, daysAgo }));
  await push(instance, desk, resolvedTickets({ ...work, agentId: 'tess', atOnce: 0, escalatedBy: 'alice' }));
}, 240_000);
afterAll(() => instance.close());

const as = ({ viewer }: TestPerson) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} })
    .coaching;
const preview = async (...rules: readonly CoachingTrigger[]) => as(manager).previewRules({ rules: [...rules] });
const soon = () => Date.now() + 3_600_000;
const watchedOf = async (person: TestPerson, ruleId: string) =>
  known((await as(person).mine()).watched.find(({ rule }) => rule.id === ruleId));

describe('people of tier 2', () => {
  test('are not looked at by a figure that an escalated ticket cannot reach, and read why', async () => {
    await lookAt(instance, desk.workspaceId, [tess], soon());
    expect(await watchedOf(tess, ofTierOne.id)).toMatchObject({
      state: 'unknown',
      cause: 'other-tier',
      basis: { workTier: { tier: 2, resolved: 40, escalated: 40, isSpecialist: false } },
    });
    expect((await as(tess).mine()).triggers).toEqual([]);
  });
});

describe('a preview of other triggers', () => {
  test('says who would be called, and stores nothing but who was looked at', async () => {
    const { triggers, people, lookedAt, worksCouncil } = await preview(ofEveryTier);
    expect([people, lookedAt, worksCouncil]).toEqual([3, 3, false]);
    expect(triggers.find(({ ruleId }) => ruleId === ofTierOne.id)).toEqual({
      ...{ ruleId: ofTierOne.id, change: 'changed', isHidden: false },
      before: { calls: 1, people: 1 },
      after: { calls: 2, people: 2 },
      newly: [{ memberId: tess.viewer.memberId, name: 'tess' }],
      noLonger: [],
      teams: [{ teamId: desk.teamId, name: 'Torque', before: 1, after: 2 }],
    });
    expect(triggers.filter(({ change }) => change === 'removed')).toHaveLength(4);
    const [same] = (await preview(ofTierOne)).triggers;
    expect([same?.change, same?.after]).toEqual(['same', { calls: 1, people: 1 }]);
    expect((await as(manager).rules()).version).toBe(0);
    const looks = await instance.services.audit.listLooksAt(tess.viewer, { limit: 10 });
    expect(looks).toMatchObject([{ viewerMemberId: manager.viewer.memberId, what: 'preview of other triggers' }]);
  });

  test('names who would no longer be called', async () => {
    const [trigger] = (await preview(triggerRuleOf({ rule: { kind: 'below', value: 0.1 } }))).triggers;
    expect(trigger).toMatchObject({ after: { calls: 0, people: 0 }, newly: [], noLonger: [{ name: 'alice' }] });
  });

  test('of triggers that make no sense says what to change', async () => {
    await expect(preview(triggerRuleOf({ teamIds: [randomUUID()] }))).rejects.toThrow(/a team is not there any more/);
  });

  test('tells nothing of fewer than five people in works-council mode', async () => {
    const admin = appRouter.createCaller({
      ...{ services: instance.services, userId: desk.admin.viewer.userId, viewer: desk.admin.viewer },
      forgetViewers: () => {},
    });
    const switchTo = async (worksCouncil: boolean) =>
      admin.privacy.save({ basedOn: (await admin.privacy.get()).version, worksCouncil });
    await switchTo(true);
    const { triggers, worksCouncil } = await preview(ofEveryTier);
    await switchTo(false);
    expect([worksCouncil, triggers.every(({ isHidden }) => isHidden)]).toEqual([true, true]);
    expect(
      triggers.every(({ before, after, newly, teams }) => !before && !after && newly.length + teams.length === 0),
    ).toBe(true);
  });
});

describe('a new version', () => {
  const save = (rules: CoachingTrigger[], rest: { startsAt?: number; preview?: string } = {}) =>
    as(manager)
      .ruleHistory()
      .then(({ versions: [newest] }) =>
        as(manager).saveRules({ requestId: randomUUID(), basedOn: known(newest).version, rules, ...rest }),
      );

  test('is refused with the preview of another draft', async () => {
    const { receipt } = await preview(ofTierOne);
    expect(await codeOf(save([ofEveryTier], { preview: receipt }))).toBe('BAD_REQUEST');
  });

  test('that is planned calls nobody before its start', async () => {
    const startsAt = Date.now() + 10 * dayMs;
    const { receipt } = await preview(ofEveryTier);
    const { version } = await save([ofEveryTier], { startsAt, preview: receipt });
    expect((await as(manager).rules()).version).toBe(0);
    const { versions } = await as(bob).ruleHistory();
    expect(versions.map((one) => [one.version, one.state])).toEqual([
      [version, 'planned'],
      [0, 'current'],
    ]);
    const entries = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 50 });
    expect(entries.find(({ action }) => action === 'coaching.rules-saved')?.detail).toMatchObject({
      ...{ version, startsAt, previewPeople: 1, previewPeriod: expect.stringMatching(/^\d{4}-\d\d-\d\d – \d{4}/) },
    });
    await lookAt(instance, desk.workspaceId, [tess], startsAt - dayMs);
    expect((await as(tess).mine()).triggers).toEqual([]);
  });

  test('calls from its start on whom its preview named', async () => {
    await lookAt(instance, desk.workspaceId, [alice, bob, tess], Date.now() + 10 * dayMs + 1_000);
    const called = async (person: TestPerson) => (await as(person).mine()).triggers.map(({ rule }) => rule.id);
    expect([await called(alice), await called(bob), await called(tess)]).toEqual([[ofTierOne.id], [], [ofTierOne.id]]);
  });

  test('with a threshold for tier 2 calls by that one, and says so', async () => {
    const own = { ...ofTierOne, id: 'own', tierBounds: [{ tier: 2 as const, bound: 0.5 }] };
    await save([own]);
    await lookAt(instance, desk.workspaceId, [tess], soon());
    const [trigger] = (await as(tess).mine()).triggers.filter(({ rule }) => rule.id === 'own');
    expect(trigger).toMatchObject({
      rule: { label: 'First contact resolution below 50 %', rule: { value: 0.5 } },
      evidence: { threshold: 0.5, basis: { workTier: { tier: 2, escalated: 40 } } },
    });
  });
});

test('shifts whose worked time was not told call nobody', async () => {
  const adherence = triggerRuleOf({
    ...{ id: 'adherence', metricId: 'schedule-adherence', minimumSample: 5 },
    rule: { kind: 'below', value: 0.9 },
  });
  const shiftOf = (day: number) => {
    const from = Date.now() - day * dayMs;
    return { agentId: 'bob', activity: 'tickets' as const, from, to: from + 3_600_000 };
  };
  const plans = daysAgo.map((day) => {
    const shift = shiftOf(day);
    return { id: `plan ${day}`, at: shift.from, type: 'shift.scheduled', shiftId: `shift ${day}`, ...shift };
  });
  const told = { id: 'work', at: shiftOf(20).from, type: 'shift.worked', ...shiftOf(20) };
  expect(await deliver(instance, desk, { events: [...plans, told] })).toMatchObject({ status: 200 });
  const [newest] = (await as(manager).ruleHistory()).versions;
  const rules = [adherence];
  await as(manager).saveRules({ requestId: randomUUID(), basedOn: known(newest).version, rules });
  await lookAt(instance, desk.workspaceId, [bob], soon());
  const { state, figure, basis } = await watchedOf(bob, 'adherence');
  expect([state, figure?.value]).toEqual(['too-few', 1]);
  expect(known(basis?.leftOut).untold).toBeGreaterThanOrEqual(15);
  expect((await as(bob).mine()).triggers).toEqual([]);
});

test('an agent reads a trigger’s record once it called for five others', async () => {
  const called: TestPerson[] = [];
  for (let number = 0; number < 5; number += 1) called.push(await addMember(instance, desk.workspaceId, 'agent'));
  const { workspaceId } = desk;
  const rule = triggerRuleOf({ id: 'recorded' });
  const recordOf = async (person: TestPerson) =>
    (await as(person).ruleRecords()).find((one) => one.rule.id === rule.id)?.record.fired ?? null;
  for (const { viewer } of called) await storeTrigger(instance, { workspaceId, memberId: viewer.memberId }, { rule });
  expect([await recordOf(bob), await recordOf(known(called[0])), await recordOf(manager)]).toEqual([5, null, 5]);
});
