import { evaluateTrigger } from '@shiftlight/shared/coaching/evaluate-trigger.ts';
import { measureEffect } from '@shiftlight/shared/coaching/measure-effect.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { describe, expect, test } from 'vitest';

const day = 86_400_000;
const now = 1000 * day;
const figure = (value: number | null, n: number, interval: Figure['interval'] = null): Figure => ({
  metricId: 'csat',
  label: 'CSAT',
  unit: 'ratio',
  better: 'higher',
  value,
  n,
  median: null,
  p90: null,
  interval,
  reason: value === null ? 'Nothing to count in this period' : null,
  minimumSample: 1,
  definitionVersion: 1,
});
const satisfaction: CoachingTrigger = {
  id: 't',
  label: 'Satisfaction below 85 %',
  metricId: 'csat',
  variant: null,
  rule: { kind: 'below', value: 0.85 },
  windowMs: 28 * day,
  minimumSample: 20,
  coolDownMs: 28 * day,
  source: 'Test',
};
const handled: CoachingTrigger = {
  ...satisfaction,
  rule: { kind: 'below-team-average', ratio: 0.8 },
  minimumSample: 1,
};

describe('a trigger', () => {
  test.each([
    { name: 'fires below its threshold', own: figure(0.7, 50, [0.6, 0.8]), state: 'fired', sure: true },
    { name: 'says when chance alone could explain it', own: figure(0.8, 50, [0.7, 0.9]), state: 'fired', sure: false },
    { name: 'is quiet at its threshold', own: figure(0.85, 50), state: 'quiet', sure: false },
    { name: 'never judges a sample that is too small', own: figure(0.1, 19), state: 'too-few', sure: false },
    { name: 'knows nothing without a value', own: figure(null, 0), state: 'unknown', sure: false },
    {
      name: 'is silent while it cools down',
      own: figure(0.7, 50),
      lastFiredAt: now - 27 * day,
      state: 'cooling-down',
      sure: false,
    },
    {
      name: 'looks again when it has cooled down',
      own: figure(0.7, 50),
      lastFiredAt: now - 28 * day,
      state: 'fired',
      sure: true,
    },
  ])('$name', ({ own, lastFiredAt = null, state, sure }) => {
    expect(evaluateTrigger(satisfaction, { figure: own, teamFigures: [], lastFiredAt, now })).toMatchObject({
      state,
      sure,
      threshold: 0.85,
    });
  });

  test.each([
    {
      name: 'fires below the share of the team’s average',
      own: 79,
      team: [79, 100, 121],
      state: 'fired',
      threshold: 80,
    },
    { name: 'is quiet at it', own: 80, team: [80, 100, 120], state: 'quiet', threshold: 80 },
    { name: 'compares nobody with themselves alone', own: 5, team: [5], state: 'unknown', threshold: null },
  ])('on the team $name', ({ own, team, state, threshold }) => {
    const teamFigures = team.map((value) => figure(value, value));
    const result = evaluateTrigger(handled, { figure: figure(own, own), teamFigures, lastFiredAt: null, now });
    expect(result).toMatchObject({ state, threshold: threshold === null ? null : expect.closeTo(threshold, 9) });
  });

  test.each([
    { name: 'fires above its threshold', value: 70, interval: [65, 75], state: 'fired' },
    { name: 'is quiet at its threshold', value: 60, interval: [55, 65], state: 'quiet' },
    { name: 'is quiet below it', value: 50, interval: [45, 55], state: 'quiet' },
    { name: 'waits until it is sure', value: 70, interval: [59, 81], state: 'unclear' },
  ] as const)('for a figure that should be low $name', ({ value, interval, state }) => {
    const slow: CoachingTrigger = { ...satisfaction, rule: { kind: 'above', value: 60 }, onlyWhenSure: true };
    const result = evaluateTrigger(slow, {
      figure: figure(value, 50, interval),
      teamFigures: [],
      lastFiredAt: null,
      now,
    });
    expect(result.state).toBe(state);
  });

  test.each([
    { name: 'a count far below fires', own: 20, state: 'fired' },
    { name: 'a count that chance alone could explain does not', own: 38, state: 'unclear' },
  ])('that waits until it is sure: $name', ({ own, state }) => {
    const counts = [own, 60, 70].map((value) => ({ ...figure(value, value), unit: 'count' as const }));
    const sure = { ...handled, onlyWhenSure: true };
    const [figureOfOwn = figure(null, 0)] = counts;
    const input = { figure: figureOfOwn, teamFigures: counts, lastFiredAt: null, now };
    expect(evaluateTrigger(sure, input).state).toBe(state);
  });

  test('says when it looks again', () => {
    const result = evaluateTrigger(satisfaction, {
      figure: figure(0.7, 50),
      teamFigures: [],
      lastFiredAt: now - 27.5 * day,
      now,
    });
    expect(result.words).toBe('Was raised already; looks again in 1 day');
  });
});

describe('the preset of triggers', () => {
  test.each(supportKpisTriggers)('$label looks at a metric that exists, over a window, with a pause', (trigger) => {
    expect(() => getMeasure(getMetric(trigger.metricId), trigger.variant)).not.toThrow();
    expect(Math.min(trigger.windowMs, trigger.coolDownMs, trigger.minimumSample)).toBeGreaterThan(0);
  });
  test('has the five triggers of the text', () => {
    expect(
      supportKpisTriggers.map(({ metricId, rule }) => [metricId, 'ratio' in rule ? rule.ratio : rule.value]),
    ).toEqual([
      ['tickets-handled', 0.8],
      ['qa-score', 0.85],
      ['schedule-adherence', 0.9],
      ['csat', 0.85],
      ['first-contact-resolution', 0.65],
    ]);
  });
});

describe('the effect of a coaching', () => {
  const before = { n: 100, mean: 0.6, variance: 0.24 };
  test.each([
    {
      after: { n: 100, mean: 0.85, variance: 0.13 },
      better: 'higher',
      verdict: 'better',
      words: 'Better since the coaching',
    },
    {
      after: { n: 100, mean: 0.3, variance: 0.21 },
      better: 'higher',
      verdict: 'worse',
      words: 'Lower than before the coaching',
    },
    {
      after: { n: 100, mean: 0.85, variance: 0.13 },
      better: 'lower',
      verdict: 'worse',
      words: 'Higher than before the coaching',
    },
    {
      after: { n: 10, mean: 0.7, variance: 0.21 },
      better: 'higher',
      verdict: 'unclear',
      words: 'No clear change yet; chance alone could explain the difference',
    },
  ] as const)(
    'from 0.6 to $after.mean of $after.n, $better being better, is $verdict',
    ({ after, better, verdict, words }) => {
      expect(measureEffect(before, after, better)).toMatchObject({ before: 0.6, after: after.mean, verdict, words });
    },
  );
});
