import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;
const nineToFive: readonly LocalInterval[] = [['09:00', '17:00']];
const weekdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const office: CalendarDefinition = { timeZone: 'UTC', weekly: weekdays };
const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16) : at);
const t = (text: string) => Date.parse(`${text}Z`);

describe('questions', () => {
  const round: CalendarDefinition = {
    timeZone: 'UTC',
    weekly: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
    ),
  };
  const once: CalendarDefinition = {
    timeZone: 'UTC',
    weekly: {},
    dateOverrides: { '2026-03-02': [['09:00', '10:00']] },
  };
  const rows: readonly {
    name: string;
    definition: CalendarDefinition;
    ask: (calendar: Calendar) => number;
    answer: string | number;
  }[] = [
    {
      name: 'the next opening from inside is now',
      definition: office,
      ask: (c) => c.nextOpening(t('2026-03-02T10:00')),
      answer: '2026-03-02T10:00',
    },
    {
      name: 'the next opening from closing is tomorrow',
      definition: office,
      ask: (c) => c.nextOpening(t('2026-03-02T17:00')),
      answer: '2026-03-03T09:00',
    },
    {
      name: 'the next closing from closing is tomorrow’s',
      definition: office,
      ask: (c) => c.nextClosing(t('2026-03-02T17:00')),
      answer: '2026-03-03T17:00',
    },
    {
      name: 'the previous opening at an opening is that one',
      definition: office,
      ask: (c) => c.previousOpening(t('2026-03-02T09:00')),
      answer: '2026-03-02T09:00',
    },
    {
      name: 'the previous opening before it is Friday’s',
      definition: office,
      ask: (c) => c.previousOpening(t('2026-03-02T08:59')),
      answer: '2026-02-27T09:00',
    },
    {
      name: 'the latest work before an opening ended on Friday',
      definition: office,
      ask: (c) => c.latestWork(t('2026-03-02T09:00')),
      answer: '2026-02-27T17:00',
    },
    {
      name: 'a budget used up at closing is due at closing',
      definition: office,
      ask: (c) => c.after(t('2026-03-02T16:00'), HOUR),
      answer: '2026-03-02T17:00',
    },
    {
      name: 'or at the next opening, by rule',
      definition: { ...office, rules: { boundaryNextOpen: true } },
      ask: (c) => c.after(t('2026-03-02T16:00'), HOUR),
      answer: '2026-03-03T09:00',
    },
    {
      name: 'no budget outside hours is due at once',
      definition: office,
      ask: (c) => c.after(t('2026-03-01T12:00'), 0),
      answer: '2026-03-01T12:00',
    },
    {
      name: 'or at the next opening, by rule',
      definition: { ...office, rules: { zeroBudget: 'next-opening' } },
      ask: (c) => c.after(t('2026-03-01T12:00'), 0),
      answer: '2026-03-02T09:00',
    },
    {
      name: 'a negative budget counts back',
      definition: office,
      ask: (c) => c.after(t('2026-03-02T10:00'), -2 * HOUR),
      answer: '2026-02-27T16:00',
    },
    {
      name: 'and back is forward again',
      definition: office,
      ask: (c) => c.before(t('2026-02-27T16:00'), -2 * HOUR),
      answer: '2026-03-02T10:00',
    },
    {
      name: 'counting back ends at an opening',
      definition: office,
      ask: (c) => c.before(t('2026-03-02T10:00'), HOUR),
      answer: '2026-03-02T09:00',
    },
    {
      name: 'or at the closing before it, by rule',
      definition: { ...office, rules: { boundaryPrevClose: true } },
      ask: (c) => c.before(t('2026-03-02T10:00'), HOUR),
      answer: '2026-02-27T17:00',
    },
    {
      name: 'a calendar without end never closes',
      definition: round,
      ask: (c) => c.nextClosing(t('2026-03-02T10:00')),
      answer: Infinity,
    },
    {
      name: 'and never opened',
      definition: round,
      ask: (c) => c.previousOpening(t('2026-03-02T10:00')),
      answer: -Infinity,
    },
    {
      name: 'unless a holiday comes',
      definition: { ...round, holidays: ['2031-01-01'] },
      ask: (c) => c.nextClosing(t('2026-03-02T10:00')),
      answer: '2031-01-01T00:00',
    },
    {
      name: 'a calendar of one date does not open again',
      definition: once,
      ask: (c) => c.nextOpening(t('2026-03-02T10:00')),
      answer: Infinity,
    },
    {
      name: 'so that a budget beyond it is never due',
      definition: once,
      ask: (c) => c.after(t('2026-03-02T09:00'), 2 * HOUR),
      answer: Infinity,
    },
    {
      name: 'and it did not open before',
      definition: once,
      ask: (c) => c.before(t('2026-03-02T09:30'), HOUR),
      answer: -Infinity,
    },
    {
      name: 'its opening is found from far before',
      definition: once,
      ask: (c) => c.nextOpening(t('1999-03-02T10:00')),
      answer: '2026-03-02T09:00',
    },
    {
      name: 'an ancient question is answered',
      definition: office,
      ask: (c) => c.nextOpening(t('1950-01-01T00:00')),
      answer: '1950-01-02T09:00',
    },
    {
      name: 'two thousand hours are a year of weekdays',
      definition: office,
      ask: (c) => c.after(t('2026-01-01T00:00'), 2088 * HOUR),
      answer: '2026-12-31T17:00',
    },
  ];
  test.each(rows)('$name', ({ definition, ask, answer }) => {
    expect(iso(ask(compileCalendar(definition)))).toBe(answer);
  });

  test.each([
    { at: '2026-03-02T09:00', open: true },
    { at: '2026-03-02T17:00', open: false },
    { at: '2026-03-01T12:00', open: false },
  ])('is $open at $at', ({ at, open }) => {
    expect(compileCalendar(office).isOpen(t(at))).toBe(open);
  });

  test('counts the closing instant as open by rule, also when it looks for the next opening', () => {
    const calendar = compileCalendar(office, { closingInstantOpen: true });
    expect(calendar.isOpen(t('2026-03-02T17:00'))).toBe(true);
    expect(calendar.isOpen(t('2026-03-02T17:00') + 1)).toBe(false);
    expect(calendar.nextOpening(t('2026-03-02T17:00'))).toBe(t('2026-03-02T17:00'));
  });

  test('does not count a closing at midnight as open by that rule', () => {
    const late = { timeZone: 'Europe/Berlin', weekly: { mon: [['18:00', '24:00']] } } as const;
    const calendar = compileCalendar(late, { closingInstantOpen: true });
    expect(calendar.isOpen(t('2026-03-02T23:00'))).toBe(false);
    expect(calendar.isOpen(t('2026-03-02T23:00') - 1)).toBe(true);
  });

  test.each([
    { reversed: 'negative', hours: -2 },
    { reversed: 'absolute', hours: 2 },
    { reversed: 'zero', hours: 0 },
  ] as const)('gives $hours h for a reversed range when the rule is $reversed', ({ reversed, hours }) => {
    expect(compileCalendar(office, { reversed }).workingMs(t('2026-03-02T12:00'), t('2026-03-02T10:00')) / HOUR).toBe(
      hours,
    );
  });

  test('clips spans to what was asked', () => {
    const spans = compileCalendar(office).intervals(t('2026-03-02T10:00'), t('2026-03-03T11:00'));
    expect(spans.map((span) => span.map(iso))).toEqual([
      ['2026-03-02T10:00', '2026-03-02T17:00'],
      ['2026-03-03T09:00', '2026-03-03T11:00'],
    ]);
    expect(compileCalendar(office).intervals(t('2026-03-02T10:00'), t('2026-03-02T10:00'))).toEqual([]);
  });

  test('keeps 24 hours on the day when clocks change, by rule', () => {
    const sunday = { timeZone: 'Europe/Berlin', weekly: { sun: [['00:00', '24:00']] as const } };
    const wall = compileCalendar(sunday, { dst: 'wall-length' });
    expect(wall.workingMs(t('2026-10-24T20:00'), t('2026-10-26T12:00')) / HOUR).toBe(24);
    expect(iso(wall.after(t('2026-10-24T20:00'), 24 * HOUR))).toBe('2026-10-25T23:00');
    expect(iso(wall.nextOpening(t('2026-10-20T00:00')))).toBe('2026-10-24T22:00');
  });
});
