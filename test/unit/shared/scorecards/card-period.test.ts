import {
  cardPeriodAt,
  parseCardPeriod,
  shiftCardPeriod,
  type CardPeriod,
} from '@shiftlight/shared/scorecards/card-period.ts';
import { parseDate, toDateText } from '@shiftlight/shared/time/local-date.ts';
import { describe, expect, test } from 'vitest';

function parsed(text: string): CardPeriod {
  const period = parseCardPeriod(text);
  if (period === null) throw new Error(`${text} names no period.`);
  return period;
}

const daysOf = ({ first, end }: CardPeriod) => [toDateText(first), toDateText(end)];

describe('the text of a period', () => {
  test.each([
    { text: '2026', days: ['2026-01-01', '2027-01-01'] },
    { text: '2026-Q4', days: ['2026-10-01', '2027-01-01'] },
    { text: '2026-11', days: ['2026-11-01', '2026-12-01'] },
    { text: '2028-02', days: ['2028-02-01', '2028-03-01'] },
    { text: '2026-W47', days: ['2026-11-16', '2026-11-23'] },
    // 2026 begins on a Thursday, so it has 53 weeks; the first of 2027 begins on 4 January.
    { text: '2026-W01', days: ['2025-12-29', '2026-01-05'] },
    { text: '2026-W53', days: ['2026-12-28', '2027-01-04'] },
    { text: '2026-11-03..2026-11-20', days: ['2026-11-03', '2026-11-21'] },
    { text: '2026-11-03..2026-11-03', days: ['2026-11-03', '2026-11-04'] },
  ])('$text covers $days', ({ text, days }) => {
    expect(daysOf(parsed(text))).toEqual(days);
    expect(parsed(text).text).toBe(text);
  });

  test.each([
    '',
    '26',
    '2026-13',
    '0002-11-03..2026-11-20',
    '2026-00',
    '2026-Q5',
    '2026-W54',
    '2027-W53',
    '2026-W00',
    '2026-11-20..2026-11-03',
    '2026-11-31..2026-12-02',
    '2025-01-01..2026-06-01',
    '1969',
    '2026-11 ',
  ])('“%s” names none', (text) => {
    expect(parseCardPeriod(text)).toBeNull();
  });
});

describe('the period before and after', () => {
  test.each([
    { text: '2026-01', steps: -1, then: '2025-12' },
    { text: '2026-12', steps: 1, then: '2027-01' },
    { text: '2026-Q1', steps: -1, then: '2025-Q4' },
    { text: '2026', steps: 2, then: '2028' },
    { text: '2027-W01', steps: -1, then: '2026-W53' },
    { text: '2026-11-03..2026-11-05', steps: -1, then: '2026-10-31..2026-11-02' },
  ])('$text and $steps give $then', ({ text, steps, then }) => {
    const shifted = shiftCardPeriod(parsed(text), steps);
    expect(shifted).toEqual(parsed(then));
    expect(shiftCardPeriod(shifted, -steps)).toEqual(parsed(text));
  });
});

test.each([
  { kind: 'week', day: '2026-11-22', text: '2026-W47' },
  { kind: 'month', day: '2026-11-22', text: '2026-11' },
  { kind: 'quarter', day: '2026-11-22', text: '2026-Q4' },
  { kind: 'year', day: '2026-11-22', text: '2026' },
] as const)('the $kind that holds $day is $text', ({ kind, day, text }) => {
  expect(cardPeriodAt(kind, parseDate(day, 'day'))).toEqual(parsed(text));
});
