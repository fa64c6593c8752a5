import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { countAttainment } from '@shiftlight/shared/scorecards/count-attainment.ts';
import { listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { createFigureCasesReader } from '@shiftlight/api/figures/figure-cases-reader.repository.ts';
import { createFigureSumsRepository } from '@shiftlight/api/figures/figure-sums.repository.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from '@shiftlight/api/modules/scorecards/card-bounds.ts';
import type { ScopeInput } from '@shiftlight/api/modules/scorecards/scorecards.schema.ts';
import { codeOf } from '../../builders/error-code.ts';
import { createMeAt } from '../../builders/me-service.ts';
import { addMember, known } from '../../builders/people.ts';
import { connectPushingDesk } from '../../builders/pushing-desk.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const zone = 'Europe/Berlin';
const now = Date.now();
const running = cardPeriodAt('month', localDayOf(now, zone));
const last = shiftCardPeriod(running, -1);
const minute = 60_000;
const hour = 60 * minute;

let instance: TestInstance;
let desk: ScorecardDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until: now, days: 75, tickets: 1_200 });
}, 120_000);
afterAll(() => instance.close());

const member = (name: keyof ScorecardDesk['agents']): ScopeInput => ({
  scope: 'member',
  memberId: desk.agents[name].viewer.memberId,
});
const team = (): ScopeInput => ({ scope: 'team', teamId: desk.teamId });
const workspace = (): ScopeInput => ({ scope: 'workspace' });
const read = (viewer: Viewer, of: ScopeInput, period = last.text) =>
  instance.services.scorecards.get(viewer, { of, period });
const figureOf = (figures: readonly ScorecardFigure[], metricId: string) =>
  known(figures.find((figure) => figure.metricId === metricId));

/** What shared code computes from the facts of all tickets, without any stored cases. */
async function computed(metricId: string, agentId: string | null, period = last) {
  const { mainCalendar } = await instance.append.rules.get(desk.workspaceId);
  const context = { ...toStretch(period, zone), calendar: mainCalendar, agentId, variant: null, timeZone: zone };
  return computeFigure(getMetric(metricId), await desk.listTickets(), context);
}

/** Rows that come in any order, in one. */
const inOrder = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (toText(a) < toText(b) ? -1 : 1));
const toText = (row: object) => JSON.stringify(Object.entries(row).toSorted());

const overTickets = scorecardMetricIds.filter((metricId) => getMetric(metricId).over === 'tickets');

describe('the figures of a scorecard', () => {
  test.each(overTickets)('%s of a person are those that shared code computes from the facts', async (metricId) => {
    const { card } = await read(desk.lead.viewer, member('alice'));
    const { value, n, median, p90, interval } = figureOf(card.figures, metricId);
    const expected = await computed(metricId, 'alice');
    expect(expected.n).toBeGreaterThan(10);
    expect({ value, n, median, p90 }).toEqual({
      value: metricId === 'escalation-rate' ? null : expected.value,
      n: expected.n,
      median: expected.median,
      p90: expected.p90,
    });
    for (const end of [0, 1] as const) {
      if (value !== null) expect(interval?.[end] ?? 0).toBeCloseTo(expected.interval?.[end] ?? 0, 6);
    }
  });

  test.each(overTickets)('%s of the workspace, with many cases, are those of everybody', async (metricId) => {
    const { card } = await read(desk.manager.viewer, { scope: 'workspace' });
    const { n, median, p90 } = figureOf(card.figures, metricId);
    const expected = await computed(metricId, null);
    expect(expected.n).toBeGreaterThan(metricId === 'csat' ? 100 : 256);
    expect({ n, median, p90 }).toEqual({ n: expected.n, median: expected.median, p90: expected.p90 });
  });

  test.each([
    { of: 'a person', agentId: 'alice', whose: () => member('alice') },
    { of: 'everybody', agentId: null, whose: workspace },
  ])('keep as many targets by priority and channel as shared code counts, of $of', async ({ agentId, whose }) => {
    const { card } = await read(desk.manager.viewer, whose());
    const { mainCalendar } = await instance.append.rules.get(desk.workspaceId);
    const context = { ...toStretch(last, zone), calendar: mainCalendar, agentId, variant: null, timeZone: zone };
    const { targets } = await instance.services.targets.getValid(desk.workspaceId, card.to);
    for (const metricId of ['first-response-time', 'resolution-time']) {
      const parts = listPartTargets(targets, metricId);
      const { met, n } = countAttainment(getMetric(metricId), await desk.listTickets(), context, parts);
      expect(met).toBeGreaterThan(0);
      expect(figureOf(card.figures, metricId).target).toMatchObject({ kind: 'by-ticket', met, n });
    }
  });

  test('of a team are the same whether its people are looked up or found among everybody', async () => {
    const [sums, cases] = [createFigureSumsRepository(instance.db), createFigureCasesReader(instance.db)];
    const stretch = toStretch(last, zone);
    const toPeople = (names: readonly string[], group: string) =>
      names.map((externalId) => ({ connectorId: desk.connectorId, externalId, group }));
    const names = Object.keys(desk.agents);
    const few = [...toPeople(names, 'team'), ...toPeople(names.slice(0, 2), 'pair')];
    const strangers = Array.from({ length: 200 }, (_, index) => `stranger-${index}`);
    const many = [...few, ...toPeople(strangers, 'strangers')];
    const by = ['priority', 'channel'] as const;
    const ask = async (grouping: typeof few) => {
      const question = { workspaceId: desk.workspaceId, stretch, measures: overTickets, grouping };
      const alike = { measures: overTickets, by, limits: [0, hour] };
      const singles = await sums.readSingles(question);
      return {
        sums: inOrder((await sums.readSums(question)).map(({ squares: _, ...cell }) => cell)),
        singles: inOrder(singles.map((cell) => ({ ...cell, values: cell.values.toSorted((a, b) => a - b) }))),
        buckets: inOrder(await sums.readBuckets(question)),
        alike: inOrder((await cases.countAlike(desk.workspaceId, grouping, stretch, alike)).filter(({ n }) => n > 0)),
      };
    };
    const expected = await ask(few);
    expect(expected.sums).toHaveLength(2 * overTickets.length);
    expect(expected.singles.length).toBeGreaterThan(overTickets.length);
    expect(expected.singles.length).toBeLessThan(2 * overTickets.length);
    expect(expected.buckets.length).toBeGreaterThan(20);
    expect(expected.alike.length).toBeGreaterThan(20);
    expect(await ask(many)).toEqual(expected);
  });

  test('of a team are those of its members together', async () => {
    const { card } = await read(desk.lead.viewer, team());
    const { parts } = await instance.services.scorecards.parts(desk.lead.viewer, { of: team(), period: last.text });
    const handled = parts.map(({ figures }) => figureOf(figures, 'tickets-handled').value ?? 0);
    expect(parts).toHaveLength(8);
    expect(figureOf(card.figures, 'tickets-handled').value).toBe(handled.reduce((sum, one) => sum + one, 0));
    expect(figureOf(card.figures, 'csat').value).toBe((await computed('csat', null)).value);
  });

  test('of the running month are those of panel Me, with change, target and comparison', async () => {
    const { viewer } = desk.agents.bob;
    const { card } = await read(viewer, member('bob'), running.text);
    const me = createMeAt(instance, () => card.computedAt);
    const { figures } = await me.figures(viewer, 'month');
    const { comparisons } = await me.comparison(viewer, 'month');
    for (const own of figures.filter(({ metricId }) => overTickets.some((known) => known === metricId))) {
      const { interval: _, comparison, ...figure } = figureOf(card.figures, own.metricId);
      const { interval: __, change, ...mine } = own;
      expect(figure).toMatchObject({ ...mine, change: change === null ? null : { previous: change.previous } });
      const compared = comparisons.find(({ metricId }) => metricId === own.metricId);
      if (compared?.state === 'compared') {
        expect(comparison).toMatchObject({ state: 'compared', n: compared.n, verdict: compared.verdict });
      }
    }
  });

  test('over business events say what is missing instead of zero', async () => {
    const { card } = await read(desk.agents.bob.viewer, member('bob'));
    expect(figureOf(card.figures, 'qa-score')).toMatchObject({ value: null, n: 0, missing: ['review.completed'] });
  });

  test('have a trend that ends with the shown period', async () => {
    const { viewer } = desk.agents.alice;
    const { lines, stretches } = await instance.services.scorecards.trend(viewer, {
      of: member('alice'),
      period: last.text,
    });
    const { card } = await read(viewer, member('alice'));
    const handled = known(lines.find(({ metricId }) => metricId === 'tickets-handled')).points;
    expect(stretches).toHaveLength(6);
    expect(handled.at(-1)).toBe(figureOf(card.figures, 'tickets-handled').value);
    expect(handled[0]).toBe(0);
  });

  test('follow a ticket that changes, and count it once', async () => {
    const { viewer } = desk.agents.gil;
    const before = figureOf((await read(viewer, member('gil'), running.text)).card.figures, 'tickets-handled');
    const ticket = writeTicket();
    const at = Date.now() - 5 * minute;
    await desk.push([
      ticket.created(at),
      ticket.answered(at + minute, 'gil'),
      ticket.status(at + minute, 'solved', 'gil'),
    ]);
    const after = figureOf((await read(viewer, member('gil'), running.text)).card.figures, 'tickets-handled');
    expect(after.value).toBe((before.value ?? 0) + 1);
    await desk.push([ticket.asked(at + 2 * minute), ticket.status(at + 2 * minute, 'open')]);
    const reopened = figureOf((await read(viewer, member('gil'), running.text)).card.figures, 'tickets-handled');
    expect(reopened.value).toBe(before.value);
  });

  test('refuse a period that has not begun', async () => {
    const next = shiftCardPeriod(running, 1).text;
    await expect(read(desk.agents.bob.viewer, member('bob'), next)).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('who sees a scorecard', () => {
  test.each([
    { name: 'the own one', who: 'alice', of: () => member('alice'), answer: 'ok' },
    { name: 'a colleague’s', who: 'alice', of: () => member('bob'), answer: 'NOT_FOUND' },
    { name: 'the team’s, as an agent', who: 'alice', of: team, answer: 'NOT_FOUND' },
    {
      name: 'the workspace’s, as an agent',
      who: 'alice',
      of: workspace,
      answer: 'FORBIDDEN',
    },
    { name: 'a member’s, as their lead', who: 'lead', of: () => member('bob'), answer: 'ok' },
    { name: 'the team’s, as its lead', who: 'lead', of: team, answer: 'ok' },
    {
      name: 'the workspace’s, as a lead',
      who: 'lead',
      of: workspace,
      answer: 'FORBIDDEN',
    },
    { name: 'a member’s, as the lead of another team', who: 'otherLead', of: () => member('bob'), answer: 'NOT_FOUND' },
    { name: 'the team’s, as the lead of another one', who: 'otherLead', of: team, answer: 'NOT_FOUND' },
    {
      name: 'the workspace’s, as a manager',
      who: 'manager',
      of: workspace,
      answer: 'ok',
    },
    { name: 'a member’s, as an admin', who: 'admin', of: () => member('bob'), answer: 'ok' },
  ] as const)('$name: $answer', async ({ who, of, answer }) => {
    const { lead, otherLead, manager, admin, agents } = desk;
    const { viewer } = { ...agents, lead, otherLead, manager, admin }[who];
    const input = { of: of(), period: last.text };
    const services = instance.services;
    const asked = [
      () => services.scorecards.get(viewer, input),
      () => services.scorecards.trend(viewer, input),
      () => services.scorecards.parts(viewer, input),
      () => services.scorecardReceipts.receipt(viewer, { ...input, metric: 'csat' as const }),
      () =>
        services.scorecardReceipts.cases(viewer, { ...input, metric: 'csat', kind: 'counted', offset: 0, limit: 5 }),
    ];
    for (const ask of asked) expect(await codeOf(ask())).toBe(answer);
  });

  test('and a manager of another workspace finds nobody', async () => {
    const other = await connectPushingDesk(instance);
    const { viewer } = await addMember(instance, other.workspaceId, 'manager');
    expect(await codeOf(read(viewer, member('bob')))).toBe('NOT_FOUND');
    expect(await codeOf(read(viewer, team()))).toBe('NOT_FOUND');
    const { card } = await read(viewer, { scope: 'workspace' }, running.text);
    expect(figureOf(card.figures, 'tickets-handled').value).toBe(0);
  });

  test('each look at somebody else is noted for them', async () => {
    const { viewer } = desk.agents.cleo;
    await read(desk.lead.viewer, member('cleo'));
    await read(viewer, member('cleo'));
    const looks = await instance.services.audit.listLooksAt(viewer, { limit: 50 });
    expect(looks.map(({ viewerName, what }) => ({ viewerName, what }))).toContainEqual({
      viewerName: 'Lena Lead',
      what: `scorecard of ${last.text}`,
    });
    expect(looks.some(({ viewerMemberId }) => viewerMemberId === viewer.memberId)).toBe(false);
  });
});

describe('the bill behind a figure', () => {
  test.each(overTickets)('of %s adds up for a person, a team and the workspace', async (metric) => {
    for (const of of [member('alice'), team(), { scope: 'workspace' } as const]) {
      const { viewer } = desk.manager;
      const receipt = await instance.services.scorecardReceipts.receipt(viewer, { of, period: last.text, metric });
      const { card } = await read(viewer, of);
      expect(receipt.figure.value).toBe(figureOf(card.figures, metric).value);
      expect(receipt.countedTotal).toBe(receipt.figure.n);
      const listed = receipt.counted.reduce((sum, { value }) => sum + value, 0);
      if (receipt.arithmetic !== null) {
        expect(listed + receipt.restValue).toBeCloseTo(receipt.arithmetic.numerator, 3);
        expect(receipt.arithmetic.numerator / receipt.arithmetic.denominator).toBeCloseTo(receipt.figure.value ?? 0, 6);
      }
    }
  });

  test('of a team lists each case once, newest first, page by page', async () => {
    const asked = { of: team(), period: last.text, metric: 'csat', kind: 'counted', limit: 40 } as const;
    const lines = [];
    for (let offset = 0; ; offset += asked.limit) {
      const page = await instance.services.scorecardReceipts.cases(desk.lead.viewer, { ...asked, offset });
      lines.push(...page.counted);
      if (page.counted.length < asked.limit) break;
    }
    const { card } = await read(desk.lead.viewer, team());
    expect(new Set(lines.map(({ subjectId, at }) => `${subjectId} ${at}`)).size).toBe(figureOf(card.figures, 'csat').n);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => b - a));
  });
});
