import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { LeaderboardMetricId } from '@shiftlight/shared/views/leaderboard-view.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, known } from '../../builders/people.ts';
import { pinDate } from '../../builders/pinned-date.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

pinDate();
const now = Date.now();
const today = localDayOf(now, 'Europe/Berlin');
const week = shiftCardPeriod(cardPeriodAt('week', today), -1).text;
const month = cardPeriodAt('month', today).text;

let instance: TestInstance;
let desk: ScorecardDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until: now, days: 16, tickets: 700 });
}, 180_000);
afterAll(() => instance.close());

const get = (viewer: Viewer) => instance.services.leaderboards.get(viewer, { teamId: desk.teamId, week });
const take = (viewer: Viewer, participates: boolean) =>
  instance.services.leaderboards.participate(viewer, participates);
const turn = (viewer: Viewer, on: boolean) =>
  instance.services.leaderboards.switch(viewer, { teamId: desk.teamId, on });
async function namesOn(viewer: Viewer, metricId: LeaderboardMetricId = 'tickets-handled') {
  const board = known((await get(viewer)).boards.find((one) => one.metricId === metricId));
  return board.places.map(({ name }) => name).toSorted();
}

describe('leaderboards', () => {
  test('are off until a manager switches them on, and nobody is on them then', async () => {
    const { viewer } = desk.agents.alice;
    expect(await get(viewer)).toMatchObject({ state: 'off', boards: [], agentOfTheWeek: null, may: { switch: false } });
    await turn(desk.manager.viewer, true);
    const { state, boards, participates } = await get(viewer);
    expect({ state, participates }).toEqual({ state: 'on', participates: false });
    expect(boards.flatMap(({ places }) => places)).toEqual([]);
  });

  test('show who takes part, and nobody who left, from the next answer on', async () => {
    await turn(desk.manager.viewer, true);
    const { alice, bob, cleo } = desk.agents;
    await take(alice.viewer, true);
    await take(alice.viewer, true);
    await take(bob.viewer, true);
    expect(await namesOn(cleo.viewer)).toEqual(['alice', 'bob']);
    expect((await get(alice.viewer)).participates).toBe(true);
    await take(bob.viewer, false);
    expect(await namesOn(cleo.viewer)).toEqual(['alice']);
    await take(alice.viewer, false);
    expect(await namesOn(cleo.viewer)).toEqual([]);
  });

  test('tell nothing of those who take no part: neither name nor id nor how many, and no expectation made of their work', async () => {
    await turn(desk.manager.viewer, true);
    await take(desk.agents.dan.viewer, true);
    const text = JSON.stringify(await get(desk.agents.dan.viewer));
    const others = Object.entries(desk.agents).filter(([name]) => name !== 'dan');
    for (const [name, { viewer }] of others) {
      expect(text).not.toContain(viewer.memberId);
      expect(text).not.toContain(`"${name}"`);
    }
    expect(text).toContain('"dan"');
    expect(text).not.toMatch(/"(expected|observed|previous|met)":/);
    await take(desk.agents.dan.viewer, false);
  });

  test('name no agent of the week below three people, and say by which weights', async () => {
    await turn(desk.manager.viewer, true);
    await take(desk.agents.eve.viewer, true);
    const { agentOfTheWeek } = await get(desk.agents.eve.viewer);
    expect(agentOfTheWeek?.winners).toEqual([]);
    expect(agentOfTheWeek?.weights.map(({ metricId }) => metricId)).not.toContain('qa-score');
    await take(desk.agents.eve.viewer, false);
  });

  test.each([
    { name: 'a member of the team', who: () => desk.agents.fay.viewer, answer: 'ok' },
    { name: 'its lead', who: () => desk.lead.viewer, answer: 'ok' },
    { name: 'a manager', who: () => desk.manager.viewer, answer: 'ok' },
    { name: 'the lead of another team', who: () => desk.otherLead.viewer, answer: 'NOT_FOUND' },
  ])('are answered to $name: $answer', async ({ who, answer }) => {
    expect(await codeOf(get(who()))).toBe(answer);
  });
});

describe('a goal of the team', () => {
  const goal = (requestId = randomUUID()) => ({
    ...{ requestId, teamId: desk.teamId, metric: 'tickets-handled' as const, month, aim: 1 },
  });

  test('is set once by who leads it, shows how far the team is, and goes when it is taken back', async () => {
    await turn(desk.manager.viewer, true);
    const { teamGoals } = instance.services;
    const input = goal();
    await teamGoals.set(desk.lead.viewer, input);
    await teamGoals.set(desk.lead.viewer, input);
    const { goals } = await get(desk.agents.gil.viewer);
    expect(goals).toMatchObject([{ id: input.requestId, aim: 1 }]);
    expect(goals[0]?.isReached).toBe((goals[0]?.figure?.value ?? 0) >= 1);
    await teamGoals.remove(desk.lead.viewer, { teamId: desk.teamId, goalId: input.requestId });
    expect((await get(desk.agents.gil.viewer)).goals).toEqual([]);
  });

  test('is set by nobody else', async () => {
    const { teamGoals } = instance.services;
    expect(await codeOf(teamGoals.set(desk.agents.gil.viewer, goal()))).toBe('FORBIDDEN');
    expect(await codeOf(teamGoals.set(desk.otherLead.viewer, goal()))).toBe('NOT_FOUND');
  });

  test('is for the month that it is in the workspace’s zone, though it is still the one before by UTC', async () => {
    const seen = Date.now();
    vi.setSystemTime(Date.UTC(2026, 10, 30, 23, 30));
    const boards = await instance.services.leaderboards.get(desk.lead.viewer, {
      teamId: desk.teamId,
      week: '2026-W49',
    });
    vi.setSystemTime(seen);
    expect(boards.month).toBe('2026-12');
  });

  test('tells a member of a small team nothing of the others’ work', async () => {
    const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
    const { teamId } = await instance.services.teams.create(actor, 'Pair');
    const { viewer } = await addMember(instance, desk.workspaceId, 'agent', { name: 'Pia', teamId });
    await instance.services.teams.setMember(actor, teamId, desk.agents.gil.viewer.memberId, false);
    await instance.services.leaderboards.switch(desk.manager.viewer, { teamId, on: true });
    await instance.services.teamGoals.set(desk.manager.viewer, { ...goal(), teamId });
    const seen = await instance.services.leaderboards.get(viewer, { teamId, week });
    expect(seen.goals).toMatchObject([{ figure: null, isReached: null }]);
    const above = await instance.services.leaderboards.get(desk.manager.viewer, { teamId, week });
    expect(above.goals[0]?.figure).not.toBeNull();
  });
});

test('in works-council mode there are none: nobody is shown, nobody can join, nobody can switch them on', async () => {
  await turn(desk.manager.viewer, true);
  await take(desk.agents.alice.viewer, true);
  const actor = { workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId };
  const { version } = await instance.services.privacy.get(desk.workspaceId);
  await instance.services.privacy.save(actor, { basedOn: version, worksCouncil: true, retention: {} });
  expect(await get(desk.agents.alice.viewer)).toMatchObject({ state: 'works-council', boards: [], goals: [] });
  expect(await codeOf(take(desk.agents.bob.viewer, true))).toBe('FORBIDDEN');
  expect(await codeOf(turn(desk.manager.viewer, true))).toBe('FORBIDDEN');
  await take(desk.agents.alice.viewer, false);
  expect((await get(desk.agents.alice.viewer)).participates).toBe(false);
});
