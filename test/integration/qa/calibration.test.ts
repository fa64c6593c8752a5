import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, finish, reviewOf, setStage, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  stage = await setStage(instance);
});
afterAll(() => instance.close());

const day = 86_400_000;

function calibrationOf(
  changes: { readonly benchmark?: TestPerson; readonly tickets?: number; readonly deadlineAt?: number } = {},
) {
  const { benchmark, tickets = 2, deadlineAt = Date.now() + day } = changes;
  return {
    requestId: randomUUID(),
    label: 'November',
    teamId: stage.teamId,
    rubricName: 'support-quality',
    reviewerIds: [stage.lena, stage.sue].map(({ viewer }) => viewer.memberId),
    benchmark: benchmark?.viewer.memberId ?? null,
    tickets,
    deadlineAt,
  };
}

/** Rates everything that a calibration still asks of the person. */
async function rateAll(person: TestPerson, ratings: Readonly<Record<string, number | null>> = {}) {
  const caller = as(stage, person);
  const { calibrations } = await caller.reviews.queue();
  for (const { calibrationId, ticket } of calibrations) {
    const { sampleId: _, ...content } = reviewOf('', ratings);
    const { connectorId, externalId } = ticket;
    await caller.calibration.rate({ ...content, calibrationId, connectorId, externalId });
  }
  return calibrations.length;
}

describe('a calibration', () => {
  test('is blind until all have rated, then shows how far they are apart', async () => {
    await finish(stage, 'alice', 3);
    const lena = as(stage, stage.lena);
    const sue = as(stage, stage.sue);
    const { calibrationId } = await lena.calibration.open(calibrationOf({ benchmark: stage.lena }));
    expect(await rateAll(stage.lena)).toBe(2);
    await expect(lena.calibration.report({ calibrationId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await sue.calibration.list()).calibrations).toMatchObject([{ state: 'blind', varianceRatio: null }]);
    await expect(sue.calibration.report({ calibrationId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await rateAll(stage.sue, { accuracy: 10, communication: 1 });
    const report = await sue.calibration.report({ calibrationId });
    expect(report).toMatchObject({ state: 'revealed', withinTolerance: false, benchmark: { name: 'Lena' } });
    expect(report.varianceRatio).toBeCloseTo(0.3, 12);
    expect(report.criteria.map(({ criterionId, varianceRatio }) => [criterionId, varianceRatio])).toEqual([
      ['communication', 1],
      ['accuracy', 0],
      ['helpfulness', 0],
    ]);
    const ofSue = known(report.leans.find(({ person }) => person.name === 'Sue'));
    expect(ofSue).toMatchObject({ n: 2, accuracy: { n: 6, equalRatio: 4 / 6 } });
    expect(ofSue.leanRatio).toBeCloseTo(-0.3, 12);
    expect(known(report.leans.find(({ person }) => person.name === 'Lena')).accuracy).toBeNull();
  });

  test('judges reviewers, not the agent: it is in nobody’s score', async () => {
    await finish(stage, 'alice', 2);
    await as(stage, stage.lena).calibration.open(calibrationOf());
    await rateAll(stage.lena);
    const alice = as(stage, stage.alice);
    expect(await alice.reviews.own()).toEqual([]);
    const receipt = await alice.me.receipt({ period: '7-days', metric: 'qa-score' });
    expect(receipt.countedTotal).toBe(0);
    expect(receipt.reasons).toEqual([{ reason: 'Part of a calibration', cases: 2 }]);
  });

  test('takes each rating once, by the rubric it was opened with, from who was asked', async () => {
    await finish(stage, 'alice', 1);
    await as(stage, stage.lena).calibration.open(calibrationOf({ tickets: 1 }));
    const { calibrationId, ticket } = known((await as(stage, stage.sue).reviews.queue()).calibrations[0]);
    const { sampleId: _, ...content } = reviewOf('');
    const input = { ...content, calibrationId, connectorId: ticket.connectorId, externalId: ticket.externalId };
    await expect(as(stage, stage.mia).calibration.rate(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(stage, stage.otto).calibration.rate(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const sue = as(stage, stage.sue);
    await expect(sue.calibration.rate({ ...input, rubricVersion: 7 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const first = await sue.calibration.rate(input);
    expect(await sue.calibration.rate(input)).toEqual(first);
    await expect(sue.calibration.rate({ ...input, requestId: randomUUID() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(as(stage, stage.lena).reviews.get({ reviewId: first.reviewId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('takes no ticket that one of the reviewers touched', async () => {
    await finish(stage, 'alice', 3, { touchedBy: 'sue' });
    const opening = as(stage, stage.lena).calibration.open(calibrationOf());
    await expect(opening).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('touched') });
  });

  test('is closed with what was agreed, once', async () => {
    await finish(stage, 'alice', 2);
    const lena = as(stage, stage.lena);
    const { calibrationId } = await lena.calibration.open(calibrationOf());
    const closing = { requestId: randomUUID(), calibrationId, outcome: 'Greeting is not communication.' };
    await lena.calibration.close(closing);
    await lena.calibration.close(closing);
    await expect(lena.calibration.close({ ...closing, requestId: randomUUID() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(stage, stage.sue).calibration.report({ calibrationId })).toMatchObject({
      state: 'closed',
      outcome: 'Greeting is not communication.',
    });
    expect(await rateAll(stage.sue)).toBe(0);
  });

  test('is the business of the team’s leads and of who rates in it', async () => {
    await finish(stage, 'alice', 2);
    await expect(as(stage, stage.otto).calibration.open(calibrationOf())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { calibrationId } = await as(stage, stage.lena).calibration.open(calibrationOf());
    expect((await as(stage, stage.otto).calibration.list()).calibrations).toEqual([]);
    await expect(as(stage, stage.otto).calibration.report({ calibrationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      as(stage, stage.lena).calibration.open(calibrationOf({ deadlineAt: Date.now() - day })),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', message: 'Choose a deadline in the future.' });
  });
});
