import { leastRated, scoreCategories, type RatedReview } from '@shiftlight/shared/qa/category-scores.ts';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { meanInterval } from '@shiftlight/shared/statistics/mean-interval.ts';
import { describe, expect, test } from 'vitest';

const yesNo = { help: '', group: null, weight: 1, scaleMin: 0, scaleMax: 1, notApplicable: true, critical: null };
const criterion = { ...yesNo, rootCauses: [], condition: null };
const rubric: Rubric = {
  id: 'quality',
  version: 1,
  label: 'Quality',
  passRatio: 0.8,
  criteria: [
    { ...criterion, id: 'tone', label: 'Tone' },
    { ...criterion, id: 'facts', label: 'Facts', scaleMin: 1, scaleMax: 5 },
  ],
};
const next: Rubric = {
  ...rubric,
  version: 2,
  passRatio: 0.9,
  criteria: [
    { ...criterion, id: 'facts', label: 'Right facts', scaleMin: 1, scaleMax: 10 },
    { ...criterion, id: 'safety', label: 'Safety' },
  ],
};
const review = (tone: number | null, facts: number | null, changes: Partial<RatedReview> = {}): RatedReview => ({
  agentId: 'alice',
  at: 10,
  rubric,
  answers: [
    { criterionId: 'tone', value: tone },
    { criterionId: 'facts', value: facts },
  ],
  ...changes,
});
const january = { from: 0, to: 100 };
const february = { from: 100, to: 200 };
const pointOf = (reviews: readonly RatedReview[], criterionId: string) =>
  scoreCategories(reviews, [january])[0]?.criteria.find((one) => one.criterionId === criterionId)?.points[0];

describe('scores by category', () => {
  test('are nothing where nothing was reviewed', () => {
    expect(scoreCategories([], [january])).toEqual([]);
  });

  test('are the mean height on the scale with its interval', () => {
    const facts = [1, 3, 5, 5, 5];
    expect(
      pointOf(
        facts.map((value) => review(1, value)),
        'facts',
      ),
    ).toEqual({
      n: 5,
      meanRatio: 0.7,
      interval: [expect.closeTo(meanInterval(5, 3.5, 3.25)?.[0] ?? NaN, 12), 1],
      agentIds: ['alice'],
    });
  });

  test('say nothing below the minimum sample but how many there are', () => {
    const few = Array.from({ length: leastRated - 1 }, () => review(1, 5));
    expect(pointOf(few, 'tone')).toEqual({ n: leastRated - 1, meanRatio: null, interval: null, agentIds: ['alice'] });
  });

  test('leave out what does not apply, for that category alone', () => {
    const reviews = [review(null, 5), ...Array.from({ length: leastRated }, () => review(1, 5))];
    expect([pointOf(reviews, 'tone')?.n, pointOf(reviews, 'facts')?.n]).toEqual([leastRated, leastRated + 1]);
  });

  test('lie in the stretch in which the review was finished, its end excluded', () => {
    const reviews = [review(1, 5, { at: 0 }), review(1, 5, { at: 99 }), review(1, 5, { at: 100 })];
    const [scores] = scoreCategories(reviews, [january, february]);
    expect(scores?.total.map(({ n }) => n)).toEqual([2, 1]);
  });

  test('go on over versions of a rubric, in the newest one’s order and words', () => {
    const later = (facts: number): RatedReview => ({
      ...{ agentId: 'bob', at: 20, rubric: next },
      answers: [{ criterionId: 'facts', value: facts }],
    });
    const [scores] = scoreCategories([review(1, 5), review(1, 5), later(10), later(10), later(1)], [january]);
    expect([scores?.label, scores?.passRatio]).toEqual(['Quality', 0.9]);
    expect(scores?.criteria.map(({ label, points }) => [label, points[0]?.n, points[0]?.meanRatio])).toEqual([
      ['Right facts', 5, 0.8],
      ['Safety', 0, null],
      ['Tone', 2, null],
    ]);
    expect(scores?.criteria[0]?.points[0]?.agentIds).toEqual(['alice', 'bob']);
  });

  test('keep rubrics apart', () => {
    const other = { ...review(1, 5), rubric: { ...rubric, id: 'calls' } };
    expect(scoreCategories([review(1, 5), other], [january]).map(({ rubricId }) => rubricId)).toEqual([
      'quality',
      'calls',
    ]);
  });

  test('count a whole review that a critical category made worth nothing as nothing, and the category as it was rated', () => {
    const strict: Rubric = { ...rubric, criteria: rubric.criteria.map((one) => ({ ...one, critical: 'review' })) };
    const failed = Array.from({ length: leastRated }, () => ({ ...review(0, 5), rubric: strict }));
    const [scores] = scoreCategories(failed, [january]);
    expect(scores?.total[0]?.meanRatio).toBe(0);
    expect(scores?.criteria[1]?.points[0]?.meanRatio).toBe(1);
  });

  test('know the rubric that ships', () => {
    const answers = defaultRubric.criteria.map(({ id, scaleMax }) => ({ criterionId: id, value: scaleMax }));
    const shipped = { agentId: 'alice', at: 1, rubric: defaultRubric, answers };
    expect(scoreCategories([shipped], [january])[0]?.criteria).toHaveLength(defaultRubric.criteria.length);
  });
});
