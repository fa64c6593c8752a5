import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { describe, expect, test } from 'vitest';
import { countRisk, planAlerts } from '@shiftlight/extension/background/notifications/plan.ts';
import { isQuiet } from '@shiftlight/extension/background/notifications/quiet.ts';
import { defaultSettings, type Settings } from '@shiftlight/extension/settings/settings.ts';
import { aClock, aTicket, hours, minutes, nineToFive } from '../../ui/clocks.ts';

const friday = Date.parse('2026-11-20T13:39:00Z');
const sunday = Date.parse('2026-11-22T13:00:00Z');
const calendars = new Map([['nine-to-five', compileCalendar(nineToFive)]]);
const left = (leftMs: number, different: Partial<Clock> = {}) =>
  aClock({ usedMs: hours(4) - leftMs, dueAt: friday + leftMs, ...different });

interface Row {
  readonly name: string;
  readonly clocks: readonly Clock[];
  readonly known?: readonly string[] | null;
  readonly settings?: Partial<Settings['notifications']>;
  readonly now?: number;
  readonly alerts: readonly string[];
}

const mine = ['c 1'];

test.each<Row>([
  { name: 'a clock with 15 minutes left', clocks: [left(minutes(15))], alerts: ['breach c 1 first-response 0'] },
  { name: 'no clock with 16 minutes left', clocks: [left(minutes(16))], alerts: [] },
  { name: 'nobody of what is over already', clocks: [left(-minutes(1), { state: 'breached' })], alerts: [] },
  {
    name: 'of each clock that is near',
    clocks: [left(minutes(10)), left(minutes(5), { kind: 'resolution' })],
    alerts: ['breach c 1 first-response 0', 'breach c 1 resolution 0'],
  },
  {
    name: 'nobody while the customer is waited for',
    clocks: [left(minutes(5), { state: 'paused', paused: { since: friday, reason: 'waiting-for-customer' } })],
    alerts: [],
  },
  {
    name: 'nobody in closed hours',
    clocks: [left(minutes(5), { countedUntil: sunday })],
    now: sunday,
    alerts: [],
  },
  { name: 'nobody of a met clock', clocks: [left(minutes(5), { state: 'met', stoppedAt: friday })], alerts: [] },
  {
    name: 'at the time chosen by the person',
    clocks: [left(minutes(40))],
    settings: { minutesBefore: 60 },
    alerts: ['breach c 1 first-response 0'],
  },
  {
    name: 'at the time chosen for the policy',
    clocks: [left(minutes(10))],
    settings: { byPolicy: { p: 5 } },
    alerts: [],
  },
  { name: 'nothing when switched off', clocks: [left(minutes(5))], settings: { breach: false }, alerts: [] },
  {
    name: 'of a new assignment at risk once, not of its clock as well',
    clocks: [left(minutes(5))],
    known: [],
    alerts: ['assignment c 1 first-response 0'],
  },
  {
    name: 'of a new assignment that is over already',
    clocks: [left(-minutes(5), { state: 'breached' })],
    known: [],
    alerts: ['assignment c 1 first-response 0'],
  },
  { name: 'nothing of a new assignment with time', clocks: [left(hours(2))], known: [], alerts: [] },
  {
    name: 'no assignment while nothing was known before',
    clocks: [left(-minutes(5), { state: 'breached' })],
    known: null,
    alerts: [],
  },
])('tells $name', ({ clocks, known = mine, settings = {}, now = friday, alerts }) => {
  const planned = planAlerts(
    [aTicket({ clocks })],
    calendars,
    known === null ? null : new Set(known),
    { ...defaultSettings.notifications, ...settings },
    now,
  );
  expect(planned.map(({ key }) => key)).toEqual(alerts);
});

test('a new assignment covers its clocks, so that they are not told again', () => {
  const clocks = [left(minutes(5)), left(minutes(9), { kind: 'resolution' })];
  const [alert] = planAlerts([aTicket({ clocks })], calendars, new Set(), defaultSettings.notifications, friday);
  expect(alert?.covers).toEqual(['breach c 1 first-response 0', 'breach c 1 resolution 0']);
});

test('counts tickets at risk and over, each once', () => {
  const tickets = [
    aTicket({ externalId: '1', clocks: [left(minutes(5)), left(hours(2), { kind: 'resolution' })] }),
    aTicket({ externalId: '2', clocks: [left(-minutes(5), { state: 'breached' })] }),
    aTicket({ externalId: '3', clocks: [left(hours(2))] }),
    aTicket({ externalId: '4', clocks: [] }),
  ];
  expect(countRisk(tickets, calendars, friday)).toEqual({ atRisk: 1, over: 1 });
});

describe('quiet hours', () => {
  const night = { on: true, from: '18:00', to: '08:00' };
  test.each([
    ['the evening', '2026-11-20T18:00:00Z', night, 'UTC', true],
    ['the early morning', '2026-11-20T07:59:00Z', night, 'UTC', true],
    ['the moment they end', '2026-11-20T08:00:00Z', night, 'UTC', false],
    ['the day', '2026-11-20T12:00:00Z', night, 'UTC', false],
    ['the viewer’s evening, not UTC’s', '2026-11-20T17:30:00Z', night, 'Europe/Berlin', true],
    ['a lunch break', '2026-11-20T12:30:00Z', { on: true, from: '12:00', to: '13:00' }, 'UTC', true],
    ['a break that is switched off', '2026-11-20T12:30:00Z', { on: false, from: '12:00', to: '13:00' }, 'UTC', false],
    ['no stretch at all', '2026-11-20T12:30:00Z', { on: true, from: '12:00', to: '12:00' }, 'UTC', false],
    ['the doubled hour of a clock change', '2026-10-25T01:30:00Z', night, 'Europe/Berlin', true],
  ] as const)('%s', (_name, at, quiet, timeZone, expected) => {
    expect(isQuiet(quiet, Date.parse(at), timeZone)).toBe(expected);
  });
});
