import { randomUUID } from 'node:crypto';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { triggerRuleOf } from '../../builders/coaching.ts';
import { signIn } from '../../builders/http-client.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let desk: CoachingDesk;
let manager: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await createCoachingDesk(instance);
  manager = await addMember(instance, desk.workspaceId, 'manager');
});
afterAll(() => instance.close());

const coachingOf = async (person: TestPerson) =>
  createClient(instance, { cookie: await signIn(instance, person) }).coaching;

describe('the triggers of a workspace', () => {
  test('are the five of the Support KPIs text until a manager changes them', async () => {
    const { version, rules } = await (await coachingOf(manager)).rules.query();
    expect([version, rules]).toEqual([0, supportKpisTriggers]);
  });

  test('are versioned, audited, and a repeated request is one change', async () => {
    const coaching = await coachingOf(manager);
    const request = { requestId: randomUUID(), basedOn: 0, rules: [triggerRuleOf({ minimumSample: 50 })] };
    expect(await coaching.saveRules.mutate(request)).toEqual({ version: 1 });
    expect(await coaching.saveRules.mutate(request)).toEqual({ version: 1 });
    expect(await coaching.rules.query()).toEqual({ version: 1, rules: request.rules });
    const entries = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 50 });
    expect(entries.filter(({ action }) => action === 'coaching.rules-saved')).toMatchObject([
      { actorMemberId: manager.viewer.memberId, detail: { version: 1, rules: 1 } },
    ]);
  });

  test('are not overwritten by who edited an older version', async () => {
    const coaching = await coachingOf(manager);
    const save = (minimumSample: number) =>
      refusalOf(
        coaching.saveRules.mutate({ requestId: randomUUID(), basedOn: 0, rules: [triggerRuleOf({ minimumSample })] }),
      );
    expect((await Promise.all([save(40), save(50)])).sort()).toEqual(['CONFLICT', 'none']);
    expect((await coaching.rules.query()).version).toBe(1);
  });

  test('that make no sense are refused with what to change', async () => {
    const rules = [triggerRuleOf({ minimumSample: 3, rule: { kind: 'above', value: 65 } })];
    const saved = (await coachingOf(manager)).saveRules.mutate({ requestId: randomUUID(), basedOn: 0, rules });
    await expect(saved).rejects.toThrow(
      /needs a sample of at least \d+.*higher is better here: choose below.*at most 1/,
    );
  });

  test('judge everybody anew when they change, and leave earlier calls as they were', async () => {
    const alice = await addAgent(instance, desk, 'alice');
    const daysAgo = [1, 2, 3, 4, 5];
    await push(instance, desk, resolvedTickets({ agentId: 'alice', atOnce: 28, withFollowUp: 12, daysAgo }));
    const lenient = triggerRuleOf({ id: 'fcr-strict', rule: { kind: 'below', value: 0.95 }, label: 'Below 95 %' });
    const coaching = await coachingOf(manager);
    await coaching.saveRules.mutate({ requestId: randomUUID(), basedOn: 0, rules: [lenient] });
    const listMine = () => instance.services.coaching.listMine(alice.viewer);
    await expect.poll(async () => (await listMine()).triggers.length).toBe(1);
    await coaching.saveRules.mutate({ requestId: randomUUID(), basedOn: 1, rules: [triggerRuleOf()] });
    await expect.poll(async () => known((await listMine()).watched[0]).state).toBe('quiet');
    expect((await listMine()).triggers).toMatchObject([{ rule: lenient, evidence: { threshold: 0.95 } }]);
  });
});
