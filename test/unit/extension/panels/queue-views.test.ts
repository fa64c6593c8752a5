import { expect, test } from 'vitest';
import { isAged, isSpecial, listAtRisk, matchesSearch } from '@shiftlight/extension/panels/now/queue-views.ts';
import { groupByUrgency } from '@shiftlight/extension/ui/clock/group-by-urgency.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { aClock, aTicket, hours, minutes, nineToFive } from '../ui/clocks.ts';

const now = Date.parse('2026-11-20T13:39:00Z');

test.each([
  { openedAgo: hours(24), hours: '24', expected: false },
  { openedAgo: hours(24) + 1, hours: '24', expected: true },
  { openedAgo: hours(71), hours: '72', expected: false },
  { openedAgo: hours(200), hours: '168', expected: true },
] as const)('open for $openedAgo ms is aged after $hours hours: $expected', ({ openedAgo, hours: after, expected }) => {
  expect(isAged({ openedAt: now - openedAgo }, now, after)).toBe(expected);
});

test.each([
  { priority: 'P2', customerTier: null, expected: false },
  { priority: 'P2', customerTier: 'Standard', expected: false },
  { priority: 'P2', customerTier: 'VIP', expected: true },
  { priority: 'urgent', customerTier: null, expected: true },
  { priority: 'P1', customerTier: 'standard', expected: true },
  { priority: 'P10', customerTier: null, expected: false },
])('priority $priority and tier $customerTier are special: $expected', ({ expected, ...ticket }) => {
  expect(isSpecial(ticket)).toBe(expected);
});

test.each([
  { text: '', expected: true },
  { text: 'PUMP', expected: true },
  { text: 'pump damaged', expected: true },
  { text: 'damaged gasket', expected: false },
  { text: '#4821', expected: true },
  { text: 'p2 vip', expected: true },
])('looking for “$text” finds it: $expected', ({ text, expected }) => {
  const ticket = aTicket({ externalId: '4821', subject: 'Fuel pump arrived damaged', customerTier: 'VIP' });
  expect(matchesSearch(ticket, text)).toBe(expected);
});

test('at risk is what is over, due within the hour, or warned of', () => {
  const calendar = compileCalendar(nineToFive);
  const withLeft = (externalId: string, leftMs: number, warnLeftMs: readonly number[]) =>
    aTicket({
      externalId,
      clocks: [aClock({ usedMs: hours(4) - leftMs, dueAt: calendar.after(now, leftMs), warnLeftMs })],
    });
  const tickets = [
    withLeft('soon', minutes(50), []),
    withLeft('warned', hours(2), [hours(3)]),
    withLeft('calm', hours(2), [minutes(15)]),
    aTicket({ externalId: 'without', clocks: [] }),
  ];
  const groups = groupByUrgency(tickets, new Map([['nine-to-five', calendar]]), now, { timeZone: 'UTC' });
  expect(listAtRisk(groups).map(({ ticket }) => ticket.externalId)).toEqual(['soon', 'warned']);
});
