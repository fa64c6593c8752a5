import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { above, atLeast, below, falling } from '@shiftlight/shared/scorecards/bound.ts';
import { evaluateTarget } from '@shiftlight/shared/scorecards/evaluate-target.ts';
import { findTargetPreset } from '@shiftlight/shared/scorecards/index.ts';
import { hours, minutes } from '@shiftlight/shared/scorecards/lengths.ts';
import { rankFigures } from '@shiftlight/shared/scorecards/rank-figures.ts';
import { fitsMatch } from '@shiftlight/shared/scorecards/select-tickets.ts';
import { defineTarget } from '@shiftlight/shared/scorecards/target.ts';
import { combineFigures } from '@shiftlight/shared/scorecards/weighted-score.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { describe, expect, test } from 'vitest';
import { minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const nineToFive = compileCalendar({
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
});
const context = { calendar: nineToFive, from: minute(0), to: minute(10_000), agentId: null };
const input = (stories: readonly Parameters<typeof told>[0][]) => ({
  data: { tickets: stories.map((steps) => told(steps)), events: [] },
  context,
  previous: null,
  bandScales: findTargetPreset('hot-rodan-year-1')?.bandScales ?? [],
});
const evening = 10 * 60;
const frt = (hoursOf: 'working' | 'after-hours' | 'wall-clock' | null) =>
  defineTarget({ metricId: 'first-response-time', aim: below(hours(1)), hours: hoursOf, source: 'Test' });

describe('a target', () => {
  const stories = [
    [opened(0), replies('ann', 30)],
    [opened(evening), replies('ann', evening + 240)],
  ];
  test.each([
    { of: 'working', value: minutes(30), n: 1 },
    { of: 'after-hours', value: minutes(240), n: 1 },
    { of: 'wall-clock', value: minutes(135), n: 2 },
    { of: null, value: minutes(15), n: 2 },
  ] as const)('in hours “$of” measures what the draft means', ({ of, value, n }) => {
    expect(evaluateTarget(frt(of), input(stories)).figure).toMatchObject({ value, n });
  });

  test('is judged, with the band of its value', () => {
    const result = evaluateTarget(
      frt('working'),
      input(Array.from({ length: 12 }, () => [opened(0), replies('ann', 30)])),
    );
    expect(result).toMatchObject({ judgement: { verdict: 'aim-met' }, band: { label: 'Excellent' } });
  });

  test('looks at its own tickets only', () => {
    const target = defineTarget({
      metricId: 'ticket-volume',
      match: { priority: ['P1'] },
      aim: atLeast(1),
      source: 'Test',
    });
    expect(
      evaluateTarget(target, input([[opened(0, { priority: 'p1' })], [opened(0, { priority: 'P2' })], [opened(0)]]))
        .figure.value,
    ).toBe(1);
  });

  test('that must fall is compared with the period before', () => {
    const target = defineTarget({ metricId: 'ticket-backlog', aim: falling, source: 'Test' });
    const { data } = input([[opened(0)], [opened(0), solved('ann', 500)]]);
    const previous = { from: minute(0), to: minute(100) };
    expect(evaluateTarget(target, { data, context, previous, bandScales: [] }).judgement.verdict).toBe('aim-met');
  });

  test('without a value has no band', () => {
    expect(
      evaluateTarget(defineTarget({ metricId: 'csat', aim: above(0.9), source: 'Test' }), input([])),
    ).toMatchObject({ band: null, judgement: { verdict: 'unknown' } });
  });
});

test.each([
  { attributes: { channel: 'Voice' }, match: { channel: ['phone'] }, fits: true },
  { attributes: { channel: 'EMAIL' }, match: { channel: ['email'] }, fits: true },
  { attributes: { channel: 'carrier pigeon' }, match: { channel: ['other'] }, fits: false },
  {
    attributes: { customerTier: 'VIP', category: 'billing' },
    match: { customerTier: ['vip'], category: ['technical'] },
    fits: false,
  },
  { attributes: {}, match: { groupId: ['g'] }, fits: false },
  { attributes: {}, match: null, fits: true },
])('$attributes fits $match: $fits', ({ attributes, match, fits }) => {
  expect(fitsMatch(told([opened(0, attributes)]).facts, match)).toBe(fits);
});

const figure = (value: number | null, own: Partial<Figure> = {}): Figure => ({
  metricId: 'csat',
  label: 'CSAT',
  unit: 'ratio',
  better: 'higher',
  value,
  n: 50,
  median: null,
  p90: null,
  interval: null,
  reason: null,
  minimumSample: 30,
  definitionVersion: 1,
  ...own,
});

describe('a ranking', () => {
  test('puts the best first, shares places and leaves out small samples', () => {
    const ranks = rankFigures(
      new Map([
        ['dan', figure(1, { n: 29 })],
        ['cid', figure(0.8)],
        ['bob', figure(0.9)],
        ['ann', figure(0.9)],
        ['eva', figure(null, { n: 0 })],
      ]),
    );
    expect(ranks.map(({ agentId, place }) => [agentId, place])).toEqual([
      ['ann', 1],
      ['bob', 1],
      ['cid', 3],
      ['dan', null],
      ['eva', null],
    ]);
  });
  test('puts the lowest first where lower is better', () => {
    const ranks = rankFigures(
      new Map([
        ['ann', figure(60, { better: 'lower' })],
        ['bob', figure(30, { better: 'lower' })],
      ]),
    );
    expect(ranks.map(({ agentId }) => agentId)).toEqual(['bob', 'ann']);
  });
  test('says when chance may have set the order', () => {
    const ranks = rankFigures(
      new Map([
        ['ann', figure(0.9, { interval: [0.8, 0.95] })],
        ['bob', figure(0.85, { interval: [0.75, 0.92] })],
        ['cid', figure(0.5, { interval: [0.4, 0.6] })],
      ]),
    );
    expect(ranks.map(({ couldBeChance }) => couldBeChance)).toEqual([true, false, false]);
  });
});

describe('a combined score', () => {
  const person = (satisfaction: number, response: number, n = 50) => [
    figure(satisfaction, { n }),
    figure(response, { metricId: 'first-response-time', better: 'lower', n }),
  ];
  const weights = [
    { metricId: 'csat', weight: 3 },
    { metricId: 'first-response-time', weight: 1 },
  ];
  test('weighs places between the worst and the best', () => {
    const scores = combineFigures(
      new Map([
        ['ann', person(0.9, 60)],
        ['bob', person(0.8, 20)],
        ['cid', person(0.7, 100)],
      ]),
      weights,
    );
    expect(scores.map(({ agentId, score }) => [agentId, score])).toEqual([
      ['ann', 87.5],
      ['bob', expect.closeTo(62.5, 9)],
      ['cid', 0],
    ]);
  });
  test('leaves out who lacks a figure or its sample', () => {
    const scores = combineFigures(
      new Map([
        ['ann', person(0.9, 60)],
        ['bob', person(0.8, 20, 5)],
        ['cid', []],
      ]),
      weights,
    );
    expect(scores).toEqual([expect.objectContaining({ agentId: 'ann', score: 100 })]);
  });
});
