import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { createBusinessDays } from '@shiftlight/shared/time/business-days.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSlowCalendar } from '../../../builders/slow-calendar.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A zone, and a date around which its clocks or its rules changed. */
const turns = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Pyongyang', '2018-05-05'],
  ['America/Caracas', '2016-05-01'],
  ['America/Havana', '2025-03-09'],
  ['Pacific/Apia', '2011-12-30'],
] as const;

const intervals: readonly LocalInterval[] = [
  ['00:00', '24:00'],
  ['00:00', '02:30'],
  ['01:15', '03:45'],
  ['09:00', '12:30'],
  ['12:30', '17:00'],
  ['16:00', '20:15'],
  ['20:00', '24:00'],
  ['22:00', '06:00'],
  ['23:30', '00:30'],
];
const day = fc.subarray([...intervals], { maxLength: 3 });

const scenes = fc.constantFrom(...turns).chain(([timeZone, around]) => {
  const from = Date.parse(`${around}T00:00Z`) - 4 * DAY;
  const date = fc.integer({ min: 0, max: 8 }).map((days) => new Date(from + days * DAY).toISOString().slice(0, 10));
  const monthDay = date.map((text) => text.slice(5));
  return fc.record({
    definition: fc
      .record({
        week: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
        holidays: fc.array(date, { maxLength: 2 }),
        recurringHolidays: fc.array(monthDay, { maxLength: 1 }),
        dateOverrides: fc.dictionary(date, day, { maxKeys: 2 }),
        extraOpenings: fc.dictionary(date, day, { maxKeys: 1 }),
        breaks: fc.dictionary(date, day, { maxKeys: 2 }),
        recurringBreaks: fc.dictionary(monthDay, day, { maxKeys: 1 }),
      })
      .map(({ week, ...dated }): CalendarDefinition => ({
        timeZone,
        weekly: { ...week, mon: [...week.mon, ['10:00', '11:00']] },
        ...dated,
      })),
    window: fc.constant([from, from + 8 * DAY] as const),
    at: fc.integer({ min: 2 * 1440, max: 6 * 1440 }).map((minute) => from + minute * MINUTE),
    lengthMs: fc.integer({ min: 1, max: 2880 }).map((minutes) => minutes * MINUTE),
    budgetMs: fc.integer({ min: 1, max: 1200 }).map((minutes) => minutes * MINUTE),
  });
});

describe('a compiled calendar says what a walk minute by minute says', () => {
  test.each([{ holidayCutsOvernight: false }, { holidayCutsOvernight: true }])('with %o', (rules) => {
    fc.assert(
      fc.property(scenes, ({ definition, window, at, lengthMs, budgetMs }) => {
        const slow = createSlowCalendar(definition, window[0], window[1], rules);
        const calendar = compileCalendar(definition, rules);
        const inWindow = <T>(walked: T | null, answer: T) => (walked === null ? null : answer);
        const walked = {
          open: slow.isOpen(at),
          workingMs: slow.workingMs(at, at + lengthMs),
          dueAt: slow.after(at, budgetMs),
          startAt: slow.before(at, budgetMs),
          opening: slow.nextOpening(at),
          closing: slow.nextClosing(at),
          opened: slow.previousOpening(at),
          worked: slow.latestWork(at),
        };
        expect({
          open: calendar.isOpen(at),
          workingMs: calendar.workingMs(at, at + lengthMs),
          dueAt: inWindow(walked.dueAt, calendar.after(at, budgetMs)),
          startAt: inWindow(walked.startAt, calendar.before(at, budgetMs)),
          opening: inWindow(walked.opening, calendar.nextOpening(at)),
          closing: inWindow(walked.closing, calendar.nextClosing(at)),
          opened: inWindow(walked.opened, calendar.previousOpening(at)),
          worked: inWindow(walked.worked, calendar.latestWork(at)),
        }).toEqual(walked);
      }),
      { numRuns: 60 },
    );
  });

  test('with openings as readings on the wall', () => {
    fc.assert(
      fc.property(scenes, ({ definition, at, lengthMs, budgetMs }) => {
        const window = [at - DAY, at + 2 * DAY] as const;
        const slow = createSlowCalendar(definition, window[0], window[1], { wallReading: true });
        const calendar = compileCalendar(definition, { dst: 'wall-reading' });
        const end = Math.min(at + lengthMs, window[1]);
        const dueAt = slow.after(at, budgetMs);
        expect([calendar.isOpen(at), calendar.workingMs(at, end)]).toEqual([slow.isOpen(at), slow.workingMs(at, end)]);
        if (dueAt !== null) expect(calendar.after(at, budgetMs)).toBe(dueAt);
      }),
      { numRuns: 10 },
    );
  });

  test('in business days', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(-3, -1, 1, 2), ({ definition, window, at }, count) => {
        const landed = createSlowCalendar(definition, window[0], window[1]).addDays(at, count);
        if (landed !== null) expect(createBusinessDays(definition).add(at, count)).toBe(landed);
      }),
      { numRuns: 60 },
    );
  });
});
