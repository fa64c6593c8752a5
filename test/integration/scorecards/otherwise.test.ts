import { createMeRepository } from '@shiftlight/api/modules/me/me.repository.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { ScopeInput } from '@shiftlight/api/modules/scorecards/scorecards.schema.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { listOtherDefinitions } from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { scorecardMetricIds, type ScorecardMetricId } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../builders/error-code.ts';
import { known } from '../../builders/people.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const day = 24 * 3_600_000;
/** Long ago: no figure of this history changes while the test runs. */
const until = Math.floor((Date.now() - 40 * day) / 60_000) * 60_000;
const period = cardPeriodAt('month', localDayOf(until - 20 * day, 'Europe/Berlin')).text;

let instance: TestInstance;
let desk: ScorecardDesk;
/** The whole team of seven, and another one in which only Alice is. */
let [seven, aliceAlone]: ScopeInput[] = [];
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until, days: 60, tickets: 140 });
  const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
  await instance.services.teams.setMember(actor, desk.otherTeamId, desk.agents.alice.viewer.memberId, false);
  seven = { scope: 'team', teamId: desk.teamId };
  aliceAlone = { scope: 'team', teamId: desk.otherTeamId };
}, 240_000);
afterAll(() => instance.close());

const memberOf = (name: keyof ScorecardDesk['agents']): ScopeInput => ({
  scope: 'member',
  memberId: desk.agents[name].viewer.memberId,
});
const ask = (viewer: Viewer, of: ScopeInput | undefined, metric: ScorecardMetricId) => ({
  viewer,
  of: known(of),
  metric,
  period,
});
const billOf = ({ viewer, ...input }: ReturnType<typeof ask>) =>
  instance.services.scorecardReceipts.receipt(viewer, input);
const otherwise = ({ viewer, ...input }: ReturnType<typeof ask>) =>
  instance.services.scorecardReceipts.otherwise(viewer, input);

const defined = scorecardMetricIds.filter((id) => listOtherDefinitions(getMetric(id)).length > 0);
const alike = scorecardMetricIds.filter((id) => !defined.some((one) => one === id));

describe('what other helpdesks would count of a team’s tickets', () => {
  test.each(defined)('%s: of a team of one, what her own bill says', async (metric) => {
    const own = await billOf(ask(desk.manager.viewer, memberOf('alice'), metric));
    const { counts } = await otherwise(ask(desk.manager.viewer, aliceAlone, metric));
    expect(known(counts).length).toBeGreaterThan(0);
    expect(counts).toEqual(own.otherwise);
  });

  test.each(defined)('%s: of a team, each case of each of its people once', async (metric) => {
    const people = Object.values(desk.agents).map(
      ({ viewer }) => ({ scope: 'member', memberId: viewer.memberId }) as const,
    );
    const bills = await Promise.all(people.map((of) => billOf(ask(desk.manager.viewer, of, metric))));
    const { counts } = await otherwise(ask(desk.lead.viewer, seven, metric));
    const sums = known(counts).map((_, index) =>
      bills.reduce((sum, { otherwise: own = [] }) => sum + (own[index]?.figure.n ?? 0), 0),
    );
    expect(known(counts).map(({ figure }) => figure.n)).toEqual(sums);
    expect(Math.max(...sums)).toBeGreaterThan(0);
  });

  test('is offered on the bill where definitions differ, and nowhere else', async () => {
    for (const [metrics, offered] of [
      [defined, true],
      [alike, undefined],
    ] as const) {
      const bills = await Promise.all(metrics.map((metric) => billOf(ask(desk.lead.viewer, seven, metric))));
      expect(new Set(bills.map(({ asksOtherwise }) => asksOtherwise))).toEqual(new Set([offered]));
    }
    const whole = await billOf(ask(desk.manager.viewer, { scope: 'workspace' }, 'csat'));
    expect(whole.asksOtherwise).toBeUndefined();
  });

  test('is for those who may open the team’s bill, and for teams alone', async () => {
    expect(await codeOf(otherwise(ask(desk.otherLead.viewer, seven, 'csat')))).toBe('NOT_FOUND');
    expect(await codeOf(otherwise(ask(desk.agents.bob.viewer, aliceAlone, 'csat')))).toBe('NOT_FOUND');
    expect(await codeOf(otherwise(ask(desk.manager.viewer, memberOf('alice'), 'csat')))).toBe('INVALID');
    expect(await codeOf(otherwise(ask(desk.manager.viewer, { scope: 'workspace' }, 'csat')))).toBe('INVALID');
  });

  test('stops where there are more tickets than can be counted again', async () => {
    const me = createMeRepository(instance.db);
    const people = Object.keys(desk.agents).map((externalId) => ({ connectorId: desk.connectorId, externalId }));
    const stretch = { from: 0, to: Date.now() };
    const tickets = known(await me.listTouchingAtMost(desk.workspaceId, people, stretch, 1_000)).length;
    expect(tickets).toBeGreaterThan(100);
    expect(await me.listTouchingAtMost(desk.workspaceId, people, stretch, tickets)).toHaveLength(tickets);
    expect(await me.listTouchingAtMost(desk.workspaceId, people, stretch, tickets - 1)).toBeNull();
  });
});

test('in works-council mode nothing is counted again: a team of one would tell of that one', async () => {
  const other = await createScorecardDesk(instance, { until, days: 30, tickets: 20 });
  await instance.services.privacy.save(
    { workspaceId: other.workspaceId, actorMemberId: null },
    { basedOn: 0, worksCouncil: true, retention: {} },
  );
  const input = { of: { scope: 'team', teamId: other.teamId }, period, metric: 'csat' } as const;
  expect(await codeOf(instance.services.scorecardReceipts.otherwise(other.lead.viewer, input))).toBe('FORBIDDEN');
});
