import { addHolidays } from '@shiftlight/shared/time/add-holidays.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import type { ImportedHolidays } from '@shiftlight/shared/time/import-ical.ts';
import { expect, test } from 'vitest';

const office: CalendarDefinition = {
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']] },
  holidays: ['2026-05-01'],
  breaks: { '2026-12-24': [['12:00', '17:00']] },
  dayNames: { '2026-05-01': 'Day off' },
};
const nothing: ImportedHolidays = {
  holidays: [],
  recurringHolidays: [],
  breaks: {},
  recurringBreaks: {},
  dayNames: {},
  skipped: [],
};

test('adds what is new, in order of dates, and says what the calendar had already', () => {
  const { definition, added, known } = addHolidays(office, {
    ...nothing,
    holidays: ['2026-04-03', '2026-05-01'],
    recurringHolidays: ['12-25'],
    dayNames: { '2026-04-03': 'Good Friday', '2026-05-01': 'Labour Day' },
  });
  expect(definition).toMatchObject({
    holidays: ['2026-04-03', '2026-05-01'],
    recurringHolidays: ['12-25'],
    breaks: office.breaks,
  });
  expect(added).toEqual([
    { date: '12-25', name: null, parts: null, everyYear: true },
    { date: '2026-04-03', name: 'Good Friday', parts: null, everyYear: false },
  ]);
  expect(known).toBe(1);
});

test('keeps the name that the calendar gives a day', () => {
  const { definition } = addHolidays(office, { ...nothing, dayNames: { '2026-05-01': 'Labour Day', '12-25': 'X' } });
  expect(definition.dayNames).toEqual({ '2026-05-01': 'Day off', '12-25': 'X' });
});

test('adds parts of a day beside those of the calendar, none twice', () => {
  const { definition, added, known } = addHolidays(office, {
    ...nothing,
    breaks: {
      '2026-12-24': [
        ['12:00', '17:00'],
        ['09:00', '10:00'],
      ],
    },
    recurringBreaks: { '12-31': [['14:00', '24:00']] },
  });
  expect(definition.breaks).toEqual({
    '2026-12-24': [
      ['12:00', '17:00'],
      ['09:00', '10:00'],
    ],
  });
  expect(definition.recurringBreaks).toEqual({ '12-31': [['14:00', '24:00']] });
  expect(added).toEqual([
    { date: '12-31', name: null, parts: [['14:00', '24:00']], everyYear: true },
    { date: '2026-12-24', name: null, parts: [['09:00', '10:00']], everyYear: false },
  ]);
  expect(known).toBe(0);
});

test('adds nothing to a calendar that has it all', () => {
  const imported = { ...nothing, holidays: ['2026-05-01'], breaks: { '2026-12-24': [['12:00', '17:00']] } as const };
  expect(addHolidays(office, imported)).toMatchObject({ added: [], known: 2 });
});
