import { evaluateNextMember } from '@shiftlight/api/modules/coaching/evaluate-member.ts';
import { markMembers } from '@shiftlight/api/modules/coaching/coaching-due.repository.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, lookAt, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { dayMs, triggerRuleOf } from '../../builders/coaching.ts';
import { openLive } from '../../builders/live-client.ts';
import { known, type TestPerson } from '../../builders/people.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const everyDay = Array.from({ length: 20 }, (_, index) => index + 1);
/** Later than what the running API looks at by itself. */
const soon = () => Date.now() + 3_600_000;

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

const mine = (person: TestPerson) => instance.services.coaching.listMine(person.viewer);
const fcrOf = async (person: TestPerson) => {
  const { watched } = await mine(person);
  const { state, cause } = known(watched.find(({ rule }) => rule.id === 'first-contact-resolution'));
  return cause === null ? state : `${state}: ${cause}`;
};
const fallenFcr = (agentId = 'alice') => resolvedTickets({ agentId, atOnce: 20, withFollowUp: 40, daysAgo: everyDay });

describe('a figure that falls', () => {
  test('calls within seconds, with the same evidence for agent and lead, and tells both their open panels', async () => {
    const agentsPanel = await openLive(instance, alice, []);
    const leadsPanel = await openLive(instance, desk.lead, []);
    await push(instance, desk, fallenFcr());
    for (const panel of [agentsPanel, leadsPanel]) {
      expect(await panel.find(({ topics }) => topics.includes('coaching'), 1)).toBeDefined();
      await panel.close();
    }
    const { triggers, leads } = await mine(alice);
    expect(triggers).toMatchObject([
      {
        memberName: 'alice',
        state: 'open',
        rule: { id: 'first-contact-resolution' },
        evidence: { figure: { value: 1 / 3, n: 60 }, threshold: 0.65, sure: true, team: null, ticketCount: 60 },
      },
    ]);
    expect(leads).toEqual(['Lena Lead']);
    const [first] = triggers;
    const { from, to, interval } = known(first).evidence;
    expect([to - from, known(interval)[1] < 0.65]).toEqual([28 * dayMs, true]);
    expect((await instance.services.coaching.listTeam(desk.lead.viewer)).triggers).toEqual(triggers);
  });

  test('lists the tickets that were counted', async () => {
    await push(instance, desk, fallenFcr());
    await lookAt(instance, desk.workspaceId, [alice], soon());
    const { triggers } = await mine(alice);
    const tickets = await instance.services.coaching.listTickets(alice.viewer, known(triggers[0]).triggerId);
    expect([tickets.length, tickets.filter(({ value }) => value === 1).length]).toEqual([60, 20]);
    expect(tickets.every(({ subject, connectorId }) => subject !== null && connectorId === desk.connectorId)).toBe(
      true,
    );
  });

  test('says of every other figure why nothing is said', async () => {
    await push(instance, desk, fallenFcr());
    await lookAt(instance, desk.workspaceId, [alice], soon());
    const { watched } = await mine(alice);
    expect(watched.map(({ rule, state, cause }) => [rule.id, state, cause])).toEqual([
      ['tickets-handled', 'unknown', 'no-team'],
      ['quality-score', 'unknown', 'missing-events'],
      ['schedule-adherence', 'unknown', 'missing-events'],
      ['satisfaction', 'unknown', 'missing-events'],
      ['first-contact-resolution', expect.stringMatching(/^(fired|cooling-down)$/), null],
    ]);
  });
});

describe('nobody is called', () => {
  test.each([
    { name: 'by fewer cases than the trigger needs', atOnce: 0, withFollowUp: 29, says: 'too-few' },
    { name: 'by what chance alone could explain', atOnce: 18, withFollowUp: 12, says: 'unclear' },
    { name: 'at the threshold and above', atOnce: 39, withFollowUp: 21, says: 'quiet' },
  ])('$name', async ({ atOnce, withFollowUp, says }) => {
    await push(instance, desk, resolvedTickets({ agentId: 'alice', atOnce, withFollowUp, daysAgo: everyDay }));
    await lookAt(instance, desk.workspaceId, [alice], soon());
    expect([await fcrOf(alice), (await mine(alice)).triggers]).toEqual([says, []]);
  });

  test('while the past of a helpdesk is still being read', async () => {
    const loading = (phase: string) =>
      instance.db.pool.query('UPDATE connector SET progress = $2 WHERE id = $1', [
        desk.connectorId,
        JSON.stringify({ phase, done: 1, total: 10 }),
      ]);
    await loading('history');
    await push(instance, desk, fallenFcr());
    await lookAt(instance, desk.workspaceId, [alice], soon());
    expect([await fcrOf(alice), (await mine(alice)).triggers]).toEqual(['unknown: history-loading', []]);
    await loading('live');
    await lookAt(instance, desk.workspaceId, [alice], soon() + 1_000);
    expect((await mine(alice)).triggers).toHaveLength(1);
  });

  test('who was deactivated', async () => {
    await push(instance, desk, fallenFcr());
    await instance.services.people.deactivate(
      { workspaceId: desk.workspaceId, actorMemberId: null },
      alice.viewer.memberId,
    );
    const before = (await mine(alice)).triggers.length;
    await lookAt(instance, desk.workspaceId, [alice], soon() + 40 * dayMs);
    expect((await mine(alice)).triggers).toHaveLength(before);
  });
});

describe('the same thing is said once', () => {
  test('however often it is looked at, until the pause is over', async () => {
    await push(instance, desk, fallenFcr());
    const at = soon();
    await lookAt(instance, desk.workspaceId, [alice], at);
    await lookAt(instance, desk.workspaceId, [alice], at + 60_000);
    expect([await fcrOf(alice), (await mine(alice)).triggers.length]).toEqual(['cooling-down', 1]);
    // Time goes by, and the figure stays where it is.
    await instance.db.pool.query(
      `UPDATE coaching_trigger SET fired_at = fired_at - interval '27 days' WHERE workspace_id = $1`,
      [desk.workspaceId],
    );
    const [first] = (await mine(alice)).triggers;
    const pauseOver = known(first).firedAt + 28 * dayMs;
    await lookAt(instance, desk.workspaceId, [alice], pauseOver - 60_000);
    expect((await mine(alice)).triggers).toHaveLength(1);
    await lookAt(instance, desk.workspaceId, [alice], pauseOver);
    expect((await mine(alice)).triggers.map(({ firedAt }) => firedAt)).toEqual([pauseOver, known(first).firedAt]);
  });

  test('when deliveries are repeated and everything is folded anew', async () => {
    const events = fallenFcr();
    await push(instance, desk, events);
    await lookAt(instance, desk.workspaceId, [alice], soon());
    await push(instance, desk, events);
    await instance.services.ingest.rebuild(desk.workspaceId);
    await lookAt(instance, desk.workspaceId, [alice], soon() + 1_000);
    expect((await mine(alice)).triggers).toHaveLength(1);
  });

  test('when two APIs look at the same people at the same time', async () => {
    const second = await createTestInstance({
      DATABASE_URL: known(instance.variables.DATABASE_URL),
      DATA_DIR: known(instance.variables.DATA_DIR),
    });
    const agents = await Promise.all(['ben', 'cleo', 'dan', 'eve'].map((name) => addAgent(instance, desk, name)));
    await push(instance, desk, ['ben', 'cleo', 'dan', 'eve'].flatMap(fallenFcr));
    const ids = agents.map(({ viewer }) => viewer.memberId);
    const work = async (api: TestInstance) => {
      for (let round = 0; round < 8; round += 1) {
        const at = soon() + round;
        await markMembers(api.db.pool, desk.workspaceId, ids, at);
        while (await evaluateNextMember({ ...api.services.coachingEvaluation, now: () => at }));
      }
    };
    await Promise.all([work(instance), work(second), work(instance), work(second)]);
    const { rows } = await instance.db.pool.query(
      'SELECT member_id, count(*) AS n FROM coaching_trigger WHERE workspace_id = $1 AND member_id = ANY($2) GROUP BY 1',
      [desk.workspaceId, ids],
    );
    expect(rows.map(({ n }) => n)).toEqual([1, 1, 1, 1]);
    await second.close();
  });
});

describe('a comparison with the team', () => {
  const handled = triggerRuleOf({
    id: 'tickets-handled',
    label: 'Tickets handled below 80 % of the team’s average',
    metricId: 'tickets-handled',
    rule: { kind: 'below-team-average', ratio: 0.8 },
    minimumSample: 1,
  });
  const work = (agentId: string, count: number, daysAgo: readonly number[]) =>
    resolvedTickets({ agentId, atOnce: count, withFollowUp: 0, daysAgo });
  const handledOf = async (person: TestPerson) => {
    const { state, cause } = known((await mine(person)).watched.find(({ rule }) => rule.id === handled.id));
    return cause === null ? state : `${state}: ${cause}`;
  };

  test('names how many people at work it rests on, and leaves out who was away', async () => {
    const ben = await addAgent(instance, desk, 'ben');
    const cleo = await addAgent(instance, desk, 'cleo');
    const dan = await addAgent(instance, desk, 'dan');
    const all = [alice, ben, cleo, dan];
    await push(instance, desk, [
      ...work('alice', 20, everyDay),
      ...work('ben', 60, everyDay),
      ...work('cleo', 70, everyDay),
      // Ten days of leave.
      ...work('dan', 25, everyDay.slice(0, 10)),
    ]);
    await lookAt(instance, desk.workspaceId, all, soon());
    expect((await mine(alice)).triggers).toMatchObject([
      {
        rule: { id: 'tickets-handled' },
        evidence: { threshold: 40, team: { members: 3, average: 50 }, figure: { value: 20 } },
      },
    ]);
    expect(await Promise.all([ben, cleo, dan].map(handledOf))).toEqual(['quiet', 'quiet', 'unknown: away']);
  });

  test('is not made in a team so small that the average would tell a colleague’s figure', async () => {
    await addAgent(instance, desk, 'ben');
    await push(instance, desk, [...work('alice', 5, everyDay), ...work('ben', 60, everyDay)]);
    await lookAt(instance, desk.workspaceId, [alice], soon());
    expect(await handledOf(alice)).toBe('unknown: small-team');
  });
});

test('whoever is due is looked at once a day though nothing happens, because windows move by themselves', async () => {
  await push(instance, desk, fallenFcr());
  await instance.db.pool.query('DELETE FROM coaching_due WHERE workspace_id = $1', [desk.workspaceId]);
  await instance.db.pool.query('DELETE FROM coaching_trigger WHERE workspace_id = $1', [desk.workspaceId]);
  await instance.db.pool.query('DELETE FROM coaching_watch WHERE workspace_id = $1', [desk.workspaceId]);
  await instance.db.pool.query(
    `UPDATE coaching_pass SET passed_at = now() - interval '25 hours' WHERE workspace_id = $1`,
    [desk.workspaceId],
  );
  await expect.poll(async () => (await mine(alice)).triggers.length).toBe(1);
});
