import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;
const nineToFive: readonly LocalInterval[] = [['09:00', '17:00']];
const weekdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const office: CalendarDefinition = { timeZone: 'UTC', weekly: weekdays };
const t = (text: string) => Date.parse(`${text}Z`);

describe('working time', () => {
  const rows: readonly {
    name: string;
    definition: Partial<CalendarDefinition>;
    from: string;
    to: string;
    hours: number;
  }[] = [
    { name: 'counts opening hours only', definition: {}, from: '2026-03-02T08:00', to: '2026-03-03T10:00', hours: 9 },
    {
      name: 'is nothing when the range is reversed',
      definition: {},
      from: '2026-03-03T10:00',
      to: '2026-03-02T08:00',
      hours: 0,
    },
    {
      name: 'leaves out holidays',
      definition: { holidays: ['2026-03-02'] },
      from: '2026-03-02T08:00',
      to: '2026-03-03T10:00',
      hours: 1,
    },
    {
      name: 'leaves out what recurs every year',
      definition: { recurringHolidays: ['03-02'] },
      from: '2026-03-02T08:00',
      to: '2026-03-03T10:00',
      hours: 1,
    },
    {
      name: 'takes an override for the week',
      definition: { dateOverrides: { '2026-03-02': [['12:00', '20:00']] } },
      from: '2026-03-02T11:00',
      to: '2026-03-02T19:00',
      hours: 7,
    },
    {
      name: 'closes on an empty override',
      definition: { dateOverrides: { '2026-03-02': [] } },
      from: '2026-03-02T00:00',
      to: '2026-03-03T00:00',
      hours: 0,
    },
    {
      name: 'adds extra openings, on holidays too',
      definition: { holidays: ['2026-03-02'], extraOpenings: { '2026-03-02': [['10:00', '12:00']] } },
      from: '2026-03-02T00:00',
      to: '2026-03-03T00:00',
      hours: 2,
    },
    {
      name: 'takes out breaks',
      definition: { breaks: { '2026-03-02': [['12:00', '13:30']] } },
      from: '2026-03-02T00:00',
      to: '2026-03-03T00:00',
      hours: 6.5,
    },
    {
      name: 'takes out the breaks of every year',
      definition: { recurringBreaks: { '12-24': [['12:00', '24:00']] } },
      from: '2026-12-24T00:00',
      to: '2026-12-25T00:00',
      hours: 3,
    },
    {
      name: 'joins openings that touch or overlap',
      definition: {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['12:00', '14:00'],
            ['13:00', '15:00'],
          ],
        },
      },
      from: '2026-03-02T00:00',
      to: '2026-03-03T00:00',
      hours: 6,
    },
    {
      name: 'runs over midnight',
      definition: { weekly: { mon: [['22:00', '06:00']] } },
      from: '2026-03-02T23:00',
      to: '2026-03-03T08:00',
      hours: 7,
    },
    {
      name: 'closes at the end of the day',
      definition: { weekly: { mon: [['20:00', '24:00']] } },
      from: '2026-03-02T00:00',
      to: '2026-03-04T00:00',
      hours: 4,
    },
    {
      name: 'has 25 hours on the day when clocks go back',
      definition: { timeZone: 'Europe/Berlin', weekly: { sun: [['00:00', '24:00']] } },
      from: '2026-10-24T20:00',
      to: '2026-10-26T12:00',
      hours: 25,
    },
    {
      name: 'has 23 hours on the day when clocks go forward',
      definition: { timeZone: 'Europe/Berlin', weekly: { sun: [['00:00', '24:00']] } },
      from: '2026-03-28T20:00',
      to: '2026-03-30T12:00',
      hours: 23,
    },
    {
      name: 'opens an hour later when the opening falls into the gap',
      definition: { timeZone: 'Europe/Berlin', weekly: { sun: [['02:30', '06:00']] } },
      from: '2026-03-29T00:00',
      to: '2026-03-29T12:00',
      hours: 2.5,
    },
    {
      name: 'opens at the first of two readings',
      definition: { timeZone: 'Europe/Berlin', weekly: { sun: [['02:30', '06:00']] } },
      from: '2026-10-25T00:00',
      to: '2026-10-25T12:00',
      hours: 4.5,
    },
    {
      name: 'does not open on a date that a zone left out',
      definition: { timeZone: 'Pacific/Apia', weekly: { fri: nineToFive } },
      from: '2011-12-28T00:00',
      to: '2012-01-02T00:00',
      hours: 0,
    },
  ];
  test.each(rows)('$name', ({ definition, from, to, hours }) => {
    expect(compileCalendar({ ...office, ...definition }).workingMs(t(from), t(to)) / HOUR).toBe(hours);
  });
});
