import { compareRates, rateSignals, toSignalRate } from '@shiftlight/shared/integrity/base-rate.ts';
import { describe, expect, test } from 'vitest';

const kind = 'resolved-then-returned';
function rate(hits: number, cases: number) {
  const found = toSignalRate(kind, hits, cases);
  if (found === null) throw new Error('There is no rate without cases.');
  return found;
}

describe('how often a kind occurs', () => {
  test('counts a person’s ticket once, and only signals of their own', () => {
    const tickets = [
      {
        people: ['ann', 'bob'],
        signals: [
          { kind, personId: 'ann' },
          { kind, personId: 'ann' },
        ] as const,
      },
      { people: ['bob'], signals: [{ kind, personId: 'cid' }] as const },
      { people: ['ann'], signals: [{ kind: 'short-first-answer', personId: 'ann' }] as const },
    ];
    const [returned, short, ...others] = rateSignals(tickets, [kind, 'short-first-answer']);
    expect(returned).toMatchObject({ kind, hits: 1, cases: 4, ratio: 0.25 });
    expect(short).toMatchObject({ kind: 'short-first-answer', hits: 1, cases: 4 });
    expect(others).toEqual([]);
  });
  test('is not known without tickets', () => {
    expect(rateSignals([])).toEqual([]);
    expect(toSignalRate(kind, 0, 0)).toBeNull();
  });
  test('comes with its interval, and never was is not the same as never will be', () => {
    const { ratio, interval } = rate(0, 40);
    expect([ratio, interval[0]]).toEqual([0, 0]);
    expect(interval[1]).toBeGreaterThan(0.05);
  });
});

describe('somebody’s rate beside comparable people', () => {
  test.each([
    {
      name: 'is more often when the intervals do not touch',
      own: rate(30, 100),
      others: rate(50, 1000),
      is: 'more-often',
    },
    { name: 'is within chance when they touch', own: rate(8, 100), others: rate(50, 1000), is: 'within-chance' },
    { name: 'is within chance when it is lower', own: rate(0, 1000), others: rate(500, 1000), is: 'within-chance' },
    { name: 'says nothing on few own cases', own: rate(29, 29), others: rate(0, 1000), is: 'few' },
    { name: 'says nothing beside few others', own: rate(100, 100), others: rate(0, 29), is: 'few' },
  ])('$name', ({ own, others, is }) => {
    expect(compareRates(own, others)).toBe(is);
  });
});
