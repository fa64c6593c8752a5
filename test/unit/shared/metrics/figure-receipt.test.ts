import { createFigureReceipt } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { toLengthWords, toValueWords } from '@shiftlight/shared/metrics/figure-words.ts';
import { getMetric, metrics } from '@shiftlight/shared/metrics/index.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers,
  customerWrites,
  deleted,
  minute,
  opened,
  replies,
  reopened,
  solved,
  told,
  type Step,
} from '../../../builders/ticket-story.ts';

const everything = { calendar: null, from: minute(0), to: minute(1000), agentId: null, variant: null };

describe('a receipt', () => {
  const tickets = [
    told([opened(0), replies('ann', 30)], { ticketId: 'A' }),
    told([opened(0), replies('ann', 60)], { ticketId: 'B' }),
    told([opened(0)], { ticketId: 'C' }),
    told([opened(0), replies('ann', 5), deleted(9)], { ticketId: 'D' }),
    told([opened(0), replies('bob', 5)], { ticketId: 'E' }),
    told([opened(0), replies('ann', 2000)], { ticketId: 'F' }),
  ];
  const receiptOfAnn = () =>
    createFigureReceipt(getMetric('first-response-time'), tickets, { ...everything, agentId: 'ann' });

  test('lists what was counted, with what', () => {
    expect(receiptOfAnn().counted.map(({ subjectId, observation }) => [subjectId, observation.value])).toEqual([
      ['A', 30 * 60_000],
      ['B', 60 * 60_000],
    ]);
  });
  test('lists what was not counted, and why', () => {
    expect(receiptOfAnn().notCounted).toEqual([
      { part: 0, subject: 'ticket', subjectId: 'C', reason: 'No public answer by a person yet' },
      { part: 0, subject: 'ticket', subjectId: 'D', reason: 'Ticket was deleted' },
      { part: 0, subject: 'ticket', subjectId: 'E', reason: 'Credited to somebody else' },
      { part: 0, subject: 'ticket', subjectId: 'F', reason: 'After the period' },
    ]);
  });
  test('shows the sum in words', () => {
    expect(receiptOfAnn().arithmetic).toEqual({
      numerator: 90 * 60_000,
      denominator: 2,
      words: '1 h 30 min ÷ 2 = 45 min',
    });
  });
  test('names definition, source, clock and version', () => {
    expect(receiptOfAnn()).toMatchObject({
      clock: 'Wall-clock time',
      figure: { definitionVersion: 1, value: 45 * 60_000 },
    });
    expect(receiptOfAnn().definition).toMatch(/automatic replies never count/);
  });
  test('counts every case in its totals, however few it lists', () => {
    const short = createFigureReceipt(getMetric('first-response-time'), tickets, everything, 1);
    expect([short.counted.length, short.countedTotal, short.notCounted.length, short.notCountedTotal]).toEqual([
      1, 3, 1, 3,
    ]);
    expect(short.reasons.reduce((sum, { cases }) => sum + cases, 0)).toBe(3);
  });
  test('tells apart why a case lies outside, most frequent reason first', () => {
    const period = { ...everything, from: minute(10), to: minute(60), agentId: 'bob' };
    const more = [
      ...tickets,
      told([opened(0), replies('ann', 40)], { ticketId: 'G' }),
      told([opened(0), replies('bob', 10)], { ticketId: 'H' }),
    ];
    const { reasons, counted } = createFigureReceipt(getMetric('first-response-time'), more, period);
    expect(counted.map(({ subjectId }) => subjectId)).toEqual(['H']);
    expect(reasons).toEqual([
      { reason: 'Credited to somebody else', cases: 2 },
      { reason: 'After the period', cases: 2 },
      { reason: 'No public answer by a person yet', cases: 1 },
      { reason: 'Ticket was deleted', cases: 1 },
      { reason: 'Before the period', cases: 1 },
    ]);
  });
  test('says when nobody is credited', () => {
    const { reasons } = createFigureReceipt(getMetric('ticket-volume'), [told([opened(0)])], {
      ...everything,
      agentId: 'ann',
    });
    expect(reasons).toEqual([{ reason: 'Credited to nobody', cases: 1 }]);
  });
  test('names the calendar of working time', () => {
    const calendar = compileCalendar({ timeZone: 'Europe/Berlin', weekly: { mon: [['09:00', '17:00']] } });
    expect(createFigureReceipt(getMetric('first-response-time'), [], { ...everything, calendar }).clock).toBe(
      'Working time in Europe/Berlin',
    );
  });
  test.each([
    { metricId: 'ticket-volume', variant: null, words: '2 counted, in total 2' },
    { metricId: 'first-contact-resolution', variant: null, words: '1 ÷ 2 = 50 %' },
    { metricId: 'csat', variant: 'mean-of-5', words: '8 ÷ 2 = 4' },
    { metricId: 'opened-vs-resolved', variant: null, words: '2 ÷ 2 = 100 %' },
    { metricId: 'resolution-time', variant: null, words: '40 min ÷ 2 = 20 min' },
    { metricId: 'nps', variant: null, words: '+100 ÷ 1 = +100' },
  ])('of $metricId $variant reads $words', ({ metricId, variant, words }) => {
    const one = told([
      opened(0),
      replies('ann', 5),
      solved('ann', 10),
      answers('csat', 5, 30),
      answers('nps', 10, 40, [0, 10]),
    ]);
    const two = told([opened(0), replies('ann', 5), replies('ann', 9), solved('ann', 30), answers('csat', 3, 40)]);
    expect(createFigureReceipt(getMetric(metricId), [one, two], { ...everything, variant }).arithmetic?.words).toBe(
      words,
    );
  });
  test('has no sum without a value', () => {
    expect(createFigureReceipt(getMetric('csat'), tickets, everything).arithmetic).toBeNull();
  });
});

const randomStory = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 900 }),
    fc.constantFrom<(at: number) => Step>(
      (at) => replies('ann', at),
      (at) => replies('bob', at),
      (at) => customerWrites(at),
      (at) => solved('ann', at),
      (at) => reopened(at),
      (at) => answers('csat', (at % 5) + 1, at),
    ),
  ),
  { maxLength: 8 },
);

test('every receipt adds up to its figure, over random histories', () => {
  fc.assert(
    fc.property(
      fc.array(randomStory, { maxLength: 6 }),
      fc.constantFrom(...metrics),
      fc.constantFrom('ann', null),
      (stories, metric, agentId) => {
        const tickets = stories.map((steps) => told([opened(0), ...steps.map(([at, step]) => step(at))]));
        const { figure, arithmetic, countedTotal } = createFigureReceipt(metric, tickets, { ...everything, agentId });
        expect(countedTotal).toBe(figure.n);
        if (figure.value !== null)
          expect((arithmetic?.numerator ?? NaN) / (arithmetic?.denominator ?? NaN)).toBeCloseTo(figure.value, 9);
      },
    ),
  );
});

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1 s'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [3_659_999, '1 h'],
  [4_500_000, '1 h 15 min'],
  [90_061_000, '1 d 1 h'],
  [-60_000, '−1 min'],
])('%i ms reads %s', (ms, words) => {
  expect(toLengthWords(ms)).toBe(words);
});

test.each([
  [0.951, 'ratio', '95.1 %'],
  [-12.34, 'percent-points', '−12.3'],
  [12, 'percent-points', '+12'],
  [4.567, 'score', '4.57'],
  [1, 'days', '1 business day'],
  [2, 'days', '2 business days'],
  [0, 'percent-points', '0'],
  [12.345, 'money', '12.35'],
  [2.5, 'count', '2.5'],
] as const)('%f as %s reads %s', (value, unit, words) => {
  expect(toValueWords(value, unit)).toBe(words);
});
