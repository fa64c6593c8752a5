import { describe, expect, test } from 'vitest';
import { isGood, toSummary, type Outcome } from '../../../setup/outcome.ts';

const outcome = (counts: Partial<Outcome>): Outcome => ({
  suite: 'unit',
  passed: 0,
  failed: 0,
  skipped: 0,
  tookMs: 0,
  details: '',
  ...counts,
});
const lastLine = (outcomes: readonly Outcome[]) => toSummary(outcomes).split('\n').at(-1);

describe('the closing lines of a run', () => {
  test.each([
    {
      name: 'add up all suites',
      outcomes: [outcome({ passed: 3 }), outcome({ passed: 4, failed: 1 })],
      expected: '7 passed, 1 failed',
    },
    {
      name: 'name what was skipped',
      outcomes: [outcome({ passed: 3, skipped: 2 })],
      expected: '3 passed, 0 failed, 2 skipped',
    },
  ])('$name', ({ outcomes, expected }) => {
    expect(lastLine(outcomes)).toBe(expected);
  });

  test.each([
    { name: 'a run without failures is good', outcomes: [outcome({ passed: 1 })], expected: true },
    { name: 'one failure spoils a run', outcomes: [outcome({ passed: 9 }), outcome({ failed: 1 })], expected: false },
    { name: 'a run of nothing is not good', outcomes: [outcome({ skipped: 4 })], expected: false },
  ])('$name', ({ outcomes, expected }) => {
    expect(isGood(outcomes)).toBe(expected);
  });
});
