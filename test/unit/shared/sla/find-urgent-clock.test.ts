import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { expect, test } from 'vitest';
import { aClock, hours, minutes } from '../../extension/ui/clocks.ts';

const now = Date.parse('2026-11-20T13:39:00Z');
const wall = { calendarId: null } as const;
const reply = (different: Parameters<typeof aClock>[0]) => aClock({ ...wall, kind: 'next-reply', ...different });
const resolution = (different: Parameters<typeof aClock>[0]) =>
  aClock({ ...wall, kind: 'resolution', budgetMs: hours(24), ...different });
const paused = { state: 'paused', paused: { since: now, reason: 'waiting-for-customer' } } as const;

test.each([
  {
    name: 'the next to breach',
    clocks: [resolution({ dueAt: now + hours(9) }), reply({ dueAt: now + minutes(5) })],
    expected: 'next-reply',
  },
  {
    name: 'an overdue one before all others',
    clocks: [reply({ dueAt: now + minutes(5) }), resolution({ state: 'breached', dueAt: now - minutes(1) })],
    expected: 'resolution',
  },
  {
    name: 'one that counts before a paused one with less left',
    clocks: [reply({ ...paused, usedMs: hours(4) - 1 }), resolution({ dueAt: now + hours(9) })],
    expected: 'resolution',
  },
  {
    name: 'the paused one with the least left',
    clocks: [resolution({ ...paused }), reply({ ...paused, usedMs: minutes(30) })],
    expected: 'next-reply',
  },
  {
    name: 'the last that was met when none counts',
    clocks: [
      resolution({ state: 'met', stoppedAt: now - hours(2) }),
      reply({ state: 'met', stoppedAt: now - hours(1) }),
    ],
    expected: 'next-reply',
  },
  {
    name: 'the resolution when one answer also solved the ticket',
    clocks: [reply({ state: 'met', stoppedAt: now }), resolution({ state: 'met', stoppedAt: now })],
    expected: 'resolution',
  },
])('a badge shows $name', ({ clocks, expected }) => {
  expect(findUrgentClock(clocks, now, new Map())?.kind).toBe(expected);
  expect(findUrgentClock(clocks.toReversed(), now, new Map())?.kind).toBe(expected);
});

test('a ticket without clocks has nothing to show', () => {
  expect(findUrgentClock([], now, new Map())).toBeNull();
});
