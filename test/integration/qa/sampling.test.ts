import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, drawNow, finish, planOf, samplingAt, setStage, type Stage } from './stage.ts';

const hour = 3_600_000;
const day = 24 * hour;
const wednesday = Date.UTC(2026, 9, 7, 10);

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  stage = await setStage(instance);
});
afterAll(() => instance.close());

const drawnOf = (draws: readonly { readonly drawn: number }[]) => draws.reduce((sum, { drawn }) => sum + drawn, 0);

describe('a draw', () => {
  test('takes as many of everybody as the plan says, with their chance, and can be repeated', async () => {
    await finish(stage, 'alice', 12);
    await finish(stage, 'bob', 2);
    const { draws } = await drawNow(stage);
    expect(drawnOf(draws)).toBe(5);
    const { due } = await as(stage, stage.sue).reviews.queue();
    const { due: own } = await as(stage, stage.lena).reviews.queue();
    const chances = [...due, ...own].map(({ agent, inclusionRatio }) => `${agent.name} ${inclusionRatio}`).toSorted();
    expect(chances).toEqual(['Alice 0.25', 'Alice 0.25', 'Alice 0.25', 'Bob 1', 'Bob 1']);
    for (const { drawId } of draws)
      expect(await as(stage, stage.lena).sampling.verify({ drawId })).toMatchObject({ same: true });
  });

  test('never gives a ticket a second chance, and fills up the week with what is finished later', async () => {
    const { viewer } = stage.lena;
    const lena = as(stage, stage.lena);
    const { planId } = await lena.sampling.savePlan(planOf(stage));
    const drawAt = async (at: number) =>
      drawnOf((await samplingAt(stage, at).draw(viewer, planId, randomUUID())).draws);
    await finish(stage, 'alice', 2, { at: wednesday });
    expect(await drawAt(wednesday + hour)).toBe(2);
    expect(await drawAt(wednesday + 2 * hour)).toBe(0);
    await finish(stage, 'alice', 4, { at: wednesday + 3 * hour });
    expect(await drawAt(wednesday + 4 * hour)).toBe(1);
    // Solved before the first draw, and told of only now.
    await finish(stage, 'bob', 1, { at: wednesday - hour });
    expect(await drawAt(wednesday + 4 * hour)).toBe(1);
    expect(await drawAt(wednesday + 5 * hour)).toBe(0);
    // A new week, a new quota; what the old one passed over stays passed over.
    await finish(stage, 'alice', 1, { at: wednesday + 7 * day });
    expect(await drawAt(wednesday + 7 * day + hour)).toBe(1);
  });

  test('happens by itself once a week is over, for plans that were drawn before', async () => {
    const { viewer } = stage.lena;
    const { planId } = await as(stage, stage.lena).sampling.savePlan(planOf(stage));
    await finish(stage, 'alice', 1, { at: wednesday });
    await samplingAt(stage, wednesday + day).drawDue();
    const draws = () => as(stage, stage.lena).sampling.draws({ planId });
    expect(await draws()).toEqual([]);
    await samplingAt(stage, wednesday + hour).draw(viewer, planId, randomUUID());
    await finish(stage, 'alice', 1, { at: wednesday + day });
    await samplingAt(stage, wednesday + 2 * day).drawDue();
    expect(drawnOf(await draws())).toBe(1);
    await samplingAt(stage, wednesday + 7 * day).drawDue();
    await samplingAt(stage, wednesday + 7 * day).drawDue();
    expect(drawnOf(await draws())).toBe(2);
    expect((await draws())[0]?.to).toBe(wednesday + 7 * day);
  });

  test('draws once for a request that is repeated', async () => {
    await finish(stage, 'alice', 3);
    const lena = as(stage, stage.lena);
    const { planId } = await lena.sampling.savePlan(planOf(stage));
    const request = { planId, requestId: randomUUID() };
    expect(await lena.sampling.draw(request)).toEqual(await lena.sampling.draw(request));
    expect(drawnOf(await lena.sampling.draws({ planId }))).toBe(3);
  });

  test('leaves out what cannot be reviewed, with the reason', async () => {
    await finish(stage, 'alice', 1, { channel: 'phone' });
    await finish(stage, 'alice', 2);
    await finish(stage, 'alice', 3, { channel: 'phone', answers: 0 });
    const { draws } = await drawNow(stage, { channels: ['phone'] });
    expect(drawnOf(draws)).toBe(1);
    expect(draws.flatMap(({ excluded }) => excluded)).toEqual([
      { reason: 'other-channel', count: 2 },
      { reason: 'too-few-replies', count: 3 },
    ]);
  });

  test('keeps the proportions of its strata', async () => {
    await finish(stage, 'alice', 8, { category: 'technical' });
    await finish(stage, 'alice', 4, { category: 'billing' });
    await drawNow(stage, { stratifyBy: 'category', reviewers: [stage.lena] });
    const { rows } = await instance.db.pool.query<{ stratum: string; n: number }>(
      'SELECT stratum, count(*)::int AS n FROM qa_sample WHERE workspace_id = $1 GROUP BY 1 ORDER BY 1',
      [stage.desk.workspaceId],
    );
    expect(rows).toEqual([
      { stratum: 'billing', n: 1 },
      { stratum: 'technical', n: 2 },
    ]);
  });
});

describe('assignment', () => {
  test('gives nobody a ticket that they touched, and tells the lead when nobody is left', async () => {
    await finish(stage, 'alice', 3, { touchedBy: 'sue' });
    const { draws } = await drawNow(stage, { reviewers: [stage.sue] });
    expect(draws.reduce((sum, { withoutReviewer }) => sum + withoutReviewer, 0)).toBe(3);
    expect((await as(stage, stage.sue).reviews.queue()).due).toEqual([]);
    const lena = as(stage, stage.lena);
    const { due } = await lena.reviews.queue();
    expect(due.map(({ reviewer }) => reviewer)).toEqual([null, null, null]);
    const { sampleId } = known(due[0]);
    await expect(lena.sampling.assign({ sampleId, memberId: stage.sue.viewer.memberId })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'They worked on this ticket. Choose somebody who did not.',
    });
    await lena.sampling.assign({ sampleId, memberId: stage.lena.viewer.memberId });
    expect((await lena.reviews.queue()).due.filter(({ reviewer }) => reviewer !== null)).toHaveLength(1);
  });

  test('gives nobody their own work', async () => {
    await finish(stage, 'lena', 2);
    const { draws } = await drawNow(stage, { reviewers: [stage.lena] });
    expect(drawnOf(draws)).toBe(2);
    const { due } = await as(stage, stage.lena).reviews.queue();
    expect(due.map(({ reviewer }) => reviewer)).toEqual([null, null]);
    const input = { sampleId: known(due[0]).sampleId, memberId: stage.lena.viewer.memberId };
    await expect(as(stage, stage.mia).sampling.assign(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('takes only people who may review', async () => {
    const saving = as(stage, stage.lena).sampling.savePlan(planOf(stage, { reviewers: [stage.bob] }));
    await expect(saving).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('reviewer') });
  });
});

describe('giving a ticket back', () => {
  test('needs a reason, is counted and shown, and the next one by lot stands in', async () => {
    await finish(stage, 'alice', 5);
    const { planId, draws } = await drawNow(stage, { reviewers: [stage.sue] });
    const sue = as(stage, stage.sue);
    const { sampleId, ticket } = known((await sue.reviews.queue()).due[0]);
    const request = { requestId: randomUUID(), sampleId, reason: 'other' as const };
    await expect(sue.sampling.replace({ ...request, note: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const answer = await sue.sampling.replace({ ...request, note: 'Written in Finnish.' });
    expect(await sue.sampling.replace({ ...request, note: 'Written in Finnish.' })).toEqual(answer);
    const { due } = await sue.reviews.queue();
    expect(due).toHaveLength(3);
    const standIn = known(due.find(({ standsIn }) => standsIn));
    expect(standIn).toMatchObject({ sampleId: answer.standInSampleId, agent: { name: 'Alice' }, inclusionRatio: 0.6 });
    expect(standIn.ticket.externalId).not.toBe(ticket.externalId);
    const { plans } = await as(stage, stage.lena).sampling.overview();
    expect(known(plans.find((plan) => plan.planId === planId)).period.replaced).toEqual([
      { reason: 'other', count: 1 },
    ]);
    for (const { drawId } of draws)
      expect(await as(stage, stage.lena).sampling.verify({ drawId })).toMatchObject({ same: true });
  });

  test('leaves a gap when nothing is left, and cannot be done twice', async () => {
    await finish(stage, 'alice', 1);
    await drawNow(stage, { reviewers: [stage.sue] });
    const sue = as(stage, stage.sue);
    const { sampleId } = known((await sue.reviews.queue()).due[0]);
    const request = { sampleId, reason: 'sensitive' as const, note: null };
    expect(await sue.sampling.replace({ ...request, requestId: randomUUID() })).toEqual({ standInSampleId: null });
    await expect(sue.sampling.replace({ ...request, requestId: randomUUID() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('is nothing for others', async () => {
    await finish(stage, 'alice', 1);
    await drawNow(stage, { reviewers: [stage.sue] });
    const { sampleId } = known((await as(stage, stage.sue).reviews.queue()).due[0]);
    const input = { requestId: randomUUID(), sampleId, reason: 'sensitive' as const, note: null };
    await expect(as(stage, stage.otto).sampling.replace(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as(stage, stage.lena).sampling.replace(input);
  });
});

describe('a plan', () => {
  test('is the business of who leads the team', async () => {
    const otto = as(stage, stage.otto);
    await expect(otto.sampling.savePlan(planOf(stage))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { planId } = await drawNow(stage);
    expect((await otto.sampling.overview()).plans).toEqual([]);
    await expect(otto.sampling.draw({ planId, requestId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(otto.sampling.draws({ planId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as(stage, stage.mia).sampling.overview()).plans).toHaveLength(1);
  });

  test('changes in versions, and the slower of two people is told', async () => {
    const lena = as(stage, stage.lena);
    const first = planOf(stage);
    expect(await lena.sampling.savePlan(first)).toEqual(await lena.sampling.savePlan(first));
    const next = { ...first, basedOn: 1, plan: { ...first.plan, active: false } };
    expect(await lena.sampling.savePlan({ ...next, requestId: randomUUID() })).toMatchObject({ version: 2 });
    await expect(lena.sampling.savePlan({ ...next, requestId: randomUUID() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const drawing = lena.sampling.draw({ planId: first.planId, requestId: randomUUID() });
    await expect(drawing).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('switched off') });
  });
});
