import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { expect, test } from 'vitest';
import { groupByUrgency } from '@shiftlight/extension/ui/clock/group-by-urgency.ts';
import { listOwnOpen } from '@shiftlight/extension/panels/panel-store.ts';
import { aClock, aTicket, hours, minutes, nineToFive } from '../ui/clocks.ts';

const friday = Date.parse('2026-11-20T13:39:00Z');
const calendar = compileCalendar(nineToFive);
const calendars = new Map([['nine-to-five', calendar]]);
const utc = { timeZone: 'UTC', locale: 'en-GB' };

const withLeft = (id: string, leftMs: number) =>
  aTicket({
    externalId: id,
    clocks: [aClock({ usedMs: hours(4) - leftMs, dueAt: calendar.after(friday, Math.max(0, leftMs)) })],
  });
const over = aTicket({
  externalId: 'over',
  clocks: [
    aClock({
      state: 'breached',
      usedMs: hours(4) + minutes(8),
      dueAt: friday - minutes(8),
      breachedAt: friday - minutes(8),
    }),
  ],
});
const paused = aTicket({
  externalId: 'paused',
  clocks: [aClock({ state: 'paused', usedMs: hours(1), paused: { since: friday, reason: 'waiting-for-customer' } })],
});

const groupsOf = (tickets: Parameters<typeof groupByUrgency>[0], now = friday) =>
  groupByUrgency(tickets, calendars, now, utc).map(({ urgency, rows }) => [
    urgency,
    rows.map(({ ticket }) => ticket.externalId),
  ]);

test('groups by urgency, soonest first, and leaves out empty groups', () => {
  const tickets = [
    paused,
    withLeft('today', hours(3)),
    withLeft('44 m', minutes(44)),
    over,
    withLeft('12 m', minutes(12)),
  ];
  expect(groupsOf(tickets)).toEqual([
    ['over', ['over']],
    ['hour', ['12 m', '44 m']],
    ['today', ['today']],
    ['paused', ['paused']],
  ]);
});

test('puts what is due after today later, and tickets without a running clock last', () => {
  const met = aTicket({ externalId: 'met', clocks: [aClock({ state: 'met', stoppedAt: friday, usedMs: minutes(5) })] });
  const none = aTicket({ externalId: 'none', clocks: [] });
  expect(groupsOf([none, met, withLeft('monday', hours(3.9))])).toEqual([
    ['later', ['monday']],
    ['none', ['none', 'met']],
  ]);
});

test('an hour of working time is within the hour although the night lies between', () => {
  const evening = Date.parse('2026-11-19T18:00:00Z');
  const clock = aClock({ usedMs: hours(3.5), countedUntil: evening, dueAt: Date.parse('2026-11-20T09:30:00Z') });
  expect(groupsOf([aTicket({ clocks: [clock] })], evening)).toEqual([['hour', ['1']]]);
});

test('lists only the viewer’s own open tickets', () => {
  const tickets = [
    aTicket({ externalId: 'mine' }),
    aTicket({ externalId: 'solved', status: 'solved' }),
    aTicket({ externalId: 'hers', assigneeMemberId: 'her' }),
    aTicket({ externalId: 'nobody’s', assigneeMemberId: null }),
  ];
  const known = new Map(tickets.map((ticket) => [ticket.externalId, ticket]));
  expect(listOwnOpen(known, 'me').map(({ externalId }) => externalId)).toEqual(['mine']);
});
