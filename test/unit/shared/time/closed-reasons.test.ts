import { explainCalendar } from '@shiftlight/shared/time/closed-reasons.ts';
import { expect, test } from 'vitest';

const shift = [['09:00', '17:00']] as const;

test('says why a calendar is closed, with the names that it gives', () => {
  const definition = {
    timeZone: 'Europe/Berlin',
    weekly: { wed: shift, thu: shift, fri: shift },
    recurringHolidays: ['12-25'],
    dateOverrides: { '2026-12-23': [] },
    recurringBreaks: { '12-24': [['12:00', '24:00']] as const },
    dayNames: { '12-25': 'Christmas Day', '12-24': 'Christmas Eve', '2026-12-23': 'Stocktaking' },
  };
  const spans = explainCalendar(definition, Date.parse('2026-12-22T23:00:00Z'), Date.parse('2026-12-26T11:00:00Z'));
  const told = spans.map(({ from, reason, name }) => [new Date(from).toISOString().slice(8, 16), reason, name]);
  expect(told).toEqual([
    ['22T23:00', 'closed-date', 'Stocktaking'],
    ['23T23:00', 'outside-hours', null],
    ['24T08:00', null, null],
    ['24T11:00', 'break', 'Christmas Eve'],
    ['24T23:00', 'holiday', 'Christmas Day'],
    ['25T23:00', 'day-off', null],
  ]);
});

test('says nothing of an empty range', () => {
  expect(explainCalendar({ timeZone: 'UTC', weekly: { mon: shift } }, 5, 5)).toEqual([]);
});
