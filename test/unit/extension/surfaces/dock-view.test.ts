import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { expect, test } from 'vitest';
import { findDockView } from '@shiftlight/extension/surfaces/dock/dock-view.ts';
import { aClock, aTicket, hours, minutes, nineToFive } from '../ui/clocks.ts';

const now = Date.parse('2026-11-20T13:39:00Z');
const calendars = new Map([['nine-to-five', compileCalendar(nineToFive)]]);
const nextReply = aClock({ kind: 'next-reply', budgetMs: hours(1), usedMs: minutes(48), dueAt: now + minutes(12) });
const resolution = aClock({ kind: 'resolution', budgetMs: hours(8), usedMs: minutes(60), dueAt: now + hours(24) });

test('puts the clock that runs out next first', () => {
  const view = findDockView(aTicket({ clocks: [resolution, nextReply] }), calendars, now);
  expect([view?.first.name, view?.others.map(({ name }) => name)]).toEqual(['Next reply', ['Resolution']]);
});

const met = aClock({ state: 'met', usedMs: minutes(14), stoppedAt: now - minutes(5) });

test.each([
  {
    name: 'shows the answer that was given beside what still counts',
    clocks: [met, resolution],
    expected: ['answered in 14 m'],
  },
  { name: 'leaves an earlier answer out while another one is awaited', clocks: [met, nextReply], expected: [] },
  {
    name: 'shows the newest of several answers',
    clocks: [met, { ...nextReply, state: 'met' as const, usedMs: minutes(11), stoppedAt: now }, resolution],
    expected: ['answered in 11 m'],
  },
  {
    name: 'shows no answer where none was given',
    clocks: [{ ...met, state: 'cancelled' as const }, resolution],
    expected: [],
  },
])('$name', ({ clocks, expected }) => {
  expect(findDockView(aTicket({ clocks }), calendars, now)?.others.map(({ main }) => main)).toEqual(expected);
});

test('says what earlier owners used', () => {
  const owners = [
    { ownerId: null, usedMs: minutes(10) },
    { ownerId: 'a', usedMs: minutes(30) },
    { ownerId: 'b', usedMs: minutes(8) },
  ];
  const ticket = aTicket({ clocks: [{ ...nextReply, owners }], assigneeId: 'b', assigneeMemberId: 'ben' });
  expect(findDockView(ticket, calendars, now)?.inherited).toBe('40 m of 1 h were used before it reached its owner.');
  expect(findDockView(ticket, calendars, now, 'ben')?.inherited).toBe('40 m of 1 h were used before it reached you.');
});

test('says what others used to somebody who has the ticket since a moment ago', () => {
  const owners = [{ ownerId: 'b', usedMs: minutes(48) }];
  const ticket = aTicket({ clocks: [{ ...nextReply, owners }], assigneeId: 'a' });
  expect(findDockView(ticket, calendars, now)?.inherited).toBe('48 m of 1 h were used before it reached its owner.');
});

test.each([
  ['nobody owns the ticket', null, [{ ownerId: null, usedMs: minutes(48) }]],
  ['the present owner had it all the time', 'a', [{ ownerId: 'a', usedMs: minutes(48) }]],
  [
    'less than a minute was gone',
    'a',
    [
      { ownerId: null, usedMs: 30_000 },
      { ownerId: 'a', usedMs: minutes(47) },
    ],
  ],
])('says nothing of inherited time when %s', (_name, assigneeId, owners) => {
  const ticket = aTicket({ clocks: [{ ...nextReply, owners }], assigneeId });
  expect(findDockView(ticket, calendars, now)?.inherited).toBeNull();
});

test('shows nothing for a ticket without clocks, or while their calendar is unknown', () => {
  expect(findDockView(aTicket({ clocks: [] }), calendars, now)).toBeNull();
  expect(findDockView(aTicket({ clocks: [nextReply] }), new Map(), now)).toBeNull();
});
