import { appRouter } from '@shiftlight/api/root.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../builders/error-code.ts';
import { known } from '../../builders/people.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const day = 24 * 3_600_000;
/** Long ago: no clock of this history runs out while the test does. */
const until = Math.floor((Date.now() - 40 * day) / 60_000) * 60_000;
const month = cardPeriodAt('month', localDayOf(until - 20 * day, 'Europe/Berlin'));
const period = month.text;
const running = cardPeriodAt('month', localDayOf(Date.now(), 'Europe/Berlin')).text;
const fcr = 'first-contact-resolution';

let instance: TestInstance;
let desk: ScorecardDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until, days: 60, tickets: 140 });
}, 240_000);
afterAll(() => instance.close());

const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const manager = () => as(desk.manager.viewer);
const version = async () => (await manager().definitions.get()).newestVersion;

type Choice = Readonly<Record<string, string>>;
const choose = async (variants: Choice, rest: { startsAt?: number; preview?: string } = {}) =>
  manager().definitions.change({ variants, appliesTo: 'all-tickets', basedOn: await version(), ...rest });

/** As if a version had been chosen back then to hold from that instant on; a plan for later lets everybody look again. */
async function chooseThen(variants: Choice, validFrom: number): Promise<void> {
  await instance.db.pool.query(
    `INSERT INTO definition_set (workspace_id, version, variants, valid_from) VALUES ($1, $2, $3, $4)`,
    [desk.workspaceId, (await version()) + 1, JSON.stringify(variants), new Date(validFrom).toISOString()],
  );
  await manager().definitions.change({
    ...{ variants, appliesTo: 'new-tickets', startsAt: Date.now() + 9 * day, basedOn: await version() },
  });
}

async function readWorkspace(
  of = period,
): Promise<{ from: number; to: number; figure: (id: string) => ScorecardFigure }> {
  const { card } = await manager().scorecards.get({ of: { scope: 'workspace' }, period: of });
  return {
    from: card.from,
    to: card.to,
    figure: (id) => known(card.figures.find(({ metricId }) => metricId === id)),
  };
}

/** What a variant gives over the stored tickets, worked out here. */
async function computeAs(variant: string | null, metricId: string, from: number, to: number, agentId: string | null) {
  const [main] = await manager().calendars.list();
  const calendar = compileCalendar(known(main).definition);
  const { rows } = await instance.db.pool.query<MeasuredTicket>(
    'SELECT facts, clocks FROM ticket WHERE workspace_id = $1',
    [desk.workspaceId],
  );
  const { value, n } = computeFigure(getMetric(metricId), rows, { calendar, from, to, agentId, variant });
  return { value, n };
}

describe('a chosen definition', () => {
  test('does to everybody’s figures what its preview says, and the audit log names the preview', async () => {
    const variants = { [fcr]: 'one-teammate', 'resolution-time': 'first-resolution' };
    const view = await manager().whatIf.definitions({ variants, period });
    const before = await readWorkspace();
    await choose(variants, { preview: view.receipt });
    const after = await readWorkspace();
    const told = known(view.groups.find(({ scope }) => scope === 'workspace')).figures;
    const shift = known(told.find(({ metricId }) => metricId === fcr));
    expect([shift.before.value, shift.after.value]).toEqual([before.figure(fcr).value, after.figure(fcr).value]);
    expect(shift.before.value).not.toBe(shift.after.value);
    expect(after.figure(fcr)).toMatchObject(await computeAs('one-teammate', fcr, after.from, after.to, null));
    for (const name of ['alice', 'bob'] as const) {
      const of = { scope: 'member' as const, memberId: desk.agents[name].viewer.memberId };
      const { card } = await manager().scorecards.get({ of, period });
      const own = known(card.figures.find(({ metricId }) => metricId === fcr));
      expect(own).toMatchObject(await computeAs('one-teammate', fcr, card.from, card.to, name));
      const bill = await manager().scorecards.receipt({ of, period, metric: fcr });
      expect([bill.figure.value, bill.definition]).toEqual([
        own.value,
        known(getMetric(fcr).variants.find(({ id }) => id === 'one-teammate')).definition,
      ]);
    }
    const [entry] = await as(desk.admin.viewer).audit.entries();
    expect(entry).toMatchObject({
      action: 'definitions.changed',
      detail: { previewPeriod: period, previewPeople: view.peopleChanged },
    });
  });

  test('of a day counts earlier cases as before, later ones anew, and both say so', async () => {
    await choose({ [fcr]: 'one-teammate' });
    const { from, to } = await readWorkspace();
    const change = Math.floor((from + to) / 2);
    await chooseThen({ [fcr]: 'no-customer-reply' }, change);
    const { figure } = await readWorkspace();
    const [early, late] = [
      await computeAs('one-teammate', fcr, from, change, null),
      await computeAs('no-customer-reply', fcr, change, to, null),
    ];
    expect(figure(fcr).n).toBe(early.n + late.n);
    expect((figure(fcr).value ?? 0) * figure(fcr).n).toBeCloseTo(
      (early.value ?? 0) * early.n + (late.value ?? 0) * late.n,
      9,
    );
    expect(figure(fcr)).toMatchObject({
      change: null,
      held: [
        { variant: 'one-teammate', until: change },
        { variant: 'no-customer-reply', from: change },
      ],
    });
    const bill = await manager().scorecards.receipt({ of: { scope: 'workspace' }, period, metric: fcr });
    expect(known(bill.held).map(({ label }) => label)).toEqual(['One teammate', 'No customer reply']);
    expect(bill.figure.value).toBe(figure(fcr).value);
  });

  test('taken back for all leaves every figure as it was at first', async () => {
    await choose({ [fcr]: 'one-human-reply' });
    await readWorkspace();
    await choose({});
    const { from, to, figure } = await readWorkspace();
    expect(figure(fcr)).toMatchObject(await computeAs(null, fcr, from, to, null));
    expect(figure(fcr).held).toBeUndefined();
  });

  test('in another unit is for all cases or none, and targets in the old unit judge nothing', async () => {
    const variants = { csat: 'mean-of-5' };
    const basedOn = await version();
    const now = manager().definitions.change({ variants, appliesTo: 'new-tickets', basedOn });
    await expect(now).rejects.toThrow('Let the change hold for all past tickets too.');
    const overrides = [{ metric: 'csat', aim: { kind: 'at-least' as const, value: 0.9 } }];
    const targets = await manager().targets.get();
    await manager().targets.change({ preset: 'support-kpis', overrides, basedOn: targets.newestVersion });
    const view = await manager().whatIf.definitions({ variants, period });
    expect(known(view.targets)).toMatchObject([{ metricId: 'csat', effect: 'stops', unit: 'ratio' }]);
    await choose(variants);
    const { from, to, figure } = await readWorkspace();
    const { value, n } = await computeAs('mean-of-5', 'csat', from, to, null);
    expect(figure('csat')).toMatchObject({ unit: 'score', n, value: expect.closeTo(known(value), 9), target: null });
    const { cases } = manager().scorecards;
    const lines = await cases({
      of: { scope: 'workspace' },
      period,
      metric: 'csat',
      kind: 'counted',
      offset: 0,
      limit: 50,
    });
    expect(Math.max(...lines.counted.map((line) => line.value))).toBe(5);
    await choose({});
  });

  test('of a later start changes nothing today, and the figures of now are what they were', async () => {
    const before = await readWorkspace(running);
    const variants = { [fcr]: 'of-all-tickets' };
    await manager().definitions.change({
      ...{ variants, appliesTo: 'new-tickets', startsAt: Date.now() + 9 * day, basedOn: await version() },
    });
    const [newest] = await manager().definitions.history();
    expect(newest).toMatchObject({ state: 'planned', storedBy: 'Mona Manager', variants });
    expect((await manager().definitions.get()).variants).toEqual({});
    expect((await readWorkspace(running)).figure(fcr)).toMatchObject({ n: before.figure(fcr).n });
  });

  test.each([
    ['a metric that is not chosen', { 'tickets-handled': 'x' }],
    ['a variant that there is not', { csat: 'as-it-pleases' }],
  ])('%s is refused', async (_, variants) => {
    expect(await codeOf(choose(variants))).toBe('BAD_REQUEST');
    expect(await codeOf(manager().whatIf.definitions({ variants, period }))).toBe('BAD_REQUEST');
  });

  test('made from a version that is not the newest is a conflict', async () => {
    const call = manager().definitions.change({ variants: {}, appliesTo: 'all-tickets', basedOn: 0 });
    expect(await codeOf(call)).toBe('CONFLICT');
  });
});
