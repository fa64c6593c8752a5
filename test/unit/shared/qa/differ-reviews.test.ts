import { listDifferentCriteria } from '@shiftlight/shared/qa/differ-reviews.ts';
import { describe, expect, test } from 'vitest';

type Ratings = Readonly<Record<string, number | null>>;
const toRatings = (ratings: Ratings) => Object.entries(ratings).map(([criterionId, value]) => ({ criterionId, value }));

describe('two reviews of the same work', () => {
  test.each<{
    readonly name: string;
    readonly first: Ratings;
    readonly second: Ratings;
    readonly different: readonly string[];
  }>([
    { name: 'are alike', first: { a: 1, b: 2 }, second: { b: 2, a: 1 }, different: [] },
    { name: 'differ in one rating', first: { a: 1, b: 2 }, second: { a: 1, b: 3 }, different: ['b'] },
    { name: 'differ when one says that it does not apply', first: { a: 1 }, second: { a: null }, different: ['a'] },
    { name: 'are alike when neither rated it', first: { a: 1, b: null }, second: { a: 1 }, different: [] },
    { name: 'differ in what only the second was asked', first: { a: 1 }, second: { a: 1, c: 2 }, different: ['c'] },
    { name: 'tell a rating of zero from none', first: { a: 0 }, second: {}, different: ['a'] },
  ])('$name', ({ first, second, different }) => {
    expect(listDifferentCriteria(toRatings(first), toRatings(second))).toEqual(different);
  });
});
