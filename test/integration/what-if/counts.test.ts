import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { createWhatIf } from '@shiftlight/api/modules/what-if/create-what-if.ts';
import { appRouter } from '@shiftlight/api/root.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { ownerOf } from '@shiftlight/shared/metrics/clock-outcome.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { WhatIfCount } from '@shiftlight/shared/views/what-if-count-view.ts';
import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { changeOf, pairClocks } from '@shiftlight/shared/what-if/clock-pair.ts';
import type { ClockFlips } from '@shiftlight/shared/what-if/gather-clocks.ts';
import { tallyClocks } from '@shiftlight/shared/what-if/tally-clocks.ts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { ticketHistory } from '../../builders/ticket-histories.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Long ago: no clock of this history runs out while the test does. */
const until = Math.floor((Date.now() - 40 * day) / 60_000) * 60_000;
const period = cardPeriodAt('month', localDayOf(until - 20 * day, 'Europe/Berlin')).text;

let instance: TestInstance;
let desk: ScorecardDesk;
let colleague: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until, days: 60, tickets: 160 });
  // Whatever can happen to a ticket: pauses, returns, reopenings, changed priorities, deletions.
  await desk.push(fc.sample(ticketHistory(until - 15 * day), { numRuns: 140, seed: 11 }).flat());
  colleague = await addMember(instance, desk.workspaceId, 'manager', { name: 'Colin Colleague' });
}, 240_000);
afterAll(() => instance.close());

const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const manager = () => as(desk.manager.viewer);

/** As the procedure takes it: plain, changeable copies. */
const toInput = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;
type Draft = Parameters<ReturnType<typeof manager>['whatIf']['count']>[0]['draft'];
type PoliciesInput = Extract<Draft, { kind: 'policies' }>['policies'];
type DefinitionInput = Extract<Draft, { kind: 'calendar' }>['definition'];

const day9to5: [string, string][] = [['09:00', '17:00']];
const withHolidays = (holidays: readonly string[]): CalendarDefinition => ({
  timeZone: 'Europe/Berlin',
  weekly: { mon: day9to5, tue: day9to5, wed: [['00:00', '24:00']], thu: day9to5, sat: day9to5, sun: day9to5 },
  holidays,
});

/** Every budget this many times as long; `pauseIn` as the draft has it. */
async function changePolicies(times: number, change: Partial<SlaPolicy['targets'][number]>): Promise<PoliciesInput> {
  const { policies } = await manager().policies.current();
  return toInput<PoliciesInput>(
    policies.map((policy) => ({
      ...policy,
      targets: policy.targets.map((target) => ({
        ...target,
        ...change,
        budgetMs: Math.round(target.budgetMs * times),
      })),
    })),
  );
}

interface StoredTicket extends MeasuredTicket {
  readonly key: string;
}

async function readTickets(): Promise<ReadonlyMap<string, StoredTicket>> {
  const { rows } = await instance.db.pool.query<StoredTicket>(
    'SELECT external_id AS key, facts, clocks FROM ticket WHERE workspace_id = $1 ORDER BY external_id',
    [desk.workspaceId],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

const start = async (draft: Draft, asked = period) =>
  (await manager().whatIf.count({ requestId: randomUUID(), draft, period: asked })).id;

async function countAll(draft: Draft): Promise<WhatIfCount & { readonly view: WhatIfView }> {
  const countId = await start(draft);
  await expect
    .poll(async () => (await manager().whatIf.counted({ countId })).state, { timeout: 60_000 })
    .not.toBe('running');
  const count = await manager().whatIf.counted({ countId });
  expect(count.state).toBe('done');
  return { ...count, view: known(count.view) };
}

async function publish(draft: Draft, preview: string): Promise<void> {
  const change = { appliesTo: 'all-tickets' as const, preview };
  if (draft.kind === 'policies') await manager().policies.save({ policies: draft.policies, ...change });
  if (draft.kind === 'calendar') {
    const { calendarId, definition } = draft;
    await manager().calendars.save({ calendarId, name: 'Hours', definition, ...change });
  }
}

/** What really became of each member's clocks: by who holds them under the rules of now, else held them before. */
function countFlips(
  before: ReadonlyMap<string, StoredTicket>,
  after: ReadonlyMap<string, StoredTicket>,
  view: WhatIfView,
): ReadonlyMap<string, ClockFlips> {
  const flips = new Map<string, { changed: number; toMissed: number; toMet: number }>();
  for (const [key, was] of before) {
    const is = known(after.get(key));
    for (const pair of pairClocks(was.clocks, is.clocks, view)) {
      const change = changeOf(pair);
      if (change === 'none') continue;
      const [agent] = [is, was].flatMap(({ clocks, facts }) => {
        const clock = clocks.find(({ kind, cycle }) => kind === pair.kind && cycle === pair.cycle);
        return clock === undefined ? [] : (ownerOf(clock, facts) ?? []);
      });
      if (agent === undefined || !Object.hasOwn(desk.agents, agent)) continue;
      const own = flips.get(agent) ?? { changed: 0, toMissed: 0, toMet: 0 };
      own.changed += 1;
      if (change === 'to-missed') own.toMissed += 1;
      if (change === 'to-met') own.toMet += 1;
      flips.set(agent, own);
    }
  }
  return flips;
}

describe('a count over every ticket', () => {
  test.each<{ name: string; make: () => Promise<Draft> }>([
    {
      name: 'shorter budgets that pauses do not stop',
      make: async () => ({ kind: 'policies', policies: await changePolicies(1 / 12, { pauseIn: [] }) }),
    },
    {
      name: 'other hours with holidays',
      make: async () => {
        const [main] = await manager().calendars.list();
        const days = Array.from({ length: 60 }, (_, index) => new Date(until - index * day).toISOString().slice(0, 10));
        const holidays = days.filter((_, index) => index % 7 === 0 || index % 11 === 0);
        return {
          kind: 'calendar',
          calendarId: known(main).calendarId,
          definition: toInput<DefinitionInput>(withHolidays(holidays)),
        };
      },
    },
    {
      name: 'longer budgets around the clock that start anew when a ticket is reopened',
      make: async () => ({
        kind: 'policies',
        policies: await changePolicies(9, { calendarId: null, pauseIn: ['pending'], onReopen: 'restart' }),
      }),
    },
  ])('is what really happens when it is published for all past tickets: $name', async ({ make }) => {
    const draft = await make();
    const before = await readTickets();
    const { view, total, done, changedMeanwhile, id } = await countAll(draft);
    expect([done, view.ticketsUsed, changedMeanwhile, view.countId]).toEqual([total, total, 0, id]);
    expect(known(view.clocks).estimate).toBeNull();
    expect(known(view.clocks).ticketsChanged).toBeGreaterThan(0);

    await publish(draft, view.receipt);
    const after = await readTickets();
    const pairs = [...before].flatMap(([key, was]) => pairClocks(was.clocks, known(after.get(key)).clocks, view));
    expect(known(view.clocks).tallies).toEqual(tallyClocks(pairs));

    const flips = countFlips(before, after, view);
    const members = view.groups.filter(({ scope }) => scope === 'member');
    expect(new Map(members.flatMap(({ name, clocks }) => (clocks === null ? [] : [[name, clocks]])))).toEqual(flips);
    const [team] = view.groups.filter(({ scope, id: teamId }) => scope === 'team' && teamId === desk.teamId);
    const sum = [...flips.values()].reduce((all, { toMissed }) => all + toMissed, 0);
    expect(known(team).clocks?.toMissed).toBe(sum);

    const [main] = await manager().calendars.list();
    const context = {
      ...{ calendar: compileCalendar(known(main).definition), from: view.from, to: view.to, timeZone: view.timeZone },
      ...{ asOf: Date.now(), variant: null },
    };
    for (const group of view.groups.filter(({ scope }) => scope !== 'team')) {
      for (const { metricId, after: told } of group.figures) {
        const agentId = group.scope === 'member' ? group.name : null;
        const { value, n } = computeFigure(getMetric(metricId), [...after.values()], { ...context, agentId });
        expect([group.name, metricId, told.value, told.n]).toEqual([group.name, metricId, value, n]);
      }
    }
    const [entry] = await as(desk.admin.viewer).audit.entries();
    expect(entry?.detail).toMatchObject({ previewId: id, previewPeriod: period });
  });

  test('is opened again by its id, also by a colleague, who is remembered as having looked', async () => {
    const { id, view } = await countAll({ kind: 'policies', policies: await changePolicies(1 / 5, {}) });
    const again = await as(colleague.viewer).whatIf.counted({ countId: id });
    expect([again.askedBy, again.isOwn, again.state]).toEqual(['Mona Manager', false, 'done']);
    expect({ ...again.view, receipt: '' }).toEqual({ ...view, receipt: '' });
    const shown = view.groups.find(({ scope }) => scope === 'member');
    const looks = await as(
      known(Object.values(desk.agents).find(({ viewer }) => viewer.memberId === shown?.id)).viewer,
    ).people.whoLookedAtMe({ limit: 20 });
    expect(looks.map(({ viewerName }) => viewerName)).toContain('Colin Colleague');
    await expect(as(colleague.viewer).whatIf.cancelCount({ countId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('says the same once more when the same request comes again, and refuses another draft under its id', async () => {
    const draft: Draft = { kind: 'definitions', variants: { csat: 'good-and-bad' } };
    const request = { requestId: randomUUID(), draft, period };
    expect(await manager().whatIf.count(request)).toEqual(await manager().whatIf.count(request));
    const other = { ...request, draft: { kind: 'definitions' as const, variants: {} } };
    await expect(manager().whatIf.count(other)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(manager().whatIf.counted({ countId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** Counts on a clock of their own, long ago, so that the running API does not take them; one page in each slice. */
function openBench() {
  let now = until + day;
  const signal = new AbortController().signal;
  const log = { error: (problem: unknown) => expect.unreachable(JSON.stringify(problem)) };
  const open = (sliceMs: number) => {
    const { foundation, targets, figures } = instance.services;
    const { rules } = instance.append;
    return createWhatIf({ ...foundation, now: () => now }, instance.services, { rules }, targets, figures, sliceMs)
      .whatIfCounts;
  };
  return {
    pass: (ms: number) => {
      now += ms;
    },
    /** As another process would. */
    open,
    work: (sliceMs = 0) => open(sliceMs).work(signal, log),
    follow: (countId: string, who = desk.manager) => open(0).follow(who.viewer, countId),
    start: async (times: number, who = desk.manager) => {
      const draft = { kind: 'policies' as const, policies: await changePolicies(times, {}) };
      return (await open(0).start(who.viewer, { requestId: randomUUID(), draft, period })).id;
    },
    cancel: (countId: string) => open(0).cancel(desk.manager.viewer, countId),
  };
}

describe('a count that takes a while', () => {
  test('goes on where it was, in whichever process, and ends with the same result', async () => {
    const bench = openBench();
    const inOneGo = await bench.start(1 / 7);
    while (await bench.work(60_000));
    const expected = await bench.follow(inOneGo);
    const inSlices = await bench.start(1 / 7);
    const seen: number[] = [];
    for (;;) {
      const { state, done } = await bench.follow(inSlices);
      if (state !== 'running') break;
      seen.push(done);
      await bench.work();
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const { view } = await bench.follow(inSlices);
    expect({ ...view, countId: '', receipt: '' }).toEqual({ ...expected.view, countId: '', receipt: '' });
  });

  test('shows clocks before it is done, and figures when it is', async () => {
    const bench = openBench();
    const id = await bench.start(1 / 9);
    await bench.work();
    const half = await bench.follow(id);
    expect([half.state, half.done, half.view]).toEqual(['running', 50, null]);
    expect(known(half.clocksSoFar).total).toBeGreaterThan(0);
    await bench.cancel(id);
  });

  test('rests while nobody follows it', async () => {
    const bench = openBench();
    const id = await bench.start(1 / 7);
    bench.pass(30_000);
    expect(await bench.work()).toBe(false);
    await bench.follow(id);
    expect(await bench.work()).toBe(true);
    expect((await bench.follow(id)).done).toBe(50);
    await bench.cancel(id);
  });

  test('ends when it is called off, and when the same person counts something else', async () => {
    const bench = openBench();
    const first = await bench.start(1 / 7);
    const second = await bench.start(1 / 8);
    expect((await bench.follow(first)).state).toBe('cancelled');
    expect(await bench.cancel(second)).toEqual({ cancelled: true });
    expect(await bench.cancel(second)).toEqual({ cancelled: false });
    expect(await bench.work()).toBe(false);
  });

  test('waits for the one that was asked for first', async () => {
    const bench = openBench();
    const first = await bench.start(1 / 7);
    bench.pass(1_000);
    const second = await bench.start(1 / 8, colleague);
    await bench.work();
    expect([(await bench.follow(first)).ahead, (await bench.follow(second, colleague)).ahead]).toEqual([0, 1]);
    expect([(await bench.follow(first)).done, (await bench.follow(second, colleague)).done]).toEqual([50, 0]);
    await bench.cancel(first);
    await bench.work();
    expect((await bench.follow(second, colleague)).done).toBe(50);
    await bench.open(0).cancel(colleague.viewer, second);
  });

  test('is outdated when rules are changed meanwhile: no part of it fits the other', async () => {
    const bench = openBench();
    const id = await bench.start(1 / 7);
    await bench.work();
    await manager().policies.save({ policies: await changePolicies(1, {}), appliesTo: 'new-tickets' });
    instance.append.rules.forget(desk.workspaceId);
    await bench.work();
    expect((await bench.follow(id)).state).toBe('outdated');
  });

  test('in works-council mode tells nothing before it is done, and then no single person', async () => {
    const bench = openBench();
    const { version } = await as(desk.admin.viewer).privacy.get();
    await as(desk.admin.viewer).privacy.save({ basedOn: version, worksCouncil: true });
    const id = await bench.start(1 / 7);
    await bench.work();
    expect((await bench.follow(id)).clocksSoFar).toBeNull();
    while ((await bench.follow(id)).state === 'running') await bench.work(60_000);
    const view = known((await bench.follow(id)).view);
    expect([view.hidden, view.peopleChanged]).toEqual(['people', null]);
    expect(view.groups.filter(({ scope }) => scope === 'member')).toEqual([]);
    expect(known(view.clocks).total).toBeGreaterThan(0);
  });
});
