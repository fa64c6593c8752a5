import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, drawNow, finish, reviewOf, setStage, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
/** Alice: five reviews of e-mails; Bob: one of a call; Sue wrote them all. One more of Alice's waits for Sue. */
beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
  const sue = as(stage, stage.sue);
  await finish(stage, 'alice', 6);
  await finish(stage, 'bob', 1, { channel: 'phone' });
  await drawNow(stage, { reviewers: [stage.sue], perAgent: 6 });
  const { due } = await sue.reviews.queue();
  const [left, ...rest] = due.toSorted((a, b) => Number(b.agent.name === 'Alice') - Number(a.agent.name === 'Alice'));
  known(left);
  for (const { sampleId } of rest) await sue.reviews.submit(reviewOf(sampleId, { communication: 10 }));
});
afterAll(() => instance.close());

const idOf = (person: keyof Pick<Stage, 'alice' | 'bob' | 'sue' | 'lena' | 'mia'>) => stage[person].viewer.memberId;
const lena = () => as(stage, stage.lena);
const namesOf = (reviews: readonly { readonly agent: { readonly name: string | null } }[]) =>
  reviews.map(({ agent }) => agent.name).toSorted();

describe('looking reviews up', () => {
  test.each<{ name: string; input: () => object; expected: readonly string[] }>([
    { name: 'of everybody who is led', input: () => ({}), expected: [...Array(5).fill('Alice'), 'Bob'] },
    { name: 'of one person', input: () => ({ memberId: idOf('bob') }), expected: ['Bob'] },
    { name: 'of one channel', input: () => ({ channel: 'phone' }), expected: ['Bob'] },
    { name: 'of a team', input: () => ({ teamId: stage.teamId, memberId: idOf('bob') }), expected: ['Bob'] },
    { name: 'by somebody who wrote none', input: () => ({ reviewerId: idOf('lena') }), expected: [] },
    { name: 'of a year in which there was none', input: () => ({ period: '2020' }), expected: [] },
    {
      name: 'of this year and one person',
      input: () => ({ period: String(new Date(stage.finishedAt).getUTCFullYear()), memberId: idOf('bob') }),
      expected: ['Bob'],
    },
  ])('$name', async ({ input, expected }) => {
    expect(namesOf((await lena().reviews.search(input())).reviews)).toEqual(expected);
  });

  test('goes on where the list ended', async () => {
    const { reviews, people, next } = await lena().reviews.search({});
    expect([people.map(({ name }) => name), next]).toEqual([['Alice', 'Bob'], null]);
    const third = known(reviews[2]);
    const rest = await lena().reviews.search({ before: { at: third.submittedAt, reviewId: third.reviewId } });
    expect(rest.reviews.map(({ reviewId }) => reviewId)).toEqual(reviews.slice(3).map(({ reviewId }) => reviewId));
  });

  test('finds nobody of another team, and is told to whom it showed', async () => {
    expect((await as(stage, stage.otto).reviews.search({ memberId: idOf('alice') })).reviews).toEqual([]);
    expect((await as(stage, stage.otto).reviews.search({ teamId: stage.teamId })).reviews).toEqual([]);
    await as(stage, stage.mia).reviews.search({ memberId: idOf('bob') });
    const looks = await as(stage, stage.bob).people.whoLookedAtMe({});
    expect(JSON.stringify(looks)).toContain('Mia');
  });
});

test('a lead sees what waits, whoever reviews it, and gives it to somebody else', async () => {
  const { due, isHidden } = await lena().reviews.due();
  expect(isHidden).toBe(false);
  expect(due.map(({ agent, reviewer }) => [agent.name, reviewer?.name])).toEqual([['Alice', 'Sue']]);
  expect((await as(stage, stage.otto).reviews.due()).due).toEqual([]);
  const { sampleId } = known(due[0]);
  for (const [person, name] of [
    ['mia', 'Mia'],
    ['sue', 'Sue'],
  ] as const) {
    await lena().sampling.assign({ sampleId, memberId: idOf(person) });
    expect((await lena().reviews.due()).due.map(({ reviewer }) => reviewer?.name)).toEqual([name]);
  }
});

describe('scores by category', () => {
  const lastOf = (view: Awaited<ReturnType<ReturnType<typeof lena>['reviews']['categories']>>) =>
    view.rubrics[0]?.criteria.find(({ criterionId }) => criterionId === 'communication')?.months.at(-1);

  test('of a person are a mean from five ratings on, with the target of the quality score', async () => {
    const view = await lena().reviews.categories({ scope: 'member', memberId: idOf('alice') });
    expect([view.months.length, view.targetRatio]).toEqual([6, 0.9]);
    expect(lastOf(view)).toMatchObject({ n: 5, meanRatio: 1, missing: null });
    expect(await as(stage, stage.alice).reviews.categories({ scope: 'own' })).toMatchObject({ rubrics: view.rubrics });
  });

  test('of somebody with one review are said to be too few', async () => {
    const view = await lena().reviews.categories({ scope: 'member', memberId: idOf('bob') });
    expect(lastOf(view)).toEqual({ n: 1, meanRatio: null, interval: null, missing: 'too-few-ratings' });
  });

  test('of a team are those of its people', async () => {
    expect(lastOf(await lena().reviews.categories({ scope: 'team', teamId: stage.teamId }))).toMatchObject({ n: 6 });
  });

  test('are kept from who does not lead', async () => {
    const otto = as(stage, stage.otto);
    const bob = as(stage, stage.bob);
    await expect(otto.reviews.categories({ scope: 'team', teamId: stage.teamId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(otto.reviews.categories({ scope: 'member', memberId: idOf('alice') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(bob.reviews.categories({ scope: 'member', memberId: idOf('alice') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('in works-council mode nothing of single people or of fewer than five is shown', async () => {
  const { version } = await as(stage, stage.mia).privacy.get();
  const actor = { workspaceId: stage.mia.viewer.workspaceId, actorMemberId: null };
  await instance.services.privacy.save(actor, { basedOn: version, worksCouncil: true, retention: {} });
  expect(await lena().reviews.search({})).toEqual({ reviews: [], people: [], next: null, isHidden: true });
  expect(await lena().reviews.due()).toMatchObject({ due: [], isHidden: true });
  expect((await lena().reviews.categories({ scope: 'team', teamId: stage.teamId })).rubrics).toEqual([]);
  await expect(lena().reviews.categories({ scope: 'member', memberId: idOf('alice') })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await as(stage, stage.alice).reviews.categories({ scope: 'own' })).rubrics).toHaveLength(1);
});
