import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { computeSeries, findSeriesTrend } from '@shiftlight/shared/metrics/compute-series.ts';
import { getMetric, metrics } from '@shiftlight/shared/metrics/index.ts';
import { compareAgent } from '@shiftlight/shared/scorecards/compare-agent.ts';
import { findBottlenecks } from '@shiftlight/shared/scorecards/find-bottlenecks.ts';
import { countRecommendations, listLowAnswers } from '@shiftlight/shared/scorecards/voice-of-customer.ts';
import { describe, expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import {
  answers,
  customerWrites,
  escalated,
  minute,
  opened,
  replies,
  solved,
  told,
} from '../../../builders/ticket-story.ts';

const period = { calendar: null, from: minute(0), to: minute(10_000) };
const context = { ...period, variant: null };

/** Tickets of a category that a person resolved, so many of them at first contact. */
const handled = (by: string, category: string, n: number, atFirstContact: number) =>
  Array.from({ length: n }, (_, index) =>
    told([
      opened(0, { category }),
      replies(by, 5),
      ...(index < atFirstContact ? [] : [customerWrites(10), replies(by, 15)]),
      solved(by, 20),
    ]),
  );

describe('a person beside the team on the same work', () => {
  const team = [...handled('bob', 'billing', 100, 90), ...handled('bob', 'technical', 100, 50)];
  const fcr = getMetric('first-contact-resolution');
  test.each([
    {
      name: 'is as expected with a hard mix and a low figure',
      own: handled('ann', 'technical', 60, 31),
      verdict: 'as-expected',
    },
    { name: 'is behind with an easy mix and a fair figure', own: handled('ann', 'billing', 60, 40), verdict: 'worse' },
    { name: 'is ahead beyond chance', own: handled('ann', 'technical', 60, 54), verdict: 'better' },
    { name: 'is not compared on a few tickets', own: handled('ann', 'technical', 29, 0), verdict: 'too-few' },
  ])('$name', ({ own, verdict }) => {
    expect(compareAgent(fcr, [...own, ...team], context, 'ann')?.verdict).toBe(verdict);
  });
  test('is ahead with less where less is better', () => {
    const fast = Array.from({ length: 20 }, (_, index) => told([opened(0), replies('ann', 5 + (index % 3))]));
    const slow = Array.from({ length: 40 }, (_, index) => told([opened(0), replies('bob', 60 + (index % 3))]));
    expect(compareAgent(getMetric('first-response-time'), [...fast, ...slow], context, 'ann')?.verdict).toBe('better');
  });
  test('is not compared where nothing has a mean, or nobody else has a case', () => {
    expect(compareAgent(getMetric('tickets-handled'), team, context, 'bob')).toBeNull();
    expect(compareAgent(fcr, team, context, 'bob')).toBeNull();
  });
});

describe('a series', () => {
  const periods = [0, 100, 200, 300].map((from) => ({ from: minute(from), to: minute(from + 100) }));
  const tickets = [10, 20, 110, 120, 130, 210, 220, 230, 240, 310, 320, 330, 340, 350].map((at) =>
    told([opened(at), replies('ann', at + 5), solved('ann', at + 6)]),
  );

  const events = [0, 50, 150, 250].flatMap((at, index) => [
    event('community.acted', at, { memberId: `m${index % 2}`, action: 'answer' }),
    event('order.placed', at, { orderId: `o${index}`, ticketId: null }),
    event('fitment.recommended', at - 40 * 1440, { recommendationId: `f${index}`, orderId: 'x' }),
    event('review.completed', at, { reviewId: `r${index}`, ticketId: 'x', scoreRatio: index / 4 }),
  ]);
  const data = { tickets, events };

  test('counts each period by itself', () => {
    const series = computeSeries(
      getMetric('ticket-volume'),
      tickets,
      { calendar: null, agentId: null, variant: null },
      periods,
    );
    expect(series.map(({ figure }) => figure.value)).toEqual([2, 3, 4, 5]);
    expect(findSeriesTrend(series)).toMatchObject({ slope: expect.closeTo(1, 9), direction: 'rising' });
  });

  test.each(metrics)('of $id is what each period alone says', (metric) => {
    const variants = [null, ...metric.variants.map(({ id }) => id)];
    for (const shared of variants.flatMap((variant) =>
      [null, 'ann'].map((agentId) => ({ calendar: null, agentId, variant })),
    )) {
      const series = computeSeries(metric, data, shared, periods);
      const alone = periods.map((one) => computeFigure(metric, data, { ...shared, ...one, asOf: minute(400) }));
      expect(
        series.map(({ figure }) => figure),
        shared.variant ?? 'default',
      ).toEqual(alone);
    }
  });

  test('has periods that begin at their start and end before their end, with gaps between', () => {
    const gaps = [0, 200].map((from) => ({ from: minute(from), to: minute(from + 100) }));
    const edges = [0, 99, 100, 150, 199, 200, 300].map((at) => told([opened(at)]));
    const series = computeSeries(
      getMetric('ticket-volume'),
      edges,
      { calendar: null, agentId: null, variant: null },
      gaps,
    );
    expect(series.map(({ from, figure }) => [from, figure.value])).toEqual([
      [minute(0), 2],
      [minute(200), 1],
    ]);
  });

  test('weighs shares by their sample and leaves out periods without a value', () => {
    const parts = [
      handled('ann', 'a', 50, 25),
      [],
      handled('ann', 'a', 50, 30),
      handled('ann', 'a', 50, 35),
      handled('ann', 'a', 1, 0),
    ];
    const series = parts.map((part, x) => ({
      from: x,
      to: x + 1,
      figure: computeFigure(getMetric('first-contact-resolution'), part, { ...context, agentId: null }),
    }));
    expect(findSeriesTrend(series)).toMatchObject({ n: 4, slope: expect.closeTo(0.057, 4) });
  });

  test('of no periods is empty, and has no trend', () => {
    expect(computeSeries(getMetric('csat'), tickets, { calendar: null, agentId: null, variant: null }, [])).toEqual([]);
    expect(findSeriesTrend([])).toBeNull();
  });
});

describe('bottlenecks', () => {
  const easy = handled('ann', 'billing', 80, 72);
  const hard = handled('ann', 'fuel pump sizing', 40, 12);
  const raised = Array.from({ length: 30 }, () =>
    told([opened(0, { category: 'wiring' }), escalated('ann', 5), replies('sue', 9), solved('sue', 10)]),
  );
  const found = findBottlenecks([...easy, ...hard, ...raised], period).map(
    ({ category, kind }) => `${category}: ${kind}`,
  );
  test('are large categories, and those that are worse beyond chance', () => {
    expect(found).toEqual([
      'billing: high-volume',
      'fuel pump sizing: high-volume',
      'wiring: high-volume',
      'fuel pump sizing: low-first-contact-resolution',
      'wiring: low-first-contact-resolution',
      'wiring: high-escalation',
    ]);
  });
  test('are none on few tickets, or without any', () => {
    const few = findBottlenecks([...easy, ...handled('ann', 'rare', 10, 0)], period);
    expect(few.filter(({ category }) => category === 'rare')).toEqual([]);
    expect(findBottlenecks([], period)).toEqual([]);
  });
});

describe('the voice of the customer', () => {
  const rated = (value: number, at: number) =>
    told([opened(0), replies('ann', 5), solved('ann', 6), answers('csat', value, at)], {
      ticketId: `rated-${value}-${at}`,
    });
  test('lists every answer under three stars, lowest and newest first', () => {
    const low = listLowAnswers(
      { tickets: [rated(2, 10), rated(1, 20), rated(3, 30), rated(1, 40), rated(1, 20_000)], events: [] },
      period,
    );
    expect(low.map(({ answer, stars }) => [answer.id, stars])).toEqual([
      ['rated-1-40/csat', 1],
      ['rated-1-20/csat', 1],
      ['rated-2-10/csat', 2],
    ]);
  });
  test('groups who would recommend', () => {
    const asked = (value: number) =>
      event('relationship-survey.answered', 5, { survey: 'nps', customerId: null, value, scaleMin: 0, scaleMax: 10 });
    expect(countRecommendations({ tickets: [], events: [10, 9, 8, 6, 0].map(asked) }, period)).toEqual({
      promoters: 2,
      passives: 1,
      detractors: 2,
    });
  });
});
