import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { findRubricFaults } from '@shiftlight/shared/qa/find-rubric-faults.ts';
import type { Criterion, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { findReviewFaults, tidyAnswers } from '@shiftlight/shared/qa/find-review-faults.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const criterion = (id: string, own: Partial<Criterion> = {}): Criterion => ({
  id,
  label: id.toUpperCase(),
  help: '',
  group: null,
  weight: 1,
  scaleMin: 1,
  scaleMax: 5,
  notApplicable: true,
  critical: null,
  rootCauses: [],
  condition: null,
  ...own,
});
const rubric = (...criteria: Criterion[]): Rubric => ({ id: 'r', version: 1, label: 'Test', passRatio: 0.8, criteria });
const rate = (ratings: Readonly<Record<string, number | null | undefined>>) =>
  Object.entries(ratings).flatMap(([criterionId, value]) => (value === undefined ? [] : [{ criterionId, value }]));

const weighted = rubric(criterion('a', { weight: 3 }), criterion('b', { weight: 1 }));
const critical = rubric(criterion('a', { weight: 3 }), criterion('b', { critical: 'review' }));
const grouped = rubric(
  criterion('a', { group: 'g' }),
  criterion('b', { group: 'g', critical: 'group' }),
  criterion('c', { weight: 2 }),
);

describe('a review’s score', () => {
  test.each([
    {
      name: 'is the weighted mean of heights on the scale',
      of: weighted,
      ratings: { a: 5, b: 1 },
      scoreRatio: 0.75,
      passed: false,
    },
    { name: 'leaves out what does not apply', of: weighted, ratings: { a: 5, b: null }, scoreRatio: 1, passed: true },
    { name: 'leaves out what was not rated', of: weighted, ratings: { b: 3 }, scoreRatio: 0.5, passed: false },
    {
      name: 'is unknown when nothing applies',
      of: weighted,
      ratings: { a: null, b: null },
      scoreRatio: null,
      passed: null,
    },
    {
      name: 'is zero when a critical criterion is below half',
      of: critical,
      ratings: { a: 5, b: 2 },
      scoreRatio: 0,
      passed: false,
    },
    {
      name: 'is not zero when a critical criterion reaches half',
      of: critical,
      ratings: { a: 5, b: 3 },
      scoreRatio: 0.875,
      passed: true,
    },
    {
      name: 'does not fail a critical criterion that does not apply',
      of: critical,
      ratings: { a: 5, b: null },
      scoreRatio: 1,
      passed: true,
    },
    {
      name: 'loses only the group of a criterion that is critical for it',
      of: grouped,
      ratings: { a: 5, b: 2, c: 5 },
      scoreRatio: 0.5,
      passed: false,
    },
    {
      name: 'passes at the pass mark',
      of: rubric(criterion('a', { scaleMin: 0, scaleMax: 10 })),
      ratings: { a: 8 },
      scoreRatio: 0.8,
      passed: true,
    },
  ])('$name', ({ of, ratings, scoreRatio, passed }) => {
    expect(scoreReview(of, rate(ratings))).toMatchObject({ scoreRatio, passed });
  });

  test('is also told on 1–10', () => {
    expect(scoreReview(defaultRubric, rate({ communication: 9, accuracy: 9, helpfulness: 9 })).outOfTen).toBeCloseTo(
      9,
      9,
    );
  });

  test('names the critical criterion that failed, and says so at every part', () => {
    const { criticalFailed, criteria } = scoreReview(critical, rate({ a: 5, b: 1 }));
    expect(criticalFailed).toEqual(['b']);
    expect(criteria.map(({ note }) => note)).toEqual(['A critical criterion failed', 'A critical criterion failed']);
  });

  test('adds up from its parts, over random ratings', () => {
    const value = fc.option(fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.record({ communication: value, accuracy: value, helpfulness: value }), (ratings) => {
        const { scoreRatio, criteria } = scoreReview(defaultRubric, rate(ratings));
        const sum = criteria.reduce((total, { part }) => total + part, 0);
        expect(sum).toBeCloseTo(scoreRatio ?? 0, 12);
        expect(scoreRatio === null || (scoreRatio >= 0 && scoreRatio <= 1)).toBe(true);
      }),
    );
  });

  test.each([
    { ratings: { a: 6 }, says: '“A” is rated from 1 to 5, not 6.' },
    { ratings: { a: 0 }, says: '“A” is rated from 1 to 5, not 0.' },
    { ratings: { x: 1 }, says: 'has no criterion “x”' },
  ])('refuses $says', ({ ratings, says }) => {
    expect(() => scoreReview(weighted, rate(ratings))).toThrow(says);
  });
});

describe('a rubric', () => {
  test('that a workspace starts with has no fault', () => {
    expect(findRubricFaults(defaultRubric)).toEqual([]);
  });
  test.each([
    { of: rubric(), says: 'Add at least one criterion.' },
    { of: rubric(criterion('a'), criterion('a')), says: 'Two criteria have the id “a”. Give each its own.' },
    { of: rubric(criterion('a', { weight: 0 })), says: '“A” needs a weight above 0.' },
    {
      of: rubric(criterion('a', { scaleMax: 1 })),
      says: '“A” needs one of the scales: yes/no, 3, 4, 5, 1–10 or percent.',
    },
    {
      of: rubric(criterion('a', { critical: 'group' })),
      says: '“A” is critical for its group but has none. Name the group, or choose another effect.',
    },
    {
      of: rubric(criterion('a'), criterion('b', { condition: { criterionId: 'c', from: 1, to: 2 } })),
      says: '“B” depends on a criterion that does not stand above it. Move it, or choose another.',
    },
    {
      of: rubric(criterion('a'), criterion('b', { condition: { criterionId: 'a', from: 0, to: 2 } })),
      says: '“B” is asked from 0 to 2 of “A”, whose scale goes from 1 to 5.',
    },
    {
      of: rubric(criterion('a', { condition: { criterionId: 'a', from: 1, to: 2 } })),
      says: 'Ask at least one criterion always, without a condition.',
      more: '“A” depends on a criterion that does not stand above it. Move it, or choose another.',
    },
    { of: { ...rubric(criterion('a')), passRatio: 80 }, says: 'The pass mark must lie between 0 and 100 %.' },
  ])('is refused: $says', ({ of, says, more }) => {
    expect(findRubricFaults(of)).toEqual(more === undefined ? [says] : [says, more]);
  });
});

describe('a conditional criterion', () => {
  const why = criterion('why', { weight: 1, condition: { criterionId: 'a', from: 1, to: 3 } });
  const deeper = criterion('deeper', { condition: { criterionId: 'why', from: 1, to: 5 } });
  const conditional = rubric(criterion('a', { weight: 3 }), why, deeper);
  test('counts when the other one was rated in its bounds', () => {
    expect(scoreReview(conditional, rate({ a: 3, why: 5, deeper: null })).scoreRatio).toBe(0.625);
  });
  test('is left out when it is not asked, whatever was answered before', () => {
    const { scoreRatio, criteria } = scoreReview(conditional, rate({ a: 5, why: 1, deeper: 1 }));
    expect(scoreRatio).toBe(1);
    expect(criteria.map(({ note }) => note)).toEqual([null, 'Not asked', 'Not asked']);
  });
});

describe('a review', () => {
  const strict = rubric(
    criterion('a', { rootCauses: [{ id: 'tone', label: 'Tone' }] }),
    criterion('b', { notApplicable: false, condition: { criterionId: 'a', from: 1, to: 2 } }),
  );
  const answer = (criterionId: string, value: number | null, rootCauseIds: readonly string[] = []) => ({
    criterionId,
    value,
    rootCauseIds,
    comment: ' ',
  });
  test.each([
    { name: 'needs what is asked', answers: [], faults: ['missing a'] },
    { name: 'needs what a rating leads to', answers: [answer('a', 2)], faults: ['missing b'] },
    { name: 'needs nothing that is not asked', answers: [answer('a', 3)], faults: [] },
    {
      name: 'cannot leave out what always applies',
      answers: [answer('a', 1), answer('b', null)],
      faults: ['not-applicable b'],
    },
    { name: 'stays on the scale', answers: [answer('a', 6)], faults: ['outside-scale a'] },
    { name: 'has whole points', answers: [answer('a', 2.5)], faults: ['outside-scale a'] },
    { name: 'names causes of the rubric', answers: [answer('a', 4, ['haste'])], faults: ['unknown-cause a'] },
    {
      name: 'names criteria of the rubric',
      answers: [answer('a', 4), answer('x', 1)],
      faults: ['unknown-criterion x'],
    },
  ])('$name', ({ answers, faults }) => {
    expect(findReviewFaults(strict, answers).map(({ kind, criterionId }) => `${kind} ${criterionId}`)).toEqual(faults);
  });
  test('keeps what counts', () => {
    expect(tidyAnswers(strict, [answer('b', 1), answer('a', 5, ['tone'])])).toEqual([
      { criterionId: 'a', value: 5, rootCauseIds: [], comment: null },
    ]);
  });
});
