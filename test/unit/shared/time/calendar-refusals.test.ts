import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';

const nineToFive: readonly LocalInterval[] = [['09:00', '17:00']];
const weekdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const office: CalendarDefinition = { timeZone: 'UTC', weekly: weekdays };

describe('a definition is refused', () => {
  const rows: readonly { name: string; definition: CalendarDefinition; says: string }[] = [
    { name: 'that never opens', definition: { timeZone: 'UTC', weekly: {} }, says: 'never opens' },
    {
      name: 'whose only date is a holiday',
      definition: {
        timeZone: 'UTC',
        weekly: {},
        holidays: ['2026-03-02'],
        dateOverrides: { '2026-03-02': nineToFive },
      },
      says: 'never opens',
    },
    { name: 'with an unknown zone', definition: { ...office, timeZone: 'Mars/Base' }, says: 'timeZone: “Mars/Base”' },
    {
      name: 'with an impossible date',
      definition: { ...office, holidays: ['2026-02-30'] },
      says: 'holidays: “2026-02-30” is not a date',
    },
    {
      name: 'with an impossible day of the year',
      definition: { ...office, recurringHolidays: ['02-30'] },
      says: 'recurringHolidays: “02-30”',
    },
    {
      name: 'with an impossible time',
      definition: { ...office, weekly: { mon: [['09:00', '18:60']] } },
      says: 'weekly mon: “18:60” is not a time',
    },
    {
      name: 'that opens at 24:00',
      definition: { ...office, weekly: { mon: [['24:00', '06:00']] } },
      says: 'cannot open at 24:00',
    },
    {
      name: 'with half an interval',
      definition: { ...office, breaks: JSON.parse('{"2026-03-02":[["12:00"]]}') },
      says: 'breaks 2026-03-02',
    },
    {
      name: 'with an unknown day',
      definition: { ...office, weekly: JSON.parse('{"monday":[]}') },
      says: 'weekly: “monday” is not a day',
    },
  ];
  test.each(rows)('$name', ({ definition, says }) => {
    expect(() => compileCalendar(definition)).toThrow(CalendarError);
    expect(() => compileCalendar(definition)).toThrow(says);
  });

  test('and so is a question outside 1900 to 2400', () => {
    expect(() => compileCalendar(office).isOpen(Date.UTC(2500, 0, 1))).toThrow(CalendarError);
    expect(() => compileCalendar(office).isOpen(NaN)).toThrow(CalendarError);
  });
});
