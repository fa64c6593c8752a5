import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { importIcal } from '@shiftlight/shared/time/import-ical.ts';
import { describe, expect, test } from 'vitest';

const file = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT`),
    'END:VCALENDAR',
  ].join('\r\n');

describe('importing holidays', () => {
  const rows: readonly { name: string; event: string; expected: Partial<ReturnType<typeof importIcal>> }[] = [
    {
      name: 'takes a whole day',
      event: 'SUMMARY:New Year\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260102',
      expected: { holidays: ['2026-01-01'], dayNames: { '2026-01-01': 'New Year' } },
    },
    {
      name: 'takes a day without an end',
      event: 'DTSTART;VALUE=DATE:20260101',
      expected: { holidays: ['2026-01-01'], dayNames: {} },
    },
    {
      name: 'takes every day of a longer one',
      event: 'SUMMARY:Shutdown\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102',
      expected: { holidays: ['2026-12-30', '2026-12-31', '2027-01-01'] },
    },
    {
      name: 'takes what recurs every year',
      event: 'SUMMARY:Christmas\r\nDTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY',
      expected: { recurringHolidays: ['12-25'], dayNames: { '12-25': 'Christmas' } },
    },
    {
      name: 'takes a part of a day as a break',
      event:
        'SUMMARY:Christmas Eve\r\nDTSTART;TZID=Europe/Berlin:20261224T120000\r\nDTEND;TZID=Europe/Berlin:20261224T180000',
      expected: { breaks: { '2026-12-24': [['12:00', '18:00']] } },
    },
    {
      name: 'joins folded lines and unescapes text',
      event: 'SUMMARY:All Saints\\, a long\r\n  name\r\nDTSTART;VALUE=DATE:20261101',
      expected: { dayNames: { '2026-11-01': 'All Saints, a long name' } },
    },
    {
      name: 'skips what was cancelled',
      event: 'SUMMARY:X\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20260101',
      expected: { holidays: [], skipped: [{ name: 'X', reason: 'It was cancelled.' }] },
    },
    {
      name: 'skips another rule, and says so',
      event: 'SUMMARY:X\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=WEEKLY',
      expected: {
        holidays: [],
        skipped: [{ name: 'X', reason: 'It recurs by another rule than every year on the same date.' }],
      },
    },
    {
      name: 'skips what lasts for years',
      event: 'SUMMARY:X\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20290101',
      expected: { holidays: [], skipped: [{ name: 'X', reason: 'It lasts longer than two months.' }] },
    },
    {
      name: 'skips an event without a date',
      event: 'SUMMARY:X',
      expected: { skipped: [{ name: 'X', reason: 'It has no date.' }] },
    },
    {
      name: 'skips part of a night',
      event: 'SUMMARY:X\r\nDTSTART:20260101T220000\r\nDTEND:20260102T020000',
      expected: {
        breaks: {},
        skipped: [{ name: 'X', reason: 'It is a part of a day that recurs or runs into another day.' }],
      },
    },
  ];
  test.each(rows)('$name', ({ event, expected }) => {
    expect(importIcal(file(event))).toMatchObject(expected);
  });

  test('gives what a calendar definition takes', () => {
    const { skipped, ...imported } = importIcal(file('SUMMARY:Day off\r\nDTSTART;VALUE=DATE:20260302'));
    const calendar = compileCalendar({ timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, ...imported });
    expect(skipped).toEqual([]);
    expect(calendar.nextOpening(Date.UTC(2026, 2, 2))).toBe(Date.UTC(2026, 2, 9, 9));
  });

  test('refuses what is no calendar', () => {
    expect(() => importIcal('<html>')).toThrow(CalendarError);
  });
});
