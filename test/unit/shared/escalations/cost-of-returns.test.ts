import { costReturns } from '@shiftlight/shared/escalations/cost-of-returns.ts';
import { describe, expect, test } from 'vitest';

const hour = 3_600_000;
const calendar = { timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } } as const;
/** Monday, 2 March 2026, this hour. */
const monday = (at: number) => Date.UTC(2026, 2, 2, at);
const tuesday = (at: number) => Date.UTC(2026, 2, 3, at);
const given = (from: number, to: number | null) => ({ returnedAt: from, resentAt: to });
const seen = (from: number, to: number | null) => ({ backAt: from, forthAt: to, lostMs: 0 });

describe('the cost of returns', () => {
  test.each([
    { name: 'is nothing without returns', returns: [], detected: [], cost: 0, times: 0 },
    { name: 'is working time', returns: [given(monday(16), tuesday(10))], detected: [], cost: 2 * hour, times: 1 },
    { name: 'runs on while it is back', returns: [given(tuesday(10), null)], detected: [], cost: 2 * hour, times: 1 },
    {
      name: 'counts what only the events show',
      returns: [],
      detected: [seen(monday(10), monday(11))],
      cost: hour,
      times: 1,
    },
    {
      name: 'counts no minute twice when it was given back and reassigned',
      returns: [given(monday(10), monday(12))],
      detected: [seen(monday(11), monday(13))],
      cost: 3 * hour,
      times: 1,
    },
    {
      name: 'adds up several times',
      returns: [given(monday(10), monday(11)), given(monday(12), monday(13))],
      detected: [seen(monday(14), monday(15))],
      cost: 3 * hour,
      times: 3,
    },
    {
      name: 'is nothing for a ticket handed back for good: it may have come with the answer',
      returns: [],
      detected: [seen(monday(10), null)],
      cost: 0,
      times: 0,
    },
  ])('$name', ({ returns, detected, cost, times }) => {
    const found = costReturns({ returns, detected, endedAt: null }, calendar, tuesday(12));
    expect([found.countedMs, found.times.length]).toEqual([cost, times]);
  });

  test('ends when it is withdrawn', () => {
    const times = { returns: [given(monday(10), null)], detected: [], endedAt: monday(12) };
    expect(costReturns(times, calendar, tuesday(12)).countedMs).toBe(2 * hour);
  });

  test('is wall-clock time without a calendar', () => {
    const times = { returns: [given(monday(10), tuesday(10))], detected: [], endedAt: null };
    expect(costReturns(times, null, tuesday(12)).countedMs).toBe(24 * hour);
  });

  test('shows what did not count and why, and adds up', () => {
    const times = { returns: [given(monday(16), tuesday(10))], detected: [], endedAt: null };
    const {
      countedMs,
      times: [time],
    } = costReturns(times, calendar, tuesday(12));
    expect(time?.spans).toEqual([
      { from: monday(16), to: monday(17), countedMs: hour, reason: null, name: null },
      { from: monday(17), to: tuesday(9), countedMs: 0, reason: 'outside-hours', name: null },
      { from: tuesday(9), to: tuesday(10), countedMs: hour, reason: null, name: null },
    ]);
    expect(time?.spans.reduce((sum, span) => sum + span.countedMs, 0)).toBe(countedMs);
  });
});
