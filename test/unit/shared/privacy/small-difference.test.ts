import { hasSmallDifference } from '@shiftlight/shared/privacy/small-difference.ts';
import { expect, test } from 'vitest';

const people = (from: number, to: number) =>
  new Set(Array.from({ length: to - from + 1 }, (_, index) => `person-${from + index}`));

test.each([
  { name: 'no other group', group: people(1, 6), others: [], small: false },
  { name: 'a group of other people', group: people(1, 6), others: [people(7, 12)], small: false },
  { name: 'the same people', group: people(1, 6), others: [people(1, 6)], small: false },
  { name: 'all but one of them', group: people(1, 6), others: [people(1, 5)], small: true },
  { name: 'all but four of them', group: people(1, 9), others: [people(1, 5)], small: true },
  { name: 'all but five of them', group: people(1, 10), others: [people(1, 5)], small: false },
  { name: 'a larger group that holds it', group: people(1, 5), others: [people(1, 6)], small: false },
  { name: 'an overlap that leaves one on each side', group: people(1, 6), others: [people(2, 7)], small: true },
  {
    name: 'two groups that together leave two',
    group: people(1, 12),
    others: [people(1, 5), people(6, 10)],
    small: true,
  },
  {
    name: 'two groups that together are all',
    group: people(1, 10),
    others: [people(1, 5), people(6, 10)],
    small: false,
  },
])('beside $name: $small', ({ group, others, small }) => {
  expect(hasSmallDifference(group, others, 5)).toBe(small);
});
