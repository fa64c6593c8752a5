import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeService } from '@shiftlight/api/modules/me/me.service.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import { compareCases, listMixedCases } from '@shiftlight/shared/scorecards/compare-agent.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { mePeriods } from '@shiftlight/shared/views/me-view.ts';
import { createMeAt } from '../../builders/me-service.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { foldExpected } from '../../builders/stored-tickets.ts';
import { toDeliveries, writeTeamHistory } from '../../builders/team-history.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

/** A Wednesday afternoon in Berlin. */
const now = Date.UTC(2026, 10, 18, 14);
const agents = ['ann', 'ben', 'cleo', 'dan', 'eve', 'fay'];
const ticketCount = 3_000;

let instance: TestInstance;
let desk: PushingDesk;
let ann: TestPerson;
let me: MeService;
let history: readonly TicketEvent[];
let states: readonly TicketState[];
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance, '24x7');
  ann = await addMember(instance, desk.workspaceId, 'agent', { name: 'Ann' });
  const people = agents.map((id) => ({
    id,
    name: id,
    email: id === 'ann' ? ann.email : null,
    kind: 'agent',
  }));
  await deliver(instance, desk, { people });
  history = writeTeamHistory(agents, { until: now, days: 100, tickets: ticketCount });
  for (const events of toDeliveries(history)) expect((await deliver(instance, desk, { events })).status).toBe(200);
  const byTicket = Map.groupBy(history, ({ ticketId }) => ticketId);
  states = await Promise.all([...byTicket.values()].map((events) => foldExpected(instance, desk, events, now)));
  me = createMeAt(instance, () => now);
});
afterAll(() => instance.close());

const calendar = async () => (await instance.append.rules.get(desk.workspaceId)).mainCalendar;

describe.each(mePeriods)('over thousands of tickets, %s', (period) => {
  test('figures are those of the shared computation over every ticket of the workspace', async () => {
    const { figures, from, to, timeZone } = await me.figures(ann.viewer, period);
    const context = { calendar: await calendar(), from, to, timeZone, agentId: 'ann', variant: null };
    const told = [
      'first-response-time',
      'average-response-time',
      'resolution-time',
      'first-contact-resolution',
      'csat',
    ];
    for (const metricId of [...told, 'tickets-handled']) {
      const figure = known(figures.find((one) => one.metricId === metricId));
      const expected = computeFigure(getMetric(metricId), states, context);
      expect([metricId, figure.value, figure.n, figure.interval]).toEqual([
        metricId,
        expected.value,
        expected.n,
        expected.interval,
      ]);
    }
  });

  test.each(meMetricIds)('the bill of %s adds up to its figure', async (metricId) => {
    const { figures } = await me.figures(ann.viewer, period);
    const receipt = await me.receipt(ann.viewer, period, metricId);
    const { counted, countedTotal, restValue, arithmetic, struck, struckTotal, reasons } = receipt;
    expect(receipt.figure.value).toEqual(known(figures.find((one) => one.metricId === metricId)).value);
    expect(countedTotal).toBe(receipt.figure.n);
    expect(reasons.reduce((sum, { cases }) => sum + cases, 0)).toBe(struckTotal);
    expect([counted.length, struck.length]).toEqual([Math.min(25, countedTotal), Math.min(25, struckTotal)]);
    if (receipt.figure.value === null || arithmetic === null) return expect(arithmetic).toBeNull();
    const sum = counted.reduce((all, { value }) => all + value, restValue);
    expect(sum).toBeCloseTo(arithmetic.numerator, 6);
    expect(arithmetic.numerator / arithmetic.denominator).toBeCloseTo(receipt.figure.value, 9);
  });
});

describe('the tickets behind a figure', () => {
  test('come in pages that together are all of them, newest first', async () => {
    const asked = { period: 'month', metric: 'tickets-handled', kind: 'counted', limit: 20 } as const;
    const { value } = known(
      (await me.figures(ann.viewer, 'month')).figures.find((f) => f.metricId === 'tickets-handled'),
    );
    const first = await me.cases(ann.viewer, { ...asked, offset: 0 });
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(first.total / 20) }, (_, page) =>
        me.cases(ann.viewer, { ...asked, offset: page * 20 }),
      ),
    );
    const lines = pages.flatMap(({ counted }) => counted);
    expect([first.total, lines.length, new Set(lines.map(({ subjectId }) => subjectId)).size]).toEqual([
      value,
      value,
      value,
    ]);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(known(lines[0]).ticket).toMatchObject({ connectorId: desk.connectorId, status: 'solved' });
  });

  test('that do not count can be asked for by their reason', async () => {
    const { reasons } = await me.receipt(ann.viewer, 'month', 'first-contact-resolution');
    const notResolved = known(reasons.find(({ reason }) => reason === 'Not resolved'));
    const asked = {
      period: 'month',
      metric: 'first-contact-resolution',
      kind: 'struck',
      offset: 0,
      limit: 200,
    } as const;
    const page = await me.cases(ann.viewer, { ...asked, reason: 'Not resolved' });
    expect([page.total, new Set(page.struck.map(({ reason }) => reason))]).toEqual([
      notResolved.cases,
      new Set(['Not resolved']),
    ]);
  });
});

describe('the trend', () => {
  test.each(mePeriods)('of %s ends with the figure that is shown', async (period) => {
    const [{ figures, from }, trend] = await Promise.all([
      me.figures(ann.viewer, period),
      me.trend(ann.viewer, period),
    ]);
    expect(trend.stretches.at(-1)).toEqual({ from, to: now });
    for (const { metricId, points } of trend.lines) {
      expect([metricId, points.length]).toEqual([metricId, trend.stretches.length]);
      expect([metricId, points.at(-1)]).toEqual([metricId, known(figures.find((f) => f.metricId === metricId)).value]);
    }
  });

  test('has no gap and no overlap between its periods', async () => {
    const { stretches } = await me.trend(ann.viewer, 'month');
    expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to));
  });
});

describe('beside the team', () => {
  test('says what the shared comparison says, when five others have such tickets', async () => {
    const { comparisons, group } = await me.comparison(ann.viewer, 'month');
    const { from, to, timeZone } = await me.figures(ann.viewer, 'month');
    const context = { calendar: await calendar(), from, to, timeZone, variant: null };
    expect(group).toBe('workspace');
    for (const one of comparisons) {
      const metric = getMetric(one.metricId);
      const cases = listMixedCases(metric, states, context);
      const own = cases.filter(({ personId }) => personId === 'ann');
      const others = cases.filter(({ personId }) => personId !== 'ann');
      const expected = known(compareCases(metric, null, own, others, 5));
      expect(one).toEqual({
        metricId: one.metricId,
        state: 'compared',
        n: expected.n,
        observed: expect.closeTo(expected.observed, 6),
        expected: expect.closeTo(expected.expected, 6),
        interval: [expect.closeTo(expected.interval[0], 4), expect.closeTo(expected.interval[1], 4)],
        verdict: expected.verdict,
      });
    }
  });

  test('says nothing of a team of five: the other four could be told from it', async () => {
    const { teamId } = await instance.services.teams.create(
      { workspaceId: desk.workspaceId, actorMemberId: null },
      'Five',
    );
    const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
    await instance.services.teams.setMember(actor, teamId, ann.viewer.memberId, false);
    const join = async (id: string) => {
      const { email } = await addMember(instance, desk.workspaceId, 'agent', { name: id, teamId });
      await deliver(instance, desk, { people: [{ id, name: id, email, kind: 'agent' }] });
    };
    for (const id of agents.slice(1, 5)) await join(id);
    const { comparisons, group } = await me.comparison(ann.viewer, 'month');
    expect(group).toBe('teams');
    expect(new Set(comparisons.map(({ state }) => state))).toEqual(new Set(['group-too-small']));
    expect(JSON.stringify(comparisons)).not.toContain('expected');
    await join('fay');
    const grown = await me.comparison(ann.viewer, 'month');
    expect(new Set(grown.comparisons.map(({ state }) => state))).toEqual(new Set(['compared']));
  });
});
