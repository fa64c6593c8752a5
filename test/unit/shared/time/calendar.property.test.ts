import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { explainCalendar } from '@shiftlight/shared/time/closed-reasons.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FROM = Date.UTC(2025, 0, 1);

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hours = String(Math.floor(quarter / 4)).padStart(2, '0');
  return `${hours}:${String((quarter % 4) * 15).padStart(2, '0')}`;
});
const interval: fc.Arbitrary<LocalInterval> = fc.tuple(time, time);
const day = fc.array(interval, { maxLength: 3 });
const date = fc.integer({ min: 0, max: 900 }).map((offset) => new Date(FROM + offset * DAY).toISOString().slice(0, 10));
const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
);

/** Any calendar that opens for at least an hour on Mondays, so that it is never refused. */
const definitions: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    timeZone: zone,
    mon: day,
    wed: day,
    fri: day,
    sun: day,
    holidays: fc.array(date, { maxLength: 5 }),
    breaks: fc.dictionary(date, day, { maxKeys: 3 }),
    overrides: fc.dictionary(date, day, { maxKeys: 3 }),
    cuts: fc.boolean(),
  })
  .map(({ timeZone, mon, holidays, breaks, overrides, cuts, ...rest }) => ({
    timeZone,
    weekly: { ...rest, mon: [...mon, ['10:00', '11:00']] },
    holidays,
    breaks,
    dateOverrides: overrides,
    rules: { holidayCutsOvernight: cuts },
  }));

const instant = fc.integer({ min: 0, max: 900 * 1440 }).map((minute) => FROM + minute * MINUTE);
const budget = fc.integer({ min: 1, max: 20 * 1440 }).map((minutes) => minutes * MINUTE);

describe('any calendar', () => {
  test('counts a range as the sum of its parts', () => {
    fc.assert(
      fc.property(definitions, fc.tuple(instant, instant, instant), (definition, instants) => {
        const [a = 0, b = 0, c = 0] = [...instants].sort((x, y) => x - y);
        const calendar = compileCalendar(definition);
        expect(calendar.workingMs(a, b) + calendar.workingMs(b, c)).toBe(calendar.workingMs(a, c));
      }),
    );
  });

  test('uses up exactly the budget until a deadline, forward and back', () => {
    fc.assert(
      fc.property(definitions, instant, budget, (definition, start, workMs) => {
        const calendar = compileCalendar(definition);
        const dueAt = calendar.after(start, workMs);
        expect(calendar.workingMs(start, dueAt)).toBe(workMs);
        expect(calendar.workingMs(start, dueAt - 1)).toBe(workMs - 1);
        expect(calendar.workingMs(calendar.before(start, workMs), start)).toBe(workMs);
      }),
    );
  });

  test('answers alike whatever was asked before', () => {
    fc.assert(
      fc.property(
        definitions,
        fc.array(instant, { minLength: 1, maxLength: 5 }),
        budget,
        (definition, instants, workMs) => {
          const used = compileCalendar(definition);
          for (const at of instants) {
            const fresh = compileCalendar(definition);
            expect([used.after(at, workMs), used.nextOpening(at), used.nextClosing(at), used.isOpen(at)]).toEqual([
              fresh.after(at, workMs),
              fresh.nextOpening(at),
              fresh.nextClosing(at),
              fresh.isOpen(at),
            ]);
          }
        },
      ),
    );
  });

  test('opens where it says that it opens and closes where it says that it closes', () => {
    fc.assert(
      fc.property(definitions, instant, (definition, at) => {
        const calendar = compileCalendar(definition);
        const opening = calendar.nextOpening(at);
        const closing = calendar.nextClosing(at);
        expect(calendar.isOpen(opening)).toBe(true);
        expect(calendar.workingMs(at, opening)).toBe(0);
        expect(calendar.isOpen(closing)).toBe(false);
        expect(calendar.isOpen(closing - 1)).toBe(true);
        expect(calendar.previousOpening(opening)).toBeLessThanOrEqual(opening);
      }),
    );
  });

  test('explains every span, open and closed, without holes, and agrees with itself', () => {
    fc.assert(
      fc.property(definitions, instant, fc.integer({ min: 1, max: 20 }), (definition, from, days) => {
        const to = from + days * DAY;
        const spans = explainCalendar(definition, from, to);
        const open = spans.filter(({ reason }) => reason === null).map((span) => [span.from, span.to]);
        expect(open).toEqual(compileCalendar(definition).intervals(from, to));
        expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([from, to]);
        expect(spans.slice(1).every((span, index) => span.from === spans[index]?.to)).toBe(true);
      }),
    );
  });
});
