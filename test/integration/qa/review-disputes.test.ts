import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, drawNow, finish, reviewOf, setStage, type FinishedWork, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  stage = await setStage(instance);
});
afterAll(() => instance.close());

interface Reviewed {
  readonly reviewId: string;
  readonly ticket: { readonly connectorId: string; readonly externalId: string };
}

/** A ticket of Alice's, reviewed with 10, 10 and 1: 70 %. */
async function review(by: TestPerson, work: FinishedWork = {}): Promise<Reviewed> {
  await finish(stage, 'alice', 1, work);
  await drawNow(stage, { reviewers: [by] });
  const caller = as(stage, by);
  const { sampleId, ticket } = known((await caller.reviews.queue()).due[0]);
  const { reviewId } = await caller.reviews.submit(reviewOf(sampleId, { helpfulness: 1 }));
  return { reviewId, ticket: { connectorId: ticket.connectorId, externalId: ticket.externalId } };
}

interface Expected {
  readonly scoreRatio: number | null;
  readonly ratings: readonly { readonly criterion: string; readonly value: number | null }[];
}

const nine: Expected = { scoreRatio: null, ratings: [{ criterion: 'helpfulness', value: 9 }] };

function disputeOf({ reviewId, ticket: { connectorId, externalId } }: Reviewed, expected = nine) {
  return {
    requestId: randomUUID(),
    target: { kind: 'review' as const, reviewId, connectorId, ticketId: externalId },
    reason: 'The customer was helped in the second mail.',
    expected,
  };
}

function secondOf(disputeId: string, ratings: Readonly<Record<string, number | null>> = {}) {
  const { sampleId: _, ...content } = reviewOf('', ratings);
  return { ...content, comment: 'Helped, in the end.', disputeId };
}

const decisionOf = (disputeId: string, decision: 'accepted' | 'rejected') => ({
  disputeId,
  requestId: randomUUID(),
  decision,
  reason: 'The second mail settles it.',
});

const qaOf = async (person: TestPerson) => {
  const { figures, disputedMetricIds } = await as(stage, person).me.figures({ period: '7-days' });
  return {
    value: known(figures.find(({ metricId }) => metricId === 'qa-score')).value,
    isDisputed: disputedMetricIds.includes('qa-score'),
  };
};

describe('a disputed review', () => {
  test('is reviewed again blind, and the second review holds: the figure moves and says why', async () => {
    const reviewed = await review(stage.sue);
    const { reviewId } = reviewed;
    const [alice, lena] = [as(stage, stage.alice), as(stage, stage.lena)];
    expect((await alice.reviews.get({ reviewId })).mayDispute).toBe(true);
    const dispute = await alice.disputes.open(disputeOf(reviewed));
    expect(dispute).toMatchObject({ state: 'open', leads: ['Lena'], mayDecide: false });
    expect(await qaOf(stage.alice)).toEqual({ value: 0.7, isDisputed: true });

    const { disputeId } = dispute;
    expect(await lena.reviews.team()).toMatchObject([
      { reviewId, isBlind: true, scoreRatio: null, passed: null, dispute: { state: 'open' } },
    ]);
    await expect(lena.reviews.get({ reviewId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await lena.disputes.get({ disputeId })).toMatchObject({
      expected: null,
      reason: 'The customer was helped in the second mail.',
      reviews: { first: null, second: null, mayRate: true },
    });
    expect((await lena.reviews.queue()).secondReviews).toMatchObject([{ disputeId, agent: { name: 'Alice' } }]);
    const { tasks } = await lena.reviews.form(reviewed.ticket);
    expect(tasks).toMatchObject([{ kind: 'second', taskId: disputeId, dueAt: null, message: null }]);

    const { reviewId: secondId } = await lena.reviews.second(secondOf(disputeId, { helpfulness: 8 }));
    expect((await lena.reviews.queue()).secondReviews).toEqual([]);
    expect(await qaOf(stage.alice)).toEqual({ value: 0.7, isDisputed: true });
    expect(await alice.disputes.get({ disputeId })).toMatchObject({
      reviews: { first: { scoreRatio: 0.7 }, second: null },
    });
    await expect(alice.reviews.get({ reviewId: secondId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await lena.disputes.get({ disputeId })).toMatchObject({
      expected: { ratings: [{ criterionId: 'helpfulness', value: 9 }] },
      reviews: { first: { reviewId }, second: { reviewId: secondId }, isRated: true },
    });

    const decided = await lena.disputes.decide(decisionOf(disputeId, 'accepted'));
    expect(decided).toMatchObject({ state: 'accepted', closedByName: 'Lena' });
    const after = await qaOf(stage.alice);
    expect(after.value).toBeCloseTo(1 - 0.3 * (2 / 9), 12);
    expect(after.isDisputed).toBe(false);
    const receipt = await alice.me.receipt({ period: '7-days', metric: 'qa-score' });
    expect(receipt.counted).toMatchObject([{ subjectId: `shiftlight/review/${reviewId}` }]);
    expect(await alice.reviews.get({ reviewId })).toMatchObject({
      isReplaced: true,
      mayDispute: false,
      disputed: { state: 'accepted', decisionReason: 'The second mail settles it.', secondReviewId: secondId },
    });
    expect(await alice.reviews.get({ reviewId: secondId })).toMatchObject({ isSecond: true, mine: true });
    expect(await alice.reviews.own()).toHaveLength(2);
    const { overall, reviewers, rubrics } = await lena.reviews.disputeStatistics();
    expect(overall).toEqual({ decided: 1, accepted: 1, ratio: null, interval: null });
    expect(reviewers).toMatchObject([{ person: { name: 'Sue' }, reviews: 1, accepted: 1 }]);
    expect(known(rubrics[0]).criteria.map(({ criterionId, accepted }) => [criterionId, accepted])).toEqual([
      ['helpfulness', 1],
      ['communication', 0],
      ['accuracy', 0],
    ]);
    const { notices } = await alice.notices.list({ after: 0 });
    expect(notices.map(({ kind }) => kind)).toEqual(['reviewed', 'decided']);
  });

  test('is kept where the second reviewer comes to the same, and both are shown', async () => {
    const reviewed = await review(stage.sue);
    const [alice, lena] = [as(stage, stage.alice), as(stage, stage.lena)];
    const { disputeId } = await alice.disputes.open(disputeOf(reviewed));
    const { reviewId: secondId } = await lena.reviews.second(secondOf(disputeId, { helpfulness: 1 }));
    await expect(lena.disputes.decide(decisionOf(disputeId, 'accepted'))).rejects.toMatchObject({
      message: 'Both reviews rate everything alike. Keep the first one.',
    });
    await lena.disputes.decide(decisionOf(disputeId, 'rejected'));
    expect(await qaOf(stage.alice)).toEqual({ value: 0.7, isDisputed: false });
    expect(await alice.reviews.own()).toMatchObject([{ reviewId: reviewed.reviewId, isReplaced: false }]);
    expect(await alice.reviews.get({ reviewId: secondId })).toMatchObject({ isSecond: true });
    await expect(alice.disputes.open(disputeOf(reviewed))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('goes to somebody who neither reviewed it nor touched the ticket', async () => {
    const reviewed = await review(stage.lena);
    const { disputeId, leads } = await as(stage, stage.alice).disputes.open(disputeOf(reviewed));
    expect(leads).toEqual([]);
    const lena = as(stage, stage.lena);
    expect(await lena.disputes.toDecide()).toMatchObject([{ disputeId, mayDecide: false }]);
    expect((await lena.reviews.queue()).secondReviews).toEqual([]);
    await expect(lena.reviews.second(secondOf(disputeId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lena.disputes.decide(decisionOf(disputeId, 'rejected'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(stage, stage.otto).reviews.second(secondOf(disputeId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const mia = as(stage, stage.mia);
    expect((await mia.reviews.queue()).secondReviews).toHaveLength(1);
    await mia.reviews.second(secondOf(disputeId));
    expect(await mia.disputes.decide(decisionOf(disputeId, 'accepted'))).toMatchObject({ state: 'accepted' });
    expect((await qaOf(stage.alice)).value).toBe(1);
  });

  test('is none of a lead who wrote on the ticket', async () => {
    const reviewed = await review(stage.sue, { touchedBy: 'lena' });
    const { disputeId, leads } = await as(stage, stage.alice).disputes.open(disputeOf(reviewed));
    expect(leads).toEqual([]);
    expect((await as(stage, stage.lena).reviews.queue()).secondReviews).toEqual([]);
    await expect(as(stage, stage.lena).reviews.second(secondOf(disputeId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is neither opened, reviewed nor decided twice', async () => {
    const reviewed = await review(stage.sue);
    const [alice, lena, mia] = [as(stage, stage.alice), as(stage, stage.lena), as(stage, stage.mia)];
    const opening = disputeOf(reviewed);
    const { disputeId } = await alice.disputes.open(opening);
    expect((await alice.disputes.open(opening)).disputeId).toBe(disputeId);
    await expect(lena.disputes.decide(decisionOf(disputeId, 'accepted'))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(lena.disputes.decide(decisionOf(disputeId, 'rejected'))).rejects.toMatchObject({ code: 'CONFLICT' });
    const content = secondOf(disputeId);
    const [first, again] = await Promise.all([lena.reviews.second(content), lena.reviews.second(content)]);
    expect(again).toEqual(first);
    await expect(mia.reviews.second(secondOf(disputeId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const decision = decisionOf(disputeId, 'accepted');
    const [once] = await Promise.all([lena.disputes.decide(decision), lena.disputes.decide(decision)]);
    expect(await lena.disputes.decide(decision)).toEqual(once);
    expect((await qaOf(stage.alice)).value).toBe(1);
  });

  test('names what should have come out of one’s own review', async () => {
    const reviewed = await review(stage.sue);
    const alice = as(stage, stage.alice);
    const wrong: readonly Expected[] = [
      { scoreRatio: null, ratings: [] },
      { scoreRatio: null, ratings: [{ criterion: 'helpfulness', value: 11 }] },
      { scoreRatio: 1.2, ratings: [] },
    ];
    for (const expected of wrong)
      await expect(alice.disputes.open(disputeOf(reviewed, expected))).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    for (const person of [stage.bob, stage.sue, stage.lena])
      await expect(as(stage, person).disputes.open(disputeOf(reviewed))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
