import { appRouter } from '@shiftlight/api/root.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { gatherSample, toGathering } from '@shiftlight/api/modules/what-if/preview-tickets.ts';
import { toDrafted } from '@shiftlight/api/modules/what-if/to-drafted.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { CriterionRating } from '@shiftlight/shared/qa/rubric.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { WhatIfGroup, WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { pairClocks, type ClockPair } from '@shiftlight/shared/what-if/clock-pair.ts';
import { tallyClocks } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Long ago: no clock of this history runs out while the test does. */
const until = Math.floor((Date.now() - 40 * day) / minute) * minute;
const period = cardPeriodAt('month', localDayOf(until - 20 * day, 'Europe/Berlin')).text;

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

interface StoredTicket extends MeasuredTicket {
  readonly key: string;
}

async function readTickets(): Promise<readonly StoredTicket[]> {
  const { rows } = await instance.db.pool.query<StoredTicket>(
    'SELECT external_id AS key, facts, clocks FROM ticket WHERE workspace_id = $1 ORDER BY external_id',
    [desk.workspaceId],
  );
  return rows;
}

/** What really became of the clocks. */
function pairAll(
  before: readonly StoredTicket[],
  after: readonly StoredTicket[],
  view: WhatIfView,
): readonly ClockPair[] {
  return before.flatMap(({ key, clocks }) =>
    pairClocks(clocks, known(after.find((one) => one.key === key)).clocks, view),
  );
}

/** A figure of the stored tickets, of one agent or of all. */
async function figureOf(
  metricId: string,
  view: WhatIfView,
  agentId: string | null,
): Promise<{ value: number | null; n: number }> {
  const [main] = await manager().calendars.list();
  const calendar = compileCalendar(known(main).definition);
  const { from, to, timeZone } = view;
  const context = { calendar, from, to, timeZone, asOf: Date.now(), agentId, variant: null };
  const { value, n } = computeFigure(getMetric(metricId), await readTickets(), context);
  return { value, n };
}

const findGroup = (view: WhatIfView, name: string): WhatIfGroup => known(view.groups.find((one) => one.name === name));
const shiftOf = (group: WhatIfGroup, metricId: string) => known(group.figures.find((one) => one.metricId === metricId));

/** The policies of today with every budget this many times as long, around the clock: whatever the weekdays of the history are. */
async function withBudgets(times: number): Promise<SlaPolicy[]> {
  const { policies } = await manager().policies.current();
  return policies.map((policy) => ({
    ...policy,
    targets: policy.targets.map((target) => ({
      ...target,
      budgetMs: Math.round(target.budgetMs * times),
      calendarId: null,
    })),
  }));
}

/** As the procedure takes it: plain, changeable copies. */
const toInput = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;
type PoliciesInput = Parameters<ReturnType<typeof manager>['policies']['save']>[0]['policies'];
type DefinitionInput = Parameters<ReturnType<typeof manager>['calendars']['save']>[0]['definition'];

const noRemark = { rootCauseIds: [], comment: null };

interface ReviewColumns {
  readonly id: string;
  readonly version: number;
  readonly answers: readonly CriterionRating[];
  readonly scoreRatio: number | null;
  readonly name: string;
}

/** A finished review of some ticket, in the middle of the history. */
async function storeReview(memberId: string, { id, version, answers, scoreRatio, name }: ReviewColumns): Promise<void> {
  const at = new Date(until - 20 * day).toISOString();
  await instance.db.pool.query(
    `INSERT INTO qa_review (workspace_id, id, connector_id, external_id, agent_member_id, agent_person_id, reviewer_member_id,
                            rubric_id, rubric_version, answers, score_ratio, error_found, active_ms, submitted_at)
     VALUES ($1, gen_random_uuid(), $2, 'history-7-1', $3, $4, $5, $6, $7, $8, $9, false, 1, $10)`,
    [
      ...[desk.workspaceId, desk.connectorId, memberId, name, desk.lead.viewer.memberId],
      ...[id, version, JSON.stringify(answers), scoreRatio, at],
    ],
  );
}

const weekends: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  weekly: {
    mon: [['10:00', '14:00']],
    tue: [['10:00', '14:00']],
    sat: [['00:00', '24:00']],
    sun: [['00:00', '24:00']],
  },
};

describe('a preview', () => {
  test('of policies is what happens to the same history when they are applied, and the audit log names it', async () => {
    const policies = toInput<PoliciesInput>(await withBudgets(1 / 16));
    const before = await readTickets();
    const view = await manager().whatIf.policies({ policies, period });
    expect(known(view.clocks).changes['to-missed']).toBeGreaterThan(0);
    expect([view.ticketsUsed, view.hidden]).toEqual([view.ticketsTotal, 'none']);
    const wasBob = await figureOf('sla-compliance', view, 'bob');

    const change = { policies, appliesTo: 'all-tickets' as const, preview: view.receipt };
    await manager().policies.save(change);

    const after = await readTickets();
    expect(known(view.clocks).tallies).toEqual(tallyClocks(pairAll(before, after, view)));
    const workspace = view.groups.find(({ scope }) => scope === 'workspace');
    expect(shiftOf(known(workspace), 'sla-compliance').after).toMatchObject(
      await figureOf('sla-compliance', view, null),
    );
    const bob = shiftOf(findGroup(view, 'bob'), 'sla-compliance');
    expect([bob.before, bob.after]).toMatchObject([wasBob, await figureOf('sla-compliance', view, 'bob')]);

    const [entry] = await as(desk.admin.viewer).audit.entries();
    expect(entry).toMatchObject({
      action: 'policies.saved',
      detail: { previewPeriod: period, previewToMissed: known(view.clocks).changes['to-missed'] },
    });
  });

  test('of a calendar is what happens to clocks and figures when it is applied', async () => {
    const [first] = (await manager().policies.history()).toReversed();
    await manager().policies.save({ policies: toInput(known(first).policies), appliesTo: 'all-tickets' });
    const [main] = await manager().calendars.list();
    const { calendarId, name } = known(main);
    const definition = toInput<DefinitionInput>(weekends);
    const before = await readTickets();
    const view = await manager().whatIf.calendar({ calendarId, definition, period });
    const workspace = known(view.groups.find(({ scope }) => scope === 'workspace'));
    const shift = shiftOf(workspace, 'first-response-time');
    expect(shift.before).toMatchObject(await figureOf('first-response-time', view, null));
    await manager().calendars.save({ calendarId, name, definition, appliesTo: 'all-tickets', preview: view.receipt });
    expect(known(view.clocks).tallies).toEqual(tallyClocks(pairAll(before, await readTickets(), view)));
    expect(shift.after).toMatchObject(await figureOf('first-response-time', view, null));
    for (const name of ['alice', 'bob']) {
      const own = view.groups.find((group) => group.name === name)?.figures ?? [];
      const figure = own.find(({ metricId }) => metricId === 'first-response-time');
      if (figure !== undefined) expect(figure.after).toMatchObject(await figureOf('first-response-time', view, name));
    }
  });

  test('of targets says whose scorecards stand differently, as the scorecards then do', async () => {
    const overrides = [
      { metric: 'tickets-handled', aim: { kind: 'at-least' as const, value: 6 } },
      { metric: 'csat', aim: { kind: 'at-least' as const, value: 0.2 } },
    ];
    const read = async (name: 'alice' | 'bob' | 'cleo') => {
      const of = { scope: 'member' as const, memberId: desk.agents[name].viewer.memberId };
      const { card } = await manager().scorecards.get({ of, period });
      return new Map(
        card.figures.map(({ metricId, target }) => [metricId, target?.kind === 'overall' ? target.verdict : null]),
      );
    };
    const names = ['alice', 'bob', 'cleo'] as const;
    const was = await Promise.all(names.map(read));
    const view = await manager().whatIf.targets({ preset: 'support-kpis', overrides, period });
    expect(view.peopleChanged).toBeGreaterThan(0);
    const { newestVersion } = await manager().targets.get();
    const preset = 'support-kpis' as const;
    await manager().targets.change({ preset, overrides, basedOn: newestVersion, preview: view.receipt });
    // As if they had held in the month that was looked at.
    await instance.db.pool.query("UPDATE target_set SET valid_from = '2000-01-01' WHERE workspace_id = $1", [
      desk.workspaceId,
    ]);
    for (const [index, name] of names.entries()) {
      const is = await read(name);
      const figures = view.groups.find((group) => group.name === name)?.figures ?? [];
      const told = new Map(figures.map(({ metricId, after }) => [metricId, after.verdict]));
      expect(new Map([...known(was[index]), ...told])).toEqual(is);
    }
  });

  test('of targets answers with what is ready while figures are being worked out, and says how much is not in it', async () => {
    const preview = () => manager().whatIf.targets({ preset: 'industry', overrides: [], period });
    const key = `figures/${desk.workspaceId}`;
    const client = await instance.db.pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [key]);
      await client.query(
        `INSERT INTO figure_due (workspace_id, connector_id, ticket_id)
         SELECT workspace_id, connector_id, external_id FROM ticket WHERE workspace_id = $1`,
        [desk.workspaceId],
      );
      expect((await preview()).waiting).toBeGreaterThan(0);
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
      client.release();
    }
    await expect.poll(async () => (await preview()).waiting, { timeout: 60_000 }).toBe(0);
  });

  test('of another definition is what the figures are in it, for everybody', async () => {
    const metric = 'first-response-time';
    const view = await manager().whatIf.definitions({ variants: { [metric]: 'from-creation' }, period });
    const [main] = await manager().calendars.list();
    const { from, to, timeZone } = view;
    const context = { calendar: compileCalendar(known(main).definition), from, to, timeZone, asOf: Date.now() };
    const tickets = await readTickets();
    for (const agentId of ['alice', 'bob', 'cleo']) {
      const [was, is] = [null, 'from-creation'].map((variant) =>
        computeFigure(getMetric(metric), tickets, { ...context, agentId, variant }),
      );
      const shift = view.groups.find(({ name }) => name === agentId)?.figures[0];
      if (known(was).value === known(is).value) expect(shift).toBeUndefined();
      else expect([shift?.before.value, shift?.after.value]).toEqual([known(was).value, known(is).value]);
    }
    expect(view.clocks).toBeNull();
    await expect(
      manager().whatIf.definitions({ variants: { [metric]: 'as-it-pleases' }, period }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('of a rubric scores the reviews that there are by the draft, and leaves alone what it does not fit', async () => {
    const [rubric] = await manager().rubrics.current();
    const { id, version, label, passRatio, criteria } = known(rubric);
    const top = criteria.map((criterion) => ({ criterionId: criterion.id, value: criterion.scaleMax, ...noRemark }));
    const firstSixOfTen = top.map((answer, index) => (index === 0 ? { ...answer, value: 6 } : answer));
    const add = async (name: 'alice' | 'bob', answers: readonly CriterionRating[]) => {
      const { scoreRatio } = scoreReview(known(rubric), answers);
      const columns = { id, version, answers, scoreRatio, name };
      await storeReview(desk.agents[name].viewer.memberId, columns);
    };
    await add('alice', firstSixOfTen);
    await add('alice', top);
    await add('bob', firstSixOfTen.slice(0, 1));
    const heavier = criteria.map((criterion, index) => ({ ...criterion, weight: index === 0 ? 1_000 : 1 }));
    const draft = { label, passRatio, criteria: heavier };
    const view = await manager().whatIf.rubric({ rubricName: id, rubric: draft, period });
    const expected = [firstSixOfTen, top].map(
      (answers) => scoreReview({ id, version: 0, ...draft }, answers).scoreRatio ?? 0,
    );
    expect(view.reviews).toMatchObject({ total: 3, inPart: 1, notAtAll: 0, changed: 1, toFailed: 1, toPassed: 0 });
    const alice = shiftOf(findGroup(view, 'alice'), 'qa-score');
    expect(alice.after).toMatchObject({ n: 2, value: expect.closeTo(expected.reduce((a, b) => a + b) / 2, 9) });
    expect(view.groups.find(({ name }) => name === 'bob')).toBeUndefined();
    const { revision } = await manager().rubrics.saveDraft({ rubricName: id, revision: 0, rubric: draft });
    await manager().rubrics.publish({ rubricName: id, revision, preview: view.receipt });
    const [entry] = await as(desk.admin.viewer).audit.entries();
    expect(entry).toMatchObject({
      action: 'rubric.published',
      detail: { previewPeriod: period, version: version + 1 },
    });
    const empty = { ...draft, criteria: [] };
    const call = manager().whatIf.rubric({ rubricName: id, rubric: empty, period });
    await expect(call).rejects.toThrow('Add at least one criterion.');
  });

  test('changes nothing, and is remembered as a look at those whose figures it shows', async () => {
    const read = async () => {
      const { rows } = await instance.db.pool.query<{ state: string }>(
        `SELECT md5(string_agg(t::text, '' ORDER BY external_id)) || (SELECT count(*) FROM policy_set) ||
                (SELECT count(*) FROM calendar) || (SELECT count(*) FROM target_set) || (SELECT count(*) FROM audit_log) AS state
         FROM ticket t WHERE workspace_id = $1`,
        [desk.workspaceId],
      );
      return rows;
    };
    const before = await read();
    await manager().whatIf.policies({ policies: toInput<PoliciesInput>(await withBudgets(1 / 16)), period });
    expect(await read()).toEqual(before);
    const looks = await as(desk.agents.alice.viewer).people.whoLookedAtMe({ limit: 10 });
    expect(looks.map(({ what }) => what)).toContain(`preview of other rules for ${period}`);
  });

  test('of a draft that changes nothing says so', async () => {
    const { policies } = await manager().policies.current();
    const view = await manager().whatIf.policies({ policies: toInput<PoliciesInput>(policies), period });
    expect(view.clocks).toMatchObject({ ticketsChanged: 0, tickets: [] });
    expect(view.groups).toEqual([]);
  });

  test('of one draft does not vouch for another', async () => {
    const policies = toInput<PoliciesInput>(await withBudgets(1 / 16));
    const { receipt } = await manager().whatIf.policies({ policies: policies.slice(0, 1), period });
    const other = policies.map((policy) => ({ ...policy, name: `${policy.name} 2` }));
    const call = manager().policies.save({ policies: other, appliesTo: 'new-tickets', preview: receipt });
    await expect(call).rejects.toThrow('The preview was made of another draft.');
  });

  test('of many tickets takes the same sample each time and says how many there are', async () => {
    const rules = await instance.append.rules.get(desk.workspaceId);
    const drafted = toDrafted(rules, { kind: 'definitions', variants: {} }, Date.now());
    const frame = { from: 0, to: Date.now(), timeZone: 'UTC', asOf: Date.now() };
    const draw = () => gatherSample(instance.db.pool, desk.workspaceId, toGathering(drafted, rules, frame, []), 20);
    const [first, second] = [await draw(), await draw()];
    expect([first.gathered.tickets, first.total]).toEqual([20, 140]);
    expect(second.gathered).toEqual(first.gathered);
  });

  test.each([
    ['no period', { period: 'soon' }, 'This is no period.'],
    ['a period to come', { period: '2999-01' }, 'has not begun yet'],
  ])('for %s is refused with what to do', async (_, { period: asked }, message) => {
    await expect(manager().whatIf.policies({ policies: [], period: asked })).rejects.toThrow(message);
  });

  test('is refused for a policy with a calendar that is not there', async () => {
    const target = { kind: 'first-response' as const, budgetMs: hour, calendarId: 'nowhere@1' };
    const policies = [{ id: 'p', version: 1, name: 'P', targets: [target] }];
    await expect(manager().whatIf.policies({ policies, period })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test.each(['agent', 'lead'] as const)('is not for a %s', async (role) => {
    const { viewer } = role === 'lead' ? desk.lead : desk.agents.alice;
    await expect(as(viewer).whatIf.policies({ policies: [], period })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('in works-council mode, a preview', () => {
  beforeAll(async () => {
    const { version } = await as(desk.admin.viewer).privacy.get();
    await as(desk.admin.viewer).privacy.save({ basedOn: version, worksCouncil: true });
    const ticket = writeTicket();
    const created = ticket.created(until - 20 * day);
    await desk.push([
      { ...created, attributes: { ...created.attributes, category: 'special' } },
      ticket.assigned(until - 20 * day + minute, 'alice'),
      ticket.answered(until - 20 * day + 30 * minute, 'alice'),
    ]);
  });

  test('shows groups and no single person', async () => {
    const view = await manager().whatIf.policies({
      policies: toInput<PoliciesInput>(await withBudgets(1 / 16)),
      period,
    });
    expect([view.hidden, view.peopleChanged]).toEqual(['people', null]);
    expect(new Set(view.groups.map(({ scope }) => scope))).toEqual(new Set(['workspace', 'team']));
  });

  test('shows nothing where the clocks of one person alone change', async () => {
    const { policies } = await manager().policies.current();
    const target = { kind: 'first-response' as const, budgetMs: minute, calendarId: null };
    const special = { id: 'special', version: 1, name: 'Special', match: { category: ['special'] }, targets: [target] };
    const draft = toInput<PoliciesInput>([special, ...policies]);
    const view = await manager().whatIf.policies({ policies: draft, period });
    expect(view).toMatchObject({ hidden: 'all', clocks: null, groups: [], peopleChanged: null });
  });
});
