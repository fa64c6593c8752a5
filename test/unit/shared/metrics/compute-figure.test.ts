import { computeBreakdown } from '@shiftlight/shared/metrics/compute-breakdown.ts';
import { accumulate, computeFigure, toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { mergeStates } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const everything = { calendar: null, from: 0, to: minute(100_000), agentId: null, variant: null };
const firstResponse = getMetric('first-response-time');
const fcr = getMetric('first-contact-resolution');
const answered = (after: number, by = 'ann', channel: string | null = null) =>
  told([opened(0, { channel }), replies(by, after), solved(by, after)]);

describe('a figure', () => {
  test('carries sample, median, p90 and interval', () => {
    const tickets = Array.from({ length: 11 }, (_, index) => answered(index * 10));
    expect(computeFigure(firstResponse, tickets, everything)).toEqual({
      metricId: 'first-response-time',
      label: 'First response time',
      unit: 'ms',
      better: 'lower',
      value: 50 * 60_000,
      n: 11,
      median: 50 * 60_000,
      p90: 90 * 60_000,
      interval: [expect.closeTo((50 - 22.2814) * 60_000, -1), expect.closeTo((50 + 22.2814) * 60_000, -1)],
      reason: null,
      minimumSample: 10,
      definitionVersion: 1,
    });
  });

  test('says when its sample is too small to judge anybody', () => {
    expect(computeFigure(fcr, [answered(5)], everything)).toMatchObject({
      value: 1,
      reason: 'Based on 1; judge it from 30',
    });
  });

  test('says why it has no value', () => {
    expect(computeFigure(fcr, [], everything)).toMatchObject({
      value: null,
      interval: null,
      reason: 'Nothing to count in this period',
    });
  });

  test('says when there is nothing to divide by', () => {
    const data = {
      tickets: [],
      events: [
        event('cost.recorded', 0, { kind: 'staff', amount: 5, currency: 'EUR', from: minute(0), to: minute(10) }),
      ],
    };
    expect(computeFigure(getMetric('cost-per-ticket'), data, { ...everything, from: minute(0) }).reason).toBe(
      'Nothing to divide by in this period',
    );
  });

  test('is judged from its minimum sample on, and a sum always', () => {
    const thirty = Array.from({ length: 30 }, () => answered(5));
    expect(computeFigure(fcr, thirty, everything).reason).toBeNull();
    expect(computeFigure(fcr, thirty.slice(1), everything).reason).toBe('Based on 29; judge it from 30');
    expect(computeFigure(getMetric('ticket-volume'), [], everything).reason).toBeNull();
  });

  test('names events that never arrive', () => {
    const { value, reason } = computeFigure(getMetric('return-rate'), [], everything);
    expect({ value, reason }).toEqual({
      value: null,
      reason: 'Needs orders placed and returns requested, which this workspace does not receive',
    });
  });

  test('names a missing event by what the workspace is known to receive', () => {
    const data = { tickets: [], events: [event('order.placed', 0, { orderId: 'a' })] };
    const figure = computeFigure(getMetric('return-rate'), data, {
      ...everything,
      received: new Set(['order.placed']),
    });
    expect(figure).toMatchObject({
      value: null,
      reason: 'Needs returns requested, which this workspace does not receive',
    });
  });

  test('takes either of two sources where any is enough', () => {
    const figure = computeFigure(getMetric('nps'), [], { ...everything, received: new Set(['survey.answered']) });
    expect(figure.reason).toBe('Nothing to count in this period');
  });

  test('counts working time of a calendar', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: { mon: [['09:00', '09:30']], tue: [['09:00', '17:00']] },
    });
    const figure = computeFigure(firstResponse, [answered(1440 + 15)], { ...everything, calendar });
    expect(figure.value).toBe(45 * 60_000);
  });
});

describe('parts of a figure', () => {
  const tickets = [answered(10, 'ann', 'email'), answered(30, 'bob', 'email'), answered(50, 'ann', null)];

  test.each([
    [
      'agent',
      [
        ['ann', 2],
        ['bob', 1],
      ],
    ],
    [
      'channel',
      [
        ['email', 2],
        [null, 1],
      ],
    ],
    ['day', [['2026-03-02', 3]]],
    ['hour', [['09', 3]]],
  ] as const)('by %s add up to the whole', (by, expected) => {
    const parts = computeBreakdown(firstResponse, tickets, everything, by);
    expect(parts.map(({ key, figure }) => [key, figure.n])).toEqual(expected);
  });

  test('leave out what lies outside the period, and stand in order with the unknown last', () => {
    const more = [
      answered(5, 'x', 'web'),
      answered(6, 'x', 'chat'),
      answered(7, 'x', null),
      answered(8, 'x', 'email'),
      answered(900, 'x', 'web'),
    ];
    const parts = computeBreakdown(
      firstResponse,
      [...more, told([opened(0)])],
      { ...everything, to: minute(60) },
      'channel',
    );
    expect(parts.map(({ key, figure }) => [key, figure.n])).toEqual([
      ['chat', 1],
      ['email', 1],
      ['web', 1],
      [null, 1],
    ]);
  });

  test('of cases without that dimension are unknown', () => {
    const data = { tickets: [], events: [event('article.viewed', 0, { articleId: 'a' })] };
    expect(computeBreakdown(getMetric('kb-views'), data, everything, 'product').map(({ key }) => key)).toEqual([null]);
  });

  test('days begin in the zone of the context', () => {
    const parts = computeBreakdown(firstResponse, tickets, { ...everything, timeZone: 'Pacific/Kiritimati' }, 'day');
    expect(parts.map(({ key }) => key)).toEqual(['2026-03-02']);
    const late = computeBreakdown(
      firstResponse,
      [answered(60)],
      { ...everything, timeZone: 'Pacific/Kiritimati' },
      'day',
    );
    expect(late.map(({ key }) => key)).toEqual(['2026-03-03']);
  });

  test('of two periods merge to the figure of both', () => {
    const early = accumulate(firstResponse, tickets, { ...everything, to: minute(30) });
    const late = accumulate(firstResponse, tickets, { ...everything, from: minute(30) });
    expect(toFigure(firstResponse, mergeStates(early, late), null)).toEqual(
      computeFigure(firstResponse, tickets, everything),
    );
  });
});
