import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import { settleClock, settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';
import {
  at,
  becomes,
  calendars,
  clocksOf,
  clockTime,
  created,
  foldStory,
  HOUR,
  message,
  MINUTE,
  policyOf,
  ann,
  tell,
  type StoryStep,
} from '../tickets/story.ts';

const office = calendars.get('office') ?? null;

/** A resolution clock of four working hours that started on Monday at 09:00. */
function clockAfter(...steps: readonly StoryStep[]): Clock {
  const [clock] = clocksOf(
    { kind: 'resolution', calendarId: 'office', warnLeftMs: [30 * MINUTE, 10 * MINUTE] },
    created('09:00'),
    ...steps,
  );
  if (clock === undefined) throw new Error('The story left no clock.');
  return clock;
}

describe('a running clock', () => {
  const rows = [
    { name: 'has all left at the start', now: '09:00', state: 'running', left: 240, closed: false, next: '02 12:30' },
    {
      name: 'counts before its start as nothing',
      now: '08:00',
      state: 'running',
      left: 240,
      closed: true,
      next: '02 09:00',
    },
    { name: 'runs until the first warning', now: '12:29', state: 'running', left: 31, closed: false, next: '02 12:30' },
    {
      name: 'is at risk from the first warning on',
      now: '12:30',
      state: 'at-risk',
      left: 30,
      closed: false,
      next: '02 12:50',
    },
    {
      name: 'stays at risk after the last warning',
      now: '12:55',
      state: 'at-risk',
      left: 5,
      closed: false,
      next: '02 13:00',
    },
    {
      name: 'is not breached exactly on the deadline',
      now: '13:00',
      state: 'at-risk',
      left: 0,
      closed: false,
      next: '02 13:00',
    },
    { name: 'is breached after it', now: '13:01', state: 'breached', left: -1, closed: false, next: null },
    {
      name: 'goes on counting when it is over',
      now: 'tue 10:00',
      state: 'breached',
      left: -300,
      closed: false,
      next: null,
    },
  ] as const;
  test.each(rows)('$name', ({ now, state, left, closed, next }) => {
    const reading = readClock(clockAfter(), office, at(now));
    expect(reading).toMatchObject({ state, leftMs: left * MINUTE, usedMs: (240 - left) * MINUTE, closed });
    expect(reading.fillRatio).toBeCloseTo((240 - left) / 240);
    if (now !== '13:00') expect(clockTime(reading.nextChangeAt)).toBe(next);
  });

  test('says when it goes on while the calendar is closed', () => {
    const [clock] = clocksOf({ kind: 'resolution', calendarId: 'office' }, created('16:00'));
    const reading = clock && readClock(clock, office, at('20:00'));
    expect(reading).toMatchObject({
      closed: true,
      leftMs: 3 * HOUR,
      resumesAt: at('tue 09:00'),
      nextChangeAt: at('tue 09:00'),
    });
  });

  test('counts wall-clock time without a calendar', () => {
    const [clock] = clocksOf({ kind: 'resolution' }, created('20:00'));
    expect(clock && readClock(clock, null, at('tue 01:00'))).toMatchObject({
      state: 'breached',
      leftMs: -HOUR,
      closed: false,
    });
  });
});

test('the next change of a wall-clock target is its warning, then its due instant', () => {
  const [clock] = clocksOf({ kind: 'resolution', warnLeftMs: [HOUR, 5 * HOUR] }, created('20:00'));
  expect(clock && clockTime(readClock(clock, null, at('20:00')).nextChangeAt)).toBe('02 23:00');
  expect(clock && clockTime(readClock(clock, null, at('23:30')).nextChangeAt)).toBe('03 00:00');
});

test('a clock whose calendar never opens again has no due instant, no resumption and no next change', () => {
  const once = compileCalendar({ timeZone: 'UTC', weekly: {}, dateOverrides: { '2026-03-02': [['09:00', '10:00']] } });
  const policy = policyOf({ kind: 'resolution', budgetMs: 4 * HOUR, calendarId: 'once' });
  const fold = createTicketFold({ policies: [policy], calendars: new Map([['once', once]]) });
  const [clock] = fold.run(tell(created('09:30'))).clocks;
  expect(clock && readClock(clock, once, at('11:00'))).toMatchObject({
    state: 'running',
    dueAt: null,
    leftMs: 3.5 * HOUR,
    resumesAt: null,
    nextChangeAt: null,
  });
});

describe('a clock that stands', () => {
  test('keeps what is left while it is paused', () => {
    const paused = clockAfter(becomes('10:00', 'pending'));
    expect(readClock(paused, office, at('wed 10:00'))).toMatchObject({
      state: 'paused',
      leftMs: 3 * HOUR,
      dueAt: null,
      closed: false,
      nextChangeAt: null,
    });
  });

  test('keeps what it was met with', () => {
    const met = clockAfter(becomes('10:00', 'solved'));
    expect(readClock(met, office, at('wed 10:00'))).toMatchObject({ state: 'met', usedMs: HOUR, nextChangeAt: null });
  });

  test('is full when it has no budget', () => {
    const [clock] = clocksOf({ kind: 'resolution', budgetMs: 0 }, created('09:00'));
    expect(clock && readClock(clock, null, at('09:00')).fillRatio).toBe(1);
  });
});

describe('settling', () => {
  test('breaches a clock at its due instant, when that has come', () => {
    const clock = clockAfter();
    expect(settleClock(clock, at('12:59'))).toBe(clock);
    expect(settleClock(clock, at('16:00'))).toMatchObject({
      state: 'breached',
      breachedAt: at('13:00'),
      dueAt: at('13:00'),
    });
    expect(settleClock(clock, at('13:00'))).toMatchObject({ state: 'breached', breachedAt: at('13:00') });
  });

  test('leaves clocks that stand alone, and the state when nothing came due', () => {
    const paused = clockAfter(becomes('10:00', 'pending'));
    expect(settleClock(paused, at('wed 10:00'))).toBe(paused);
    const state = foldStory(
      [policyOf({ kind: 'resolution', budgetMs: HOUR, calendarId: null })],
      tell(created('09:00')),
    );
    expect(settleClocks(state, at('09:30'))).toBe(state);
    expect(settleClocks(state, at('10:30')).clocks).toMatchObject([{ state: 'breached' }]);
  });
});

describe('the urgent clock', () => {
  const policy = policyOf(
    { kind: 'first-response', budgetMs: HOUR, calendarId: null },
    { kind: 'resolution', budgetMs: 4 * HOUR, calendarId: null },
    { kind: 'requester-wait', budgetMs: 2 * HOUR, calendarId: null },
  );
  const urgent = (now: string, ...steps: readonly StoryStep[]) =>
    findUrgentClock(foldStory([policy], tell(created('09:00'), ...steps)).clocks, at(now), calendars)?.kind ?? null;

  test.each([
    { name: 'is the next to breach', steps: [], kind: 'first-response' },
    { name: 'is the next of those that still count', steps: [message('09:30', ann)], kind: 'requester-wait' },
    {
      name: 'is the paused one with the least left when all stand',
      steps: [message('09:30', ann), becomes('10:00', 'pending')],
      kind: 'requester-wait',
    },
    {
      name: 'is the resolution when solving ended several at once',
      steps: [message('09:30', ann), becomes('10:00', 'solved')],
      kind: 'resolution',
    },
  ])('$name', ({ steps, kind }) => {
    expect(urgent('11:00', ...steps)).toBe(kind);
  });

  test('is none when there are none', () => {
    expect(findUrgentClock([], 0, calendars)).toBeNull();
  });
});
