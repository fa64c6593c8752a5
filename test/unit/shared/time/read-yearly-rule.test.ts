import { parseDate, toDateText } from '@shiftlight/shared/time/local-date.ts';
import { everyYear, readYearlyRule } from '@shiftlight/shared/time/read-yearly-rule.ts';
import { expect, test } from 'vitest';

const day = (text: string): number => parseDate(text, 'date');

/** The first dates that a rule gives. */
function firstDates(rule: string, first: string, howMany: number): unknown {
  const days = readYearlyRule(rule, day(first));
  return days === null || days === everyYear ? days : days.slice(0, howMany).map(toDateText);
}

test.each([
  {
    name: 'the fourth Thursday of November',
    rule: 'BYMONTH=11;BYDAY=4TH',
    first: '2025-11-27',
    dates: ['2025-11-27', '2026-11-26', '2027-11-25'],
  },
  {
    name: 'the last Monday of May',
    rule: 'BYMONTH=5;BYDAY=-1MO',
    first: '2025-05-26',
    dates: ['2025-05-26', '2026-05-25', '2027-05-31'],
  },
  {
    name: 'the first Sunday, with its sign',
    rule: 'BYMONTH=2;BYDAY=+1SU',
    first: '2026-02-01',
    dates: ['2026-02-01', '2027-02-07', '2028-02-06'],
  },
  {
    name: 'a fifth Monday only where there is one',
    rule: 'BYMONTH=3;BYDAY=5MO',
    first: '2026-03-30',
    dates: ['2026-03-30', '2027-03-29', '2031-03-31'],
  },
  {
    name: 'no date before the first one',
    rule: 'BYMONTH=11;BYDAY=4TH',
    first: '2025-12-01',
    dates: ['2026-11-26', '2027-11-25', '2028-11-23'],
  },
  {
    name: 'every second year',
    rule: 'INTERVAL=2',
    first: '2025-01-06',
    dates: ['2025-01-06', '2027-01-06', '2029-01-06'],
  },
  {
    name: 'leap days',
    rule: 'INTERVAL=1;UNTIL=20330101',
    first: '2024-02-29',
    dates: ['2024-02-29', '2028-02-29', '2032-02-29'],
  },
  { name: 'as often as it says', rule: 'COUNT=2', first: '2026-05-01', dates: ['2026-05-01', '2027-05-01'] },
  {
    name: 'up to the last day, that day included',
    rule: 'UNTIL=20270501',
    first: '2026-05-01',
    dates: ['2026-05-01', '2027-05-01'],
  },
  { name: 'up to the day before', rule: 'UNTIL=20270430T235959Z', first: '2026-05-01', dates: ['2026-05-01'] },
  {
    name: 'a date of the rule that is not that of the event',
    rule: 'BYMONTH=6;BYMONTHDAY=3',
    first: '2026-05-01',
    dates: ['2026-06-03', '2027-06-03', '2028-06-03'],
  },
])('gives $name', ({ rule, first, dates }) => {
  expect(firstDates(`FREQ=YEARLY;${rule}`, first, 3)).toEqual(dates);
});

test.each(['FREQ=YEARLY', 'FREQ=YEARLY;INTERVAL=1;WKST=MO', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1'])(
  'takes %s of the first of May for ever',
  (rule) => {
    expect(readYearlyRule(rule, day('2026-05-01'))).toBe(everyYear);
  },
);

test('works out dates for sixty years where there is no end', () => {
  const days = readYearlyRule('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', day('2026-11-26'));
  expect(days).toHaveLength(61);
  expect(days).toContain(day('2086-11-28'));
});

test.each([
  'FREQ=WEEKLY',
  'FREQ=YEARLY;BYDAY=4TH',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=TH',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=1MO,3MO',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=1FR;BYMONTHDAY=13',
  'FREQ=YEARLY;BYMONTH=1,2',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=YEARLY;INTERVAL=0',
  'FREQ=YEARLY;COUNT=0',
  'FREQ=YEARLY;UNTIL=soon',
  'FREQ=YEARLY;BYEASTER=1',
])('does not understand %s', (rule) => {
  expect(readYearlyRule(rule, day('2026-01-01'))).toBeNull();
});

test('a date for ever with one left out is all its other dates', () => {
  const days = readYearlyRule('FREQ=YEARLY', day('2026-12-24'), new Set([day('2027-12-24')]));
  expect(days === null || days === everyYear ? days : days.slice(0, 3).map(toDateText)).toEqual([
    '2026-12-24',
    '2028-12-24',
    '2029-12-24',
  ]);
});
