import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, drawNow, finish, reviewOf, setStage, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
let disputeId: string;
/** A week that is open, and the month, closed before the review was disputed. */
const period = cardPeriodAt('week', localDayOf(Date.now(), 'Europe/Berlin')).text;
const month = cardPeriodAt('month', localDayOf(Date.now(), 'Europe/Berlin'));

beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
  const [ticketId] = await finish(stage, 'alice', 1);
  await drawNow(stage, { reviewers: [stage.sue] });
  const sue = as(stage, stage.sue);
  const { sampleId, ticket } = known((await sue.reviews.queue()).due[0]);
  const review = { ...reviewOf(sampleId, { helpfulness: 1 }), errorFound: true };
  const { reviewId } = await sue.reviews.submit(review);
  await instance.services.closing.close(stage.desk.workspaceId, month);
  const opened = await as(stage, stage.alice).disputes.open({
    requestId: randomUUID(),
    target: { kind: 'review', reviewId, connectorId: ticket.connectorId, ticketId: known(ticketId) },
    reason: 'The customer was helped in the second mail.',
    expected: { scoreRatio: 0.9, ratings: [] },
  });
  disputeId = opened.disputeId;
}, 120_000);
afterAll(() => instance.close());

const alices = () => ({ scope: 'member' as const, memberId: stage.alice.viewer.memberId });
const team = () => ({ scope: 'team' as const, teamId: stage.teamId });
const workspace = { scope: 'workspace' as const };
const metric = 'qa-score' as const;

type Of = ReturnType<typeof alices> | ReturnType<typeof team> | typeof workspace;

const figureOf = async (person: TestPerson, of: Of, text = period) => {
  const { card } = await as(stage, person).scorecards.get({ of, period: text });
  const { value, n, reason } = known(card.figures.find(({ metricId }) => metricId === metric));
  return { value, n, reason };
};
/** [from, to) around today, as the figures of the workspace are asked for. */
const around = () => ({ from: Date.now() - 7 * 86_400_000, to: Date.now() + 86_400_000 });

/** Every way on which the first score, 70 %, can be read by who may rate the same work: what each says of it. */
const ways: readonly { name: string; read: () => Promise<unknown> }[] = [
  { name: 'the person’s scorecard', read: () => figureOf(stage.lena, alices()) },
  { name: 'the team’s scorecard', read: () => figureOf(stage.lena, team()) },
  { name: 'the workspace’s scorecard', read: () => figureOf(stage.mia, workspace) },
  { name: 'the closed scorecard of the person', read: () => figureOf(stage.lena, alices(), month.text) },
  { name: 'the closed scorecard of the team', read: () => figureOf(stage.lena, team(), month.text) },
  { name: 'the closed scorecard of the workspace', read: () => figureOf(stage.mia, workspace, month.text) },
  {
    name: 'what a restatement would change',
    read: async () => {
      const { difference } = await as(stage, stage.mia).scorecards.previewRestatement({
        of: alices(),
        period: month.text,
      });
      return difference.filter(({ metricId }) => metricId === metric);
    },
  },
  {
    name: 'the trend',
    read: async () => {
      const { lines } = await as(stage, stage.lena).scorecards.trend({ of: alices(), period });
      return known(lines.find(({ metricId }) => metricId === metric)).points;
    },
  },
  {
    name: 'people side by side',
    read: async () => {
      const { parts } = await as(stage, stage.lena).scorecards.parts({ of: team(), period });
      return parts.map(({ figures }) => known(figures.find(({ metricId }) => metricId === metric)).value);
    },
  },
  { name: 'the bill', read: () => as(stage, stage.lena).scorecards.receipt({ of: alices(), period, metric }) },
  { name: 'the team’s bill', read: () => as(stage, stage.lena).scorecards.receipt({ of: team(), period, metric }) },
  {
    name: 'the cases of the bill',
    read: () => {
      const page = { kind: 'counted' as const, offset: 0, limit: 10 };
      return as(stage, stage.lena).scorecards.cases({ of: alices(), period, metric, ...page });
    },
  },
  { name: 'the list of reviews', read: () => as(stage, stage.lena).reviews.team() },
  {
    name: 'figures over events',
    read: async () => {
      const figures = await as(stage, stage.mia).business.figures({ ...around(), metrics: ['qa-score', 'error-rate'] });
      return figures.map(({ value }) => value);
    },
  },
  {
    name: 'bills of figures over events',
    read: () => as(stage, stage.mia).business.receipt({ ...around(), metric: 'qa-score', variant: null }),
  },
  {
    name: 'a goal of a coaching session',
    read: async () => {
      const lena = as(stage, stage.lena);
      await lena.coachingSessions.open({
        ...{ requestId: randomUUID(), memberId: stage.alice.viewer.memberId, leadMemberId: stage.lena.viewer.memberId },
        ...{ triggerId: null, followUpOn: null, text: 'Help to the end.', goals: [{ metric: 'qa-score', aim: 0.9 }] },
      });
      const { sessions } = await lena.coachingSessions.list();
      return known(sessions[0]).goals.map(({ before, effect, blind }) => ({ before, effect, blind }));
    },
  },
  {
    name: 'the preview of another rubric',
    read: async () => {
      const [rubric] = await as(stage, stage.mia).rubrics.current();
      const { id, version, label, passRatio, criteria } = known(rubric);
      const draft = { label, passRatio, criteria: criteria.map((one) => ({ ...one, weight: one.weight + 1 })) };
      const view = await as(stage, stage.mia).whatIf.rubric({ rubricName: id, rubric: draft, period: month.text });
      return { version, total: view.reviews?.total };
    },
  },
];

describe('while a second review is awaited', () => {
  test.each(ways)('$name keeps the first score from who may be asked for it', async ({ read }) => {
    const said = JSON.stringify(await read());
    expect(said).not.toMatch(/0\.7\b|0\.70|0\.6999/);
    expect(said).not.toContain('"value":1');
  });

  test('what is left out is on the bill with the reason, of a person and of a team', async () => {
    for (const of of [alices(), team()]) {
      const { counted, struck, reasons } = await as(stage, stage.lena).scorecards.receipt({ of, period, metric });
      expect([counted, struck.length, reasons]).toEqual([[], 1, [{ reason: blindReason, cases: 1 }]]);
    }
    expect(await figureOf(stage.lena, alices(), month.text)).toEqual({ value: null, n: 0, reason: blindReason });
  });

  test('the preview of another rubric and the error rate leave it out', async () => {
    expect(await known(ways.find(({ name }) => name === 'the preview of another rubric')).read()).toMatchObject({
      total: 0,
    });
    expect(await known(ways.find(({ name }) => name === 'figures over events')).read()).toEqual([null, null]);
  });

  test('ratings by category leave it out for a lead, and count it for the person', async () => {
    const { memberId } = stage.alice.viewer;
    const rated = async (person: TestPerson, of: { scope: 'member'; memberId: string } | { scope: 'own' }) =>
      (await as(stage, person).reviews.categories(of)).rubrics.flatMap(({ total }) => total.map(({ n }) => n ?? 0));
    const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);
    expect(sum(await rated(stage.lena, { scope: 'member', memberId }))).toBe(0);
    expect(sum(await rated(stage.alice, { scope: 'own' }))).toBeGreaterThan(0);
  });

  test('the person whose work it is sees it', async () => {
    expect((await figureOf(stage.alice, alices())).value).toBeCloseTo(0.7, 12);
    expect((await figureOf(stage.alice, alices(), month.text)).value).toBeCloseTo(0.7, 12);
  });
});

describe('once the second review is written', () => {
  beforeAll(async () => {
    const { sampleId: _, ...content } = reviewOf('', { helpfulness: 8 });
    await as(stage, stage.lena).reviews.second({ ...content, comment: 'Helped, in the end.', disputeId });
  });

  test.each([
    { name: 'the open scorecards', text: period },
    { name: 'the closed ones', text: month.text },
  ])('everybody sees the first score on $name again', async ({ text }) => {
    for (const [person, of] of [
      [stage.lena, alices()],
      [stage.lena, team()],
      [stage.mia, workspace],
    ] as const)
      expect((await figureOf(person, of, text)).value).toBeCloseTo(0.7, 12);
  });
});
