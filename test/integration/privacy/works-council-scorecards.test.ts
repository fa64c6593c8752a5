import { appRouter } from '@shiftlight/api/root.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, push } from '../../builders/coaching-desk.ts';
import { dayMs } from '../../builders/coaching.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

const as = ({ viewer }: TestPerson) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });

describe('the scorecard of a team in works-council mode', () => {
  const now = Date.now();
  const period = toCardPeriod(now - dayMs);

  /** Six people, of whom so many resolved tickets yesterday. */
  async function createTeam(people: number, working: number) {
    const desk = await createCoachingDesk(instance);
    const agents: TestPerson[] = [];
    for (let index = 0; index < people; index += 1) agents.push(await addAgent(instance, desk, `agent-${index}`));
    const events = agents
      .slice(0, working)
      .flatMap((_, index) =>
        resolvedTickets({ agentId: `agent-${index}`, atOnce: 3, withFollowUp: 0, daysAgo: [1], now }),
      );
    await push(instance, desk, events);
    await instance.services.privacy.save(
      { workspaceId: desk.workspaceId, actorMemberId: null },
      { basedOn: 0, worksCouncil: true, retention: {} },
    );
    return { desk, agents, of: { scope: 'team' as const, teamId: desk.teamId } };
  }

  test('is there when five people contributed to a figure, without the people and without their cases', async () => {
    const { desk, of } = await createTeam(5, 5);
    const { card } = await as(desk.lead).scorecards.get({ of, period });
    expect(card.figures.find(({ metricId }) => metricId === 'tickets-handled')).toMatchObject({ value: 15, n: 15 });
    const { parts } = await as(desk.lead).scorecards.parts({ of, period });
    expect(parts.map(({ subject }) => subject.id)).toEqual([desk.lead.viewer.memberId]);
    const figure = { of, period, metric: 'tickets-handled' as const };
    await expect(as(desk.lead).scorecards.receipt(figure)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(desk.lead).scorecards.cases({ ...figure, kind: 'counted' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('hides a figure to which four of six people contributed, with its sample and its trend', async () => {
    const { desk, of } = await createTeam(6, 4);
    const { card } = await as(desk.lead).scorecards.get({ of, period });
    expect(card.figures.filter(({ value, n }) => value !== null || n > 0)).toEqual([]);
    const { lines } = await as(desk.lead).scorecards.trend({ of, period });
    expect(lines.flatMap(({ points }) => points.filter((point) => point !== null))).toEqual([]);
  });

  test('hides the workspace’s figure where it less a team’s is that of one person, and shows it where it is that of nobody', async () => {
    const { desk, of } = await createTeam(6, 6);
    const manager = await addMember(instance, desk.workspaceId, 'manager');
    const handledOf = async (asked: Parameters<ReturnType<typeof as>['scorecards']['get']>[0]) => {
      const { card } = await as(manager).scorecards.get(asked);
      return card.figures.find(({ metricId }) => metricId === 'tickets-handled');
    };
    expect(await handledOf({ of: { scope: 'workspace' }, period })).toMatchObject({ value: 18 });
    await addAgent(instance, desk, 'outsider', null);
    const work = { agentId: 'outsider', atOnce: 3, withFollowUp: 0, daysAgo: [1], now };
    await push(instance, desk, resolvedTickets(work));
    expect(await handledOf({ of, period })).toMatchObject({ value: 18 });
    expect(await handledOf({ of: { scope: 'workspace' }, period })).toMatchObject({ value: null, n: 0 });
  });

  test('shows its quality from five reviewed people on, and the workspace’s only where it less the team’s is nobody’s', async () => {
    const { desk, of } = await createTeam(6, 0);
    const manager = await addMember(instance, desk.workspaceId, 'manager');
    const send = async (...names: readonly string[]) => {
      const events = names.map((agentId) => ({
        ...{ type: 'review.completed', id: `review of ${agentId}`, at: now - dayMs, agentId, scoreRatio: 0.5 },
        ...{ reviewId: agentId, ticketId: 't', reviewerId: 'lea', calibrationId: null },
      }));
      expect((await deliver(instance, desk, { events })).status).toBe(200);
    };
    const qualityOf = async (scope: typeof of | { readonly scope: 'workspace' }) => {
      const { card } = await as(manager).scorecards.get({ of: scope, period });
      const { value, n, interval, target } = known(card.figures.find(({ metricId }) => metricId === 'qa-score'));
      return { value, n, interval, target };
    };
    const hidden = { value: null, n: 0, interval: null, target: null };
    await send('agent-0', 'agent-1', 'agent-2', 'agent-3');
    expect(await qualityOf(of)).toEqual(hidden);
    expect(await qualityOf({ scope: 'workspace' })).toEqual(hidden);
    await send('agent-4');
    expect(await qualityOf(of)).toMatchObject({ value: 0.5, n: 5 });
    expect(await qualityOf({ scope: 'workspace' })).toMatchObject({ value: 0.5, n: 5 });
    await addAgent(instance, desk, 'outsider', null);
    await send('outsider');
    expect(await qualityOf(of)).toMatchObject({ value: 0.5, n: 5 });
    expect(await qualityOf({ scope: 'workspace' })).toEqual(hidden);
    const { lines } = await as(manager).scorecards.trend({ of: { scope: 'workspace' }, period });
    expect(
      known(lines.find(({ metricId }) => metricId === 'qa-score')).points.filter((point) => point !== null),
    ).toEqual([]);
  });

  test('is not told by free dates, which differ by days; a person’s own is', async () => {
    const { desk, agents, of } = await createTeam(6, 6);
    const days = `${period}-01..${period}-02`;
    await expect(as(desk.lead).scorecards.get({ of, period: days })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [agent] = agents;
    if (agent === undefined) throw new Error('There are six agents.');
    const own = { scope: 'member' as const, memberId: agent.viewer.memberId };
    expect((await as(agent).scorecards.get({ of: own, period: days })).card.period).toBe(days);
  });

  test('is closed for a team of four, and a person’s for everybody but them', async () => {
    const { desk, agents, of } = await createTeam(4, 4);
    await expect(as(desk.lead).scorecards.get({ of, period })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [agent] = agents;
    if (agent === undefined) throw new Error('There are four agents.');
    const own = { scope: 'member' as const, memberId: agent.viewer.memberId };
    await expect(as(desk.lead).scorecards.get({ of: own, period })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { card } = await as(agent).scorecards.get({ of: own, period });
    expect(card.figures.find(({ metricId }) => metricId === 'tickets-handled')).toMatchObject({ value: 3 });
  });
});

/** The month of an instant. */
function toCardPeriod(at: number): string {
  return cardPeriodAt('month', localDayOf(at, 'Europe/Berlin')).text;
}
