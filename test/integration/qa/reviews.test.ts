import { randomUUID } from 'node:crypto';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, drawNow, finish, reviewOf, setStage, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  stage = await setStage(instance);
});
afterAll(() => instance.close());

/** A ticket of Alice's that Sue is to review. */
async function giveSue(count = 1) {
  await finish(stage, 'alice', count);
  await drawNow(stage, { reviewers: [stage.sue] });
  return known((await as(stage, stage.sue).reviews.queue()).due[0]);
}

describe('a review', () => {
  test('is scored by the rubric, leaves the queue, and is seen by who was reviewed with its arithmetic', async () => {
    const { sampleId, ticket } = await giveSue();
    const sue = as(stage, stage.sue);
    expect((await sue.waiting.list()).items).toMatchObject([{ kind: 'review', count: 1, dueAt: expect.any(Number) }]);
    const form = await sue.reviews.form(ticket);
    expect(form).toMatchObject({
      ticket: { subject: 'Stalls' },
      tasks: [{ kind: 'sample', taskId: sampleId, rubric: defaultRubric, agent: { name: 'Alice' } }],
      messages: [{ author: { name: 'Alice' }, visibility: 'public' }],
    });
    const { reviewId, scoreRatio } = await sue.reviews.submit(
      reviewOf(sampleId, { communication: 1, helpfulness: null }),
    );
    expect(scoreRatio).toBeCloseTo(40 / 70, 12);
    expect((await sue.reviews.queue()).due).toEqual([]);
    expect((await sue.waiting.list()).items).toEqual([]);
    const alice = as(stage, stage.alice);
    expect(await alice.reviews.own()).toMatchObject([{ reviewId, passed: false, reviewer: { name: 'Sue' } }]);
    const review = await alice.reviews.get({ reviewId });
    expect(review).toMatchObject({
      comment: 'Well done.',
      activeMs: 90_000,
      drawn: { planLabel: 'Weekly', inclusionRatio: 1 },
      mine: true,
    });
    expect(review.score.criteria.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(known(review.scoreRatio), 12);
  });

  test('counts in the quality score of who was reviewed, with the line on its receipt', async () => {
    const { sampleId } = await giveSue();
    const { reviewId } = await as(stage, stage.sue).reviews.submit(reviewOf(sampleId, { helpfulness: 1 }));
    const alice = as(stage, stage.alice);
    const { figures } = await alice.me.figures({ period: '7-days' });
    expect(figures.find(({ metricId }) => metricId === 'qa-score')).toMatchObject({ value: 0.7, n: 1 });
    const receipt = await alice.me.receipt({ period: '7-days', metric: 'qa-score' });
    expect(receipt.counted).toMatchObject([
      { subject: 'review.completed', subjectId: `shiftlight/review/${reviewId}` },
    ]);
  });

  test('can be sent twice and is made once', async () => {
    const { sampleId } = await giveSue();
    const sue = as(stage, stage.sue);
    const input = reviewOf(sampleId);
    const [first, second] = await Promise.all([sue.reviews.submit(input), sue.reviews.submit(input)]);
    expect(second).toEqual(first);
    expect(await sue.reviews.submit(input)).toEqual(first);
    await expect(sue.reviews.submit({ ...input, requestId: randomUUID() })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await as(stage, stage.alice).reviews.own()).toHaveLength(1);
  });

  test('of one message is credited to its author', async () => {
    await finish(stage, 'alice', 1, { touchedBy: 'bob' });
    await drawNow(stage, { reviewers: [stage.sue] });
    const sue = as(stage, stage.sue);
    const { sampleId, ticket } = known((await sue.reviews.queue()).due[0]);
    const { messages } = await sue.reviews.form(ticket);
    const note = known(messages.find(({ author }) => author.name === 'Bob'));
    const { reviewId } = await sue.reviews.submit({ ...reviewOf(sampleId), messageEvent: note.eventId });
    expect(await as(stage, stage.bob).reviews.get({ reviewId })).toMatchObject({
      agent: { name: 'Bob' },
      messageAt: note.at,
    });
    expect(await as(stage, stage.alice).reviews.own()).toEqual([]);
  });

  test.each([
    {
      name: 'a criterion is missing',
      change: { answers: [] },
      says: 'Communication: rate it, or say that it does not apply.',
    },
    {
      name: 'a rating is outside its scale',
      change: { answers: reviewOf('', { accuracy: 11 }).answers },
      says: 'Accuracy: choose a point of its scale.',
    },
    { name: 'the rubric never was', change: { rubricVersion: 7 }, says: 'This rubric does not exist any more.' },
    {
      name: 'the message is not there',
      change: { messageEvent: 'nowhere' },
      says: 'This message is not there any more.',
    },
  ])('is refused when $name, and nothing is lost', async ({ change, says }) => {
    const { sampleId } = await giveSue();
    const sue = as(stage, stage.sue);
    await expect(sue.reviews.submit({ ...reviewOf(sampleId), ...change })).rejects.toThrow(says);
    expect((await sue.reviews.queue()).due).toHaveLength(1);
  });

  test('is made by who was asked, and by nobody else', async () => {
    const { sampleId } = await giveSue();
    for (const other of [stage.lena, stage.mia, stage.otto])
      await expect(as(stage, other).reviews.submit(reviewOf(sampleId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is seen by who it is about, who wrote it and who leads them; each look is noted', async () => {
    const { sampleId } = await giveSue();
    const { reviewId } = await as(stage, stage.sue).reviews.submit(reviewOf(sampleId));
    for (const person of [stage.alice, stage.sue, stage.lena, stage.mia])
      expect(await as(stage, person).reviews.get({ reviewId })).toMatchObject({ reviewId });
    for (const person of [stage.bob, stage.otto])
      await expect(as(stage, person).reviews.get({ reviewId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(stage, stage.otto).reviews.team()).toEqual([]);
    expect(await as(stage, stage.lena).reviews.team()).toMatchObject([{ reviewId }]);
    const records = await as(stage, stage.alice).mine.records({ store: 'looks', limit: 20 });
    const looks = records.map(({ who, what }) => `${String(who)}: ${String(what).replace(/ticket .*/, 'ticket')}`);
    expect(looks).toEqual(
      expect.arrayContaining([
        'Sue: a quality review of ticket',
        'Lena: quality reviews',
        'Mia: a quality review of ticket',
      ]),
    );
  });
});

describe('a rubric', () => {
  const stricter = { label: 'Stricter', passRatio: 0.95, criteria: defaultRubric.criteria.slice(0, 2) };

  test('holds for new reviews once it is published; old reviews keep their version', async () => {
    const { sampleId } = await giveSue(2);
    const sue = as(stage, stage.sue);
    const { reviewId } = await sue.reviews.submit(reviewOf(sampleId));
    const mia = as(stage, stage.mia);
    const name = { rubricName: defaultRubric.id };
    const { revision } = await mia.rubrics.saveDraft({ ...name, revision: 0, rubric: stricter });
    expect((await as(stage, stage.alice).rubrics.current()).map(({ version }) => version)).toEqual([1]);
    expect(await mia.rubrics.publish({ ...name, revision })).toEqual({ version: 2 });
    expect(await as(stage, stage.alice).rubrics.current()).toMatchObject([{ version: 2, label: 'Stricter' }]);
    expect((await sue.reviews.get({ reviewId })).rubric).toEqual(defaultRubric);
    const next = known((await sue.reviews.queue()).due[0]);
    expect((await sue.reviews.form(next.ticket)).tasks).toMatchObject([{ rubric: { version: 2, label: 'Stricter' } }]);
    // Begun before the change and sent after it.
    const late = await sue.reviews.submit(reviewOf(next.sampleId));
    expect((await sue.reviews.get({ reviewId: late.reviewId })).rubric.version).toBe(1);
  });

  test('keeps its versions with who published them and when each held', async () => {
    const mia = as(stage, stage.mia);
    const name = { rubricName: defaultRubric.id };
    const { revision } = await mia.rubrics.saveDraft({ ...name, revision: 0, rubric: stricter });
    await mia.rubrics.publish({ ...name, revision });
    await mia.rubrics.saveDraft({ rubricName: 'calls', revision: 0, rubric: stricter });
    const history = await mia.rubrics.history(name);
    const at = known(history[0]).from;
    expect(at).toBeGreaterThan(0);
    expect(history).toMatchObject([
      {
        ...{ version: 2, state: 'current', until: null, publishedAt: at, publishedBy: 'Mia' },
        rubric: { label: 'Stricter' },
      },
      {
        ...{ version: 1, state: 'past', from: 0, until: at, publishedAt: null, publishedBy: null },
        rubric: defaultRubric,
      },
    ]);
    expect(await mia.rubrics.history({ rubricName: 'calls' })).toEqual([]);
    const elsewhere = await setStage(instance);
    expect(await as(elsewhere, elsewhere.mia).rubrics.history(name)).toMatchObject([{ version: 1, state: 'current' }]);
  });

  test('is not published with faults, nor over somebody else’s change', async () => {
    const mia = as(stage, stage.mia);
    const name = { rubricName: 'calls' };
    const { revision } = await mia.rubrics.saveDraft({ ...name, revision: 0, rubric: { ...stricter, criteria: [] } });
    await expect(mia.rubrics.publish({ ...name, revision })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Add at least one criterion.',
    });
    const ada = as(stage, stage.desk.admin);
    await expect(ada.rubrics.saveDraft({ ...name, revision: 0, rubric: stricter })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Mia saved the draft'),
    });
    await ada.rubrics.saveDraft({ ...name, revision, rubric: stricter });
    await expect(mia.rubrics.publish({ ...name, revision })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(mia.rubrics.discardDraft({ ...name, revision })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
