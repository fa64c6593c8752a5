import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { createDayPlan } from '@shiftlight/shared/time/day-plan.ts';
import { importIcal } from '@shiftlight/shared/time/import-ical.ts';
import { parseLocalSpan, parseLocalSpans } from '@shiftlight/shared/time/local-span.ts';
import { DAY_MS } from '@shiftlight/shared/time/local-date.ts';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;

function everyDay(...intervals: readonly LocalInterval[]): CalendarDefinition['weekly'] {
  return Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, intervals]));
}

describe('a week closes', () => {
  test.each<{ name: string; definition: Partial<CalendarDefinition>; closes: boolean }>([
    { name: 'never with whole days', definition: { weekly: everyDay(['00:00', '24:00']) }, closes: false },
    { name: 'never with shifts of 24 hours', definition: { weekly: everyDay(['08:00', '08:00']) }, closes: false },
    {
      name: 'never with a day and a night shift that meet',
      definition: { weekly: everyDay(['06:00', '18:00'], ['18:00', '06:00']) },
      closes: false,
    },
    {
      name: 'never with shifts that overlap, in whatever order they are written',
      definition: { weekly: everyDay(['17:00', '07:00'], ['06:00', '18:00']) },
      closes: false,
    },
    {
      name: 'between a day and a night shift that do not meet',
      definition: { weekly: everyDay(['06:00', '18:00'], ['18:15', '06:00']) },
      closes: true,
    },
    {
      name: 'before a night shift that ends too early',
      definition: { weekly: everyDay(['06:00', '18:00'], ['18:00', '05:45']) },
      closes: true,
    },
    {
      name: 'on the one day without a shift before it',
      definition: { weekly: { ...everyDay(['08:00', '08:00']), wed: [] } },
      closes: true,
    },
    { name: 'in the evening', definition: { weekly: everyDay(['00:00', '23:45']) }, closes: true },
    {
      name: 'on holidays of every year',
      definition: { weekly: everyDay(['00:00', '24:00']), recurringHolidays: ['12-25'] },
      closes: true,
    },
    {
      name: 'in breaks of every year',
      definition: { weekly: everyDay(['00:00', '24:00']), recurringBreaks: { '12-24': [['12:00', '24:00']] } },
      closes: true,
    },
  ])('$name: $closes', ({ definition, closes }) => {
    const whole = { timeZone: 'UTC', weekly: {}, ...definition };
    expect(createDayPlan(whole).weekCloses).toBe(closes);
    const closing = compileCalendar(whole).nextClosing(Date.UTC(2026, 0, 5, 12));
    expect(Number.isFinite(closing)).toBe(closes);
  });
});

describe('an interval', () => {
  test('of two equal times lasts a whole day', () => {
    expect(parseLocalSpan(['09:00', '09:00'], 'mon')).toEqual({ from: 9 * HOUR, to: 9 * HOUR + DAY_MS });
  });
  test('needs two times', () => {
    const single: LocalInterval = JSON.parse('["09:00"]');
    expect(() => parseLocalSpan(single, 'weekly mon')).toThrow(
      'weekly mon: an interval needs an opening and a closing time.',
    );
  });
  test('that is absent opens nothing', () => {
    expect(parseLocalSpans(undefined, 'mon')).toEqual([]);
  });
});

test('a calendar by the wall looks back as it looks ahead, over a change of clocks', () => {
  const weekly = { sat: [['20:00', '23:00']], mon: [['09:00', '17:00']] } as const;
  const calendar = compileCalendar({ timeZone: 'Europe/Berlin', weekly, rules: { dst: 'wall-length' } });
  const sunday = Date.parse('2026-03-29T10:00Z');
  expect(calendar.previousOpening(sunday)).toBe(Date.parse('2026-03-28T19:00Z'));
  expect(calendar.latestWork(sunday)).toBe(Date.parse('2026-03-28T22:00Z'));
  expect(calendar.nextOpening(sunday)).toBe(Date.parse('2026-03-30T07:00Z'));
});

test('imported dates are in order, whatever the order of the file', () => {
  const event = (date: string, rule = '') => `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${date}\n${rule}END:VEVENT`;
  const yearly = 'RRULE:FREQ=YEARLY\n';
  const events = [event('20270501'), event('20260101'), event('20201226', yearly), event('20201225', yearly)];
  const { holidays, recurringHolidays } = importIcal(`BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR`, 'UTC');
  expect([holidays, recurringHolidays]).toEqual([
    ['2026-01-01', '2027-05-01'],
    ['12-25', '12-26'],
  ]);
});
