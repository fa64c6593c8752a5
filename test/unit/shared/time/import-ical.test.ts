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
      name: 'leaves out the dates that a rule leaves out, of several lines and several on one line',
      event:
        'SUMMARY:Club day\r\nDTSTART;VALUE=DATE:20260601\r\nRRULE:FREQ=YEARLY;COUNT=5\r\n' +
        'EXDATE;VALUE=DATE:20270601,20280601\r\nEXDATE;VALUE=DATE:20300601',
      expected: { holidays: ['2026-06-01', '2029-06-01'], recurringHolidays: [] },
    },
    {
      name: 'leaves out a part of a day by the date on its own wall',
      event:
        'SUMMARY:Inventory\r\nDTSTART;TZID=Europe/Berlin:20260601T180000\r\nDTEND;TZID=Europe/Berlin:20260601T200000\r\n' +
        'RRULE:FREQ=YEARLY;COUNT=2\r\nEXDATE;TZID=Europe/Berlin:20260601T180000',
      expected: { breaks: { '2027-06-01': [['18:00', '20:00']] }, recurringBreaks: {} },
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
      name: 'takes a weekday of a month on each of its dates',
      event: 'SUMMARY:Thanksgiving\r\nDTSTART;VALUE=DATE:20261126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2',
      expected: {
        holidays: ['2026-11-26', '2027-11-25'],
        recurringHolidays: [],
        dayNames: { '2026-11-26': 'Thanksgiving', '2027-11-25': 'Thanksgiving' },
      },
    },
    {
      name: 'takes a part of such a day by the wall of its own zone, also when that changed its offset',
      event:
        'SUMMARY:X\r\nDTSTART;TZID=UTC:20260325T100000\r\nDTEND;TZID=UTC:20260325T120000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1WE;COUNT=2',
      expected: { breaks: { '2026-03-25': [['11:00', '13:00']], '2027-03-31': [['12:00', '14:00']] } },
    },
    {
      name: 'skips another rule, and says so',
      event: 'SUMMARY:X\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=WEEKLY',
      expected: {
        holidays: [],
        skipped: [
          { name: 'X', reason: 'It recurs by another rule than yearly on one date or on one weekday of a month.' },
        ],
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
      name: 'divides what runs over midnight between its dates',
      event: 'SUMMARY:X\r\nDTSTART:20260101T220000\r\nDTEND:20260103T020000',
      expected: {
        holidays: ['2026-01-02'],
        breaks: { '2026-01-01': [['22:00', '24:00']], '2026-01-03': [['00:00', '02:00']] },
        dayNames: { '2026-01-01': 'X', '2026-01-02': 'X', '2026-01-03': 'X' },
        skipped: [],
      },
    },
    {
      name: 'takes a part of a day of every year',
      event: 'SUMMARY:Christmas Eve\r\nDTSTART:20201224T120000\r\nDTEND:20201225T000000\r\nRRULE:FREQ=YEARLY;WKST=MO',
      expected: { recurringBreaks: { '12-24': [['12:00', '24:00']] }, dayNames: { '12-24': 'Christmas Eve' } },
    },
    {
      name: 'turns times in UTC into the calendar’s own',
      event: 'SUMMARY:X\r\nDTSTART:20260701T100000Z\r\nDTEND:20260701T120000Z',
      expected: { breaks: { '2026-07-01': [['12:00', '14:00']] } },
    },
    {
      name: 'turns times of another zone into the calendar’s own',
      event:
        'SUMMARY:X\r\nDTSTART;TZID="America/New_York":20260105T090000\r\nDTEND;TZID="America/New_York":20260105T110000',
      expected: { breaks: { '2026-01-05': [['15:00', '17:00']] } },
    },
    {
      name: 'takes times of a zone with a name of its own as they stand',
      event: 'SUMMARY:X\r\nDTSTART;TZID=Our office:20260105T090000\r\nDTEND;TZID=Our office:20260105T110000',
      expected: { breaks: { '2026-01-05': [['09:00', '11:00']] } },
    },
    {
      name: 'takes a length instead of an end',
      event: 'SUMMARY:X\r\nDTSTART:20260105T090000\r\nDURATION:PT2H30M',
      expected: { breaks: { '2026-01-05': [['09:00', '11:30']] } },
    },
    {
      name: 'takes a length in weeks and days',
      event: 'SUMMARY:X\r\nDTSTART;VALUE=DATE:20260105\r\nDURATION:P1W1D',
      expected: { holidays: Array.from({ length: 8 }, (_, day) => `2026-01-${String(5 + day).padStart(2, '0')}`) },
    },
    {
      name: 'keeps several parts of a day',
      event:
        'SUMMARY:X\r\nDTSTART:20260105T090000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20260105T150000\r\nDURATION:PT1H',
      expected: {
        breaks: {
          '2026-01-05': [
            ['09:00', '10:00'],
            ['15:00', '16:00'],
          ],
        },
      },
    },
    {
      name: 'skips a moment without length, and an end before the beginning',
      event:
        'SUMMARY:X\r\nDTSTART:20260101T220000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Y\r\nDTSTART:20260101T220000\r\nDTEND:20260101T210000',
      expected: {
        breaks: {},
        skipped: [
          { name: 'X', reason: 'It has no length.' },
          { name: 'Y', reason: 'It ends before it begins.' },
        ],
      },
    },
  ];
  test.each(rows)('$name', ({ event, expected }) => {
    expect(importIcal(file(event), 'Europe/Berlin')).toMatchObject(expected);
  });

  test('gives what a calendar definition takes', () => {
    const { skipped, ...imported } = importIcal(file('SUMMARY:Day off\r\nDTSTART;VALUE=DATE:20260302'), 'UTC');
    const calendar = compileCalendar({ timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, ...imported });
    expect(skipped).toEqual([]);
    expect(calendar.nextOpening(Date.UTC(2026, 2, 2))).toBe(Date.UTC(2026, 2, 9, 9));
  });

  test('refuses what is no calendar', () => {
    expect(() => importIcal('<html>', 'UTC')).toThrow(CalendarError);
  });
});
