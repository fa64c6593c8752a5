import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';
import { toClockSign, type ClockSign } from '@shiftlight/extension/ui/clock/clock-sign.ts';
import { aClock, hours, minutes, nineToFive } from './clocks.ts';

const friday = Date.parse('2026-11-20T13:39:00Z');
const sunday = Date.parse('2026-11-22T13:00:00Z');
const calendar = compileCalendar(nineToFive);

const signOf = (clock: Clock, now: number): ClockSign =>
  toClockSign(clock, readClock(clock, calendar, now), now, { timeZone: 'UTC', locale: 'en-GB' });

interface Row {
  readonly name: string;
  readonly clock: Clock;
  readonly now?: number;
  readonly sign: Partial<ClockSign>;
}

test.each<Row>([
  {
    name: 'runs',
    clock: aClock({ usedMs: minutes(79), dueAt: friday + minutes(161) }),
    sign: { state: 'running', lit: 2, main: '2 h 41 m', detail: 'due 16:20' },
  },
  {
    name: 'is at risk',
    clock: aClock({ kind: 'next-reply', budgetMs: hours(1), usedMs: minutes(48), dueAt: friday + minutes(12) }),
    sign: { state: 'at-risk', lit: 4, main: '12 m', detail: 'due 13:51' },
  },
  {
    name: 'is over',
    clock: aClock({
      state: 'breached',
      usedMs: hours(4) + minutes(8),
      dueAt: friday - minutes(8),
      breachedAt: friday - minutes(8),
    }),
    sign: { state: 'over', lit: 5, main: 'over by 8 m', detail: 'was due 13:31' },
  },
  {
    name: 'waits for a person',
    clock: aClock({
      kind: 'resolution',
      state: 'paused',
      usedMs: minutes(55),
      paused: { since: friday, reason: 'waiting-for-customer' },
    }),
    sign: { state: 'waiting', main: '3 h 05 m left', detail: 'waiting for customer' },
  },
  {
    name: 'waits although it is over',
    clock: aClock({ state: 'paused', usedMs: hours(5), paused: { since: friday, reason: 'waiting-for-third-party' } }),
    sign: { state: 'waiting', main: 'over by 1 h 00 m', detail: 'waiting for third party' },
  },
  {
    name: 'stands still in closed hours',
    clock: aClock({ usedMs: minutes(190), countedUntil: sunday, dueAt: Date.parse('2026-11-23T09:50:00Z') }),
    now: sunday,
    sign: { state: 'closed', main: '50 m left', detail: 'resumes Mon 09:00' },
  },
  {
    name: 'is done',
    clock: aClock({ state: 'met', usedMs: minutes(14), stoppedAt: friday }),
    sign: { state: 'done', main: 'answered in 14 m', detail: null, changesInMs: null },
  },
  {
    name: 'is done late',
    clock: aClock({
      kind: 'resolution',
      state: 'met-late',
      usedMs: hours(4) + minutes(5),
      stoppedAt: friday,
      breachedAt: friday,
    }),
    sign: { state: 'done', main: 'solved in 4 h 05 m', detail: '5 m late' },
  },
  {
    name: 'no longer counts',
    clock: aClock({ state: 'cancelled', usedMs: minutes(5), stoppedAt: friday }),
    sign: { state: 'done', main: 'no longer counts', detail: null },
  },
])('a clock that $name', ({ clock, now, sign }) => {
  expect(signOf(clock, now ?? friday)).toMatchObject(sign);
});

test('lights all five segments only when the budget is used up', () => {
  const almost = aClock({ usedMs: hours(4) - 1, dueAt: friday + 1 });
  expect(signOf(almost, friday).lit).toBe(4);
});

describe('says to a screen reader', () => {
  test('name, risk, working time and due time', () => {
    const clock = aClock({ kind: 'next-reply', budgetMs: hours(1), usedMs: minutes(48), dueAt: friday + minutes(12) });
    expect(signOf(clock, friday).label).toBe('Next reply, at risk, 12 minutes of working time left, due 13:51');
  });

  test('wall-clock time without the word working', () => {
    const clock = aClock({ calendarId: null, usedMs: minutes(79), dueAt: friday + minutes(161) });
    const sign = toClockSign(clock, readClock(clock, null, friday), friday, { timeZone: 'UTC', locale: 'en-GB' });
    expect(sign.label).toBe('First reply, 2 hours 41 minutes left, due 16:20');
  });
});

describe('changes its words', () => {
  test.each([
    ['at the next whole minute', minutes(161) + 30_000, 30_001],
    ['every second below five minutes', minutes(4) + 400, 401],
  ])('%s', (_name, leftMs, changesInMs) => {
    const clock = aClock({ usedMs: hours(4) - leftMs, dueAt: friday + leftMs });
    expect(signOf(clock, friday).changesInMs).toBe(changesInMs);
  });

  test('when its working hours begin', () => {
    const clock = aClock({ usedMs: minutes(190), countedUntil: sunday, dueAt: Date.parse('2026-11-23T09:50:00Z') });
    expect(signOf(clock, sunday).changesInMs).toBe(hours(20));
  });
});
