import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventSumsRepository } from '@shiftlight/api/figures/event-sums.repository.ts';
import { createBusinessRepository } from '@shiftlight/api/ingest/business.repository.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from '@shiftlight/api/modules/scorecards/card-bounds.ts';
import type { ScopeInput } from '@shiftlight/api/modules/scorecards/scorecards.schema.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { eventCaseTypes } from '@shiftlight/shared/scorecards/event-case.ts';
import { addAgent, createCoachingDesk, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { pinDate } from '../../builders/pinned-date.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

pinDate();
const zone = 'Europe/Berlin';
const hour = 3_600_000;
const running = cardPeriodAt('month', localDayOf(Date.now(), zone));
const last = shiftCardPeriod(running, -1);
const { from, to } = toStretch(last, zone);
const metricIds = ['qa-score', 'schedule-adherence', 'escalation-completeness'] as const;

let instance: TestInstance;
let desk: CoachingDesk;
let manager: TestPerson;
let agents: readonly { readonly id: string; readonly person: TestPerson }[];
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createCoachingDesk(instance);
  const added: { id: string; person: TestPerson }[] = [];
  for (const id of ['ann', 'bob', 'cleo']) added.push({ id, person: await addAgent(instance, desk, id) });
  agents = added;
  manager = await addMember(instance, desk.workspaceId, 'manager');
});
afterAll(() => instance.close());

let made = 0;
const review = (agentId: string, at: number, scoreRatio: number, own: object = {}) => {
  made += 1;
  const ids = { id: `review-${made}`, reviewId: `r${made}`, ticketId: 't', reviewerId: 'lea' };
  return { type: 'review.completed', at, ...ids, agentId, scoreRatio, errorFound: false, calibrationId: null, ...own };
};
const shift = (
  type: 'shift.scheduled' | 'shift.worked',
  agentId: string,
  start: number,
  hours: number,
  own: object = {},
) => {
  made += 1;
  const stretch = { from: start, to: start + hours * hour };
  return { type, id: `shift-${made}`, at: start - 240 * hour + made, agentId, activity: 'tickets', ...stretch, ...own };
};
const rating = (agentId: string | null, at: number, complete: boolean) => {
  made += 1;
  return {
    type: 'escalation.rated',
    id: `rating-${made}`,
    escalationId: `e${made}`,
    ticketId: 't',
    at,
    agentId,
    complete,
  };
};
const send = async (...events: readonly object[]) => {
  const answer = await deliver(instance, desk, { events });
  expect(answer.body).toMatchObject({ outcome: 'accepted', appended: events.length });
};

/** What shared code computes from all events that hold. */
async function compute(agentId: string | null) {
  const events = await createBusinessRepository(instance.db).listOfWorkspace(
    desk.workspaceId,
    eventCaseTypes,
    0,
    Date.now() + 1_000 * hour,
  );
  const data = { tickets: [], events: events.map(({ event }) => event) };
  const context = { calendar: null, from, to, asOf: Date.now(), agentId, variant: null, timeZone: zone };
  return metricIds.map((metricId) => {
    const { value, n } = computeFigure(getMetric(metricId), data, context);
    return { metricId, value, n };
  });
}

async function read(of: ScopeInput) {
  const { card, waiting } = await instance.services.scorecards.get(manager.viewer, { of, period: last.text });
  expect(waiting).toBe(0);
  return metricIds.map((metricId) => {
    const { value, n } = known(card.figures.find((figure) => figure.metricId === metricId));
    return { metricId, value, n };
  });
}

/** Every card says what shared code computes from the events as they stand. */
async function expectSame(): Promise<void> {
  expect(await read({ scope: 'workspace' })).toEqual(await compute(null));
  for (const { id, person } of agents) {
    expect(await read({ scope: 'member', memberId: person.viewer.memberId })).toEqual(await compute(id));
  }
}

const findOf = async (metricId: (typeof metricIds)[number], agentId: string | null = null) =>
  known((await compute(agentId)).find((one) => one.metricId === metricId));

test('figures over reviews, shifts and ratings are those that shared code computes from the events', async () => {
  await send(
    review('ann', from + hour, 0.5),
    review('ann', to - hour, 0.75),
    review('ann', from - hour, 0.25),
    review('bob', from + 2 * hour, 1),
    review('bob', from + 3 * hour, 0, { calibrationId: 'c' }),
    shift('shift.scheduled', 'ann', from + 24 * hour, 8, { shiftId: 's1' }),
    shift('shift.worked', 'ann', from + 25 * hour, 7),
    shift('shift.scheduled', 'bob', from + 24 * hour, 4, { shiftId: 's2' }),
    rating('ann', from + hour, true),
    rating('bob', from + hour, false),
    rating(null, from + hour, true),
  );
  expect(await findOf('qa-score')).toMatchObject({ value: 0.75, n: 3 });
  expect(await findOf('schedule-adherence')).toMatchObject({ value: 7 / 12, n: 2 });
  expect(await findOf('escalation-completeness')).toMatchObject({ n: 3 });
  await expectSame();
});

test('they follow an event that is corrected, given to somebody else, and taken back', async () => {
  const told = review('cleo', from + 5 * hour, 0.5);
  await send(told);
  await expectSame();
  await send({ ...told, revision: 1, scoreRatio: 0.25 });
  expect(await findOf('qa-score', 'cleo')).toMatchObject({ value: 0.25 });
  await expectSame();
  await send({ ...told, revision: 2, agentId: 'bob' });
  expect(await findOf('qa-score', 'cleo')).toMatchObject({ n: 0 });
  await expectSame();
  await send({ type: 'event.withdrawn', id: told.id, at: told.at, revision: 3 });
  await expectSame();
});

test('they follow a shift that another plan moves to another month or another person, and the taking back of that plan', async () => {
  const plan = shift('shift.scheduled', 'cleo', from + 48 * hour, 8, { shiftId: 'moving' });
  await send(plan, shift('shift.worked', 'cleo', from + 48 * hour, 6));
  expect(await findOf('schedule-adherence', 'cleo')).toMatchObject({ value: 0.75, n: 1 });
  await expectSame();
  const moved = shift('shift.scheduled', 'cleo', from - 72 * hour, 8, { shiftId: 'moving', at: plan.at + hour });
  await send(moved);
  expect(await findOf('schedule-adherence', 'cleo')).toMatchObject({ n: 0 });
  await expectSame();
  const given = shift('shift.scheduled', 'bob', from + 48 * hour, 8, { shiftId: 'moving', at: plan.at + 2 * hour });
  await send(given);
  await expectSame();
  await send({ type: 'event.withdrawn', id: given.id, at: given.at, revision: 1 });
  await send({ type: 'event.withdrawn', id: moved.id, at: moved.at, revision: 1 });
  expect(await findOf('schedule-adherence', 'cleo')).toMatchObject({ value: 0.75, n: 1 });
  await expectSame();
});

test('a night shift over the end of the month counts what was worked after midnight, told late', async () => {
  await send(shift('shift.scheduled', 'bob', to - 2 * hour, 8, { shiftId: 'night' }));
  await expectSame();
  const { value } = await findOf('schedule-adherence', 'bob');
  await send(shift('shift.worked', 'bob', to + 4 * hour, 2));
  expect((await findOf('schedule-adherence', 'bob')).value).toBeGreaterThan(value ?? 1);
  await expectSame();
});

test('a shift counts from its end on', async () => {
  const start = Date.now() - hour;
  await send(shift('shift.scheduled', 'ann', start, 5, { shiftId: 'today' }));
  await instance.services.figures.refresh(desk.workspaceId);
  const stretch = { from: start, to: start + hour };
  const countAt = async (asOf: number) => {
    const question = { workspaceId: desk.workspaceId, grouping: null, stretch, asOf, without: [] };
    const sums = await createEventSumsRepository(instance.db).readSums(question, ['schedule-adherence']);
    return sums[0]?.n ?? 0;
  };
  expect([await countAt(start + 5 * hour - 1), await countAt(start + 5 * hour)]).toEqual([0, 1]);
});

test('they lose what is deleted', async () => {
  await instance.db.pool.query(
    `DELETE FROM business_event WHERE workspace_id = $1 AND type = 'review.completed' AND agent_id = 'ann'`,
    [desk.workspaceId],
  );
  expect(await findOf('qa-score', 'ann')).toMatchObject({ n: 0 });
  await expectSame();
});

test('the bill of a group lists what its figure counts, newest first', async () => {
  const figure = { of: { scope: 'workspace' as const }, period: last.text, metric: 'schedule-adherence' as const };
  const { counted, countedTotal, arithmetic } = await instance.services.scorecardReceipts.receipt(
    manager.viewer,
    figure,
  );
  const { value, n } = await findOf('schedule-adherence');
  expect(countedTotal).toBe(n);
  expect(counted.map(({ subject }) => subject)).toEqual(counted.map(() => 'shift'));
  expect(counted.map(({ at }) => at)).toEqual(counted.map(({ at }) => at).toSorted((a, b) => b - a));
  expect(arithmetic).toEqual({
    numerator: counted.reduce((sum, line) => sum + line.value, 0),
    denominator: counted.reduce((sum, line) => sum + (line.weight ?? 0), 0),
  });
  expect((arithmetic?.numerator ?? 0) / (arithmetic?.denominator ?? 1)).toBe(value);
});

test('whatever else is known of them, cases can be made anew from the events alone', async () => {
  await instance.db.pool.query('DELETE FROM event_case WHERE workspace_id = $1', [desk.workspaceId]);
  await instance.db.pool.query(`UPDATE event_case_basis SET basis = 'other definitions' WHERE workspace_id = $1`, [
    desk.workspaceId,
  ]);
  await expectSame();
});

test.each(eventCaseTypes)('the database notes whom an event %s is about', async (type) => {
  const { rows } = await instance.db.pool.query<{ text: string }>(
    `SELECT prosrc AS text FROM pg_proc WHERE proname = 'note_event_cases_due'`,
  );
  expect(rows[0]?.text).toContain(`'${type}'`);
});
