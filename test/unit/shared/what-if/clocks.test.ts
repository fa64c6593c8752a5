import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { changeOf, outcomeOf, pairClocks, type ClockChange } from '@shiftlight/shared/what-if/clock-pair.ts';
import { countChanged, sumChanges, tallyClocks } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../../../builders/clock.ts';
import { minute } from '../../../builders/ticket-story.ts';

const period = { from: minute(0), to: minute(60) };
const met = clockOf({});
const missed = clockOf({ state: 'met-late', budgetMs: 300_000, dueAt: minute(5), breachedAt: minute(5) });
const open = clockOf({ state: 'running', stoppedAt: null });
const cancelled = clockOf({ state: 'cancelled' });

test.each<{ name: string; clock: Clock; is: string }>([
  { name: 'met in time', clock: met, is: 'met' },
  { name: 'met late', clock: missed, is: 'missed' },
  {
    name: 'overdue and unanswered',
    clock: clockOf({ state: 'breached', stoppedAt: null, breachedAt: minute(15) }),
    is: 'missed',
  },
  { name: 'running', clock: open, is: 'open' },
  { name: 'paused', clock: clockOf({ state: 'paused', stoppedAt: null, dueAt: null }), is: 'open' },
  { name: 'cancelled in time', clock: cancelled, is: 'cancelled' },
  { name: 'cancelled after its breach', clock: clockOf({ state: 'cancelled', breachedAt: minute(15) }), is: 'missed' },
])('a clock that is $name counts as $is', ({ clock, is }) => {
  expect(outcomeOf(clock)).toBe(is);
});

describe('what a change does to a clock', () => {
  test.each<{ name: string; before: Clock | null; after: Clock | null; change: ClockChange }>([
    { name: 'nothing', before: met, after: met, change: 'none' },
    {
      name: 'time used alone is no change that anybody sees',
      before: met,
      after: clockOf({ usedMs: 1 }),
      change: 'none',
    },
    { name: 'met, then missed', before: met, after: missed, change: 'to-missed' },
    { name: 'open, then missed', before: open, after: missed, change: 'to-missed' },
    { name: 'missed, then met', before: missed, after: met, change: 'to-met' },
    { name: 'open, then met is no better than before', before: open, after: met, change: 'other' },
    { name: 'missed, then open', before: missed, after: open, change: 'other' },
    { name: 'due at another time', before: met, after: clockOf({ dueAt: minute(20) }), change: 'due' },
    {
      name: 'another budget while paused',
      before: clockOf({ dueAt: null }),
      after: clockOf({ dueAt: null, budgetMs: 1 }),
      change: 'due',
    },
    { name: 'a clock that was not there', before: null, after: met, change: 'added' },
    { name: 'a clock that is gone', before: met, after: null, change: 'removed' },
  ])('$name: $change', ({ before, after, change }) => {
    const [pair] = pairClocks(before === null ? [] : [before], after === null ? [] : [after], period);
    expect(pair === undefined ? 'no pair' : changeOf(pair)).toBe(change);
  });
});

describe('clocks of a period', () => {
  const at = (startedAt: number, cycle: number) => clockOf({ startedAt, cycle });

  test('are those that began in it, its end excluded', () => {
    const clocks = [at(minute(-1), 0), at(minute(0), 1), at(minute(59), 2), at(minute(60), 3)];
    expect(pairClocks(clocks, clocks, period).map(({ cycle }) => cycle)).toEqual([1, 2]);
  });

  test('are paired by kind and cycle', () => {
    const other = clockOf({ kind: 'next-reply', cycle: 0 });
    const pairs = pairClocks([met, other], [other, at(minute(1), 1)], period);
    expect(pairs.map(({ kind, cycle, before, after }) => [kind, cycle, before !== null, after !== null])).toEqual([
      ['first-response', 0, true, false],
      ['next-reply', 0, true, true],
      ['first-response', 1, false, true],
    ]);
  });

  test('are counted by kind, before and after, and by what becomes of them', () => {
    const pairs = [
      ...pairClocks([met], [missed], period),
      ...pairClocks([met], [met], period),
      ...pairClocks([open], [cancelled], period),
      ...pairClocks([], [clockOf({ kind: 'resolution' })], period),
    ];
    const tallies = tallyClocks(pairs);
    expect(tallies).toMatchObject([
      {
        kind: 'first-response',
        before: { met: 2, missed: 0, open: 1, cancelled: 0 },
        after: { met: 1, missed: 1, open: 0, cancelled: 1 },
        changes: { 'to-missed': 1, other: 1, added: 0 },
      },
      { kind: 'resolution', before: { met: 0 }, after: { met: 1 }, changes: { added: 1 } },
    ]);
    expect(countChanged(sumChanges(tallies))).toBe(3);
  });

  test('there may be none', () => {
    expect(countChanged(sumChanges(tallyClocks([])))).toBe(0);
  });
});
