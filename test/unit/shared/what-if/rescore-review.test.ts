import type { Criterion, CriterionRating, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { rescoreReview } from '@shiftlight/shared/what-if/rescore-review.ts';
import { expect, test } from 'vitest';

const criterion = (id: string, own: Partial<Criterion> = {}): Criterion => ({
  ...{ id, label: id, help: '', group: null, weight: 1, scaleMin: 1, scaleMax: 5 },
  ...{ notApplicable: true, critical: null, rootCauses: [], condition: null },
  ...own,
});
const rubric = (...criteria: readonly Criterion[]): Rubric => ({
  ...{ id: 'r', version: 0, label: 'R', passRatio: 0.6 },
  criteria,
});
const rate = (ratings: Readonly<Record<string, number | null>>): readonly CriterionRating[] =>
  Object.entries(ratings).map(([criterionId, value]) => ({ criterionId, value }));

test.each<{
  name: string;
  by: Rubric;
  ratings: Readonly<Record<string, number | null>>;
  fit: string;
  scoreRatio: number | null;
  passed: boolean | null;
}>([
  {
    name: 'other weights',
    by: rubric(criterion('tone', { weight: 3 }), criterion('facts')),
    ratings: { tone: 5, facts: 1 },
    ...{ fit: 'whole', scoreRatio: 0.75, passed: true },
  },
  {
    name: 'what does not apply stays out',
    by: rubric(criterion('tone'), criterion('facts')),
    ratings: { tone: null, facts: 3 },
    ...{ fit: 'whole', scoreRatio: 0.5, passed: false },
  },
  {
    name: 'a criterion that is critical now',
    by: rubric(criterion('tone'), criterion('facts', { critical: 'review' })),
    ratings: { tone: 5, facts: 2 },
    ...{ fit: 'whole', scoreRatio: 0, passed: false },
  },
  {
    name: 'a question that was not asked',
    by: rubric(criterion('tone'), criterion('new')),
    ratings: { tone: 5 },
    ...{ fit: 'part', scoreRatio: 1, passed: true },
  },
  {
    name: 'a rating without a place',
    by: rubric(criterion('tone')),
    ratings: { tone: 5, gone: 1 },
    ...{ fit: 'part', scoreRatio: 1, passed: true },
  },
  {
    name: 'a rating outside the new scale',
    by: rubric(criterion('tone', { scaleMin: 0, scaleMax: 1 }), criterion('facts')),
    ratings: { tone: 5, facts: 5 },
    ...{ fit: 'part', scoreRatio: 1, passed: true },
  },
  {
    name: 'a question whose condition does not hold is not missed',
    by: rubric(criterion('tone'), criterion('why', { condition: { criterionId: 'tone', from: 1, to: 2 } })),
    ratings: { tone: 4 },
    ...{ fit: 'whole', scoreRatio: 0.75, passed: true },
  },
  {
    name: 'another rubric altogether',
    by: rubric(criterion('speed')),
    ratings: { tone: 5 },
    ...{ fit: 'none', scoreRatio: null, passed: null },
  },
])('$name: $fit', ({ by, ratings, fit, scoreRatio, passed }) => {
  expect(rescoreReview(by, rate(ratings))).toEqual({ fit, scoreRatio, passed });
});
