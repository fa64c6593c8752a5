import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { above, atLeast, atMost, below, between, falling, keepsBound } from '@shiftlight/shared/scorecards/bound.ts';
import { findBand } from '@shiftlight/shared/scorecards/find-band.ts';
import { findTargetPreset, targetPresets } from '@shiftlight/shared/scorecards/index.ts';
import { judgeFigure } from '@shiftlight/shared/scorecards/judge-figure.ts';
import { hours, minutes } from '@shiftlight/shared/scorecards/lengths.ts';
import { describe, expect, test } from 'vitest';

describe('a bound', () => {
  test.each([
    { bound: atLeast(5), kept: [5, 6], missed: [4.9] },
    { bound: above(5), kept: [5.1], missed: [5] },
    { bound: atMost(5), kept: [5, 4], missed: [5.1] },
    { bound: below(5), kept: [4.9], missed: [5] },
    { bound: between(2, 5), kept: [2, 5], missed: [1.9, 5.1] },
  ])('$bound.kind', ({ bound, kept, missed }) => {
    expect(kept.map((value) => keepsBound(value, bound))).toEqual(kept.map(() => true));
    expect(missed.map((value) => keepsBound(value, bound))).toEqual(missed.map(() => false));
  });
  test.each([
    { previous: 11, kept: true },
    { previous: 10, kept: false },
    { previous: null, kept: null },
  ])('falling from $previous to 10 is $kept', ({ previous, kept }) => {
    expect(keepsBound(10, falling, previous)).toBe(kept);
  });
});

const figure = (value: number | null, own: Partial<Figure> = {}): Figure => ({
  metricId: 'csat',
  label: 'CSAT',
  unit: 'ratio',
  better: 'higher',
  value,
  n: 100,
  median: null,
  p90: null,
  interval: null,
  reason: null,
  minimumSample: 30,
  definitionVersion: 1,
  ...own,
});
const target = { aim: atLeast(0.9), minimum: atLeast(0.8) };

describe('a judgement', () => {
  test.each([
    { name: 'at the aim', of: figure(0.9), verdict: 'aim-met', sure: true, words: 'Target met' },
    {
      name: 'between minimum and aim',
      of: figure(0.85),
      verdict: 'acceptable',
      sure: true,
      words: 'Below the target, above the minimum',
    },
    { name: 'below the minimum', of: figure(0.7), verdict: 'missed', sure: true, words: 'Below the minimum' },
    {
      name: 'within the uncertainty',
      of: figure(0.91, { interval: [0.85, 0.95] }),
      verdict: 'aim-met',
      sure: false,
      words: 'Target met, within the uncertainty',
    },
    {
      name: 'beyond the uncertainty',
      of: figure(0.95, { interval: [0.91, 0.98] }),
      verdict: 'aim-met',
      sure: true,
      words: 'Target met',
    },
    {
      name: 'on too few',
      of: figure(0.1, { n: 29 }),
      verdict: 'too-few',
      sure: false,
      words: 'Based on 29; judged from 30',
    },
    {
      name: 'without a value',
      of: figure(null, { n: 0, reason: 'Nothing to count in this period' }),
      verdict: 'unknown',
      sure: false,
      words: 'Nothing to count in this period',
    },
  ])('$name', ({ of, verdict, sure, words }) => {
    expect(judgeFigure(of, target)).toEqual({ verdict, sure, words });
  });
  test('without a minimum is met or missed', () => {
    expect(judgeFigure(figure(0.85), { aim: atLeast(0.9), minimum: null })).toMatchObject({
      verdict: 'missed',
      words: 'Target missed',
    });
  });
  test('of a falling target needs the value before', () => {
    const backlog = { aim: falling, minimum: null };
    expect(judgeFigure(figure(10), backlog).verdict).toBe('unknown');
    expect(judgeFigure(figure(10), backlog, 11).verdict).toBe('aim-met');
    expect(judgeFigure(figure(10), backlog, 9).verdict).toBe('missed');
  });
});

describe('the presets', () => {
  test.each(targetPresets)(
    '$id name metrics and variants that exist, with their source',
    ({ targets, bandScales, source }) => {
      for (const { metricId, variant } of [...targets, ...bandScales])
        expect(() => getMeasure(getMetric(metricId), variant)).not.toThrow();
      expect([source, ...targets.map((one) => one.source)].every((one) => one.length > 5)).toBe(true);
    },
  );
  test.each(targetPresets)('$id aim in the direction that is better', ({ targets }) => {
    for (const { metricId, variant, aim, minimum } of targets) {
      const { better } = getMeasure(getMetric(metricId), variant);
      const kinds = {
        higher: ['at-least', 'above', 'between'],
        lower: ['at-most', 'below', 'falling'],
        neither: ['between', 'at-least', 'at-most'],
      }[better];
      expect(kinds, metricId).toContain(aim.kind);
      if (minimum !== null) expect(kinds, metricId).toContain(minimum.kind);
    }
  });
  const aimOf = (presetId: string, metricId: string, variant: string | null = null) =>
    findTargetPreset(presetId)?.targets.find(
      (one) => one.metricId === metricId && one.variant === variant && one.match === null,
    )?.aim;
  test.each([
    ['hot-rodan-year-1', 'first-response-time', below(hours(2))],
    ['hot-rodan-year-2', 'first-response-time', below(hours(1))],
    ['hot-rodan-year-3', 'first-response-time', below(minutes(30))],
    ['hot-rodan-year-1', 'csat', above(0.85)],
    ['hot-rodan-year-2', 'csat', above(0.9)],
    ['hot-rodan-year-3', 'csat', above(0.95)],
    ['hot-rodan-year-1', 'first-contact-resolution', above(0.65)],
    ['hot-rodan-year-2', 'first-contact-resolution', above(0.75)],
    ['hot-rodan-year-3', 'first-contact-resolution', above(0.8)],
    ['hot-rodan-year-1', 'resolution-time', below(hours(48))],
    ['hot-rodan-year-2', 'resolution-time', below(hours(24))],
    ['hot-rodan-year-3', 'resolution-time', below(hours(12))],
    ['support-kpis', 'sla-compliance', atLeast(0.95)],
    ['support-kpis', 'escalation-rate', below(0.1)],
    ['csr-metrics', 'nrr', atLeast(1.1)],
    ['csr-metrics', 'ces', atLeast(6)],
  ] as const)('%s aims for %s', (presetId, metricId, aim) => {
    expect(aimOf(presetId, metricId)).toEqual(aim);
  });
  test('an unknown preset is not found', () => {
    expect(findTargetPreset('nonsense')).toBeNull();
  });
});

describe('a band', () => {
  const scale = (presetId: string, metricId: string) => {
    const found = findTargetPreset(presetId)?.bandScales.find((one) => one.metricId === metricId);
    if (found === undefined) throw new Error(`${presetId} has no bands for ${metricId}`);
    return found;
  };
  test.each([
    ['hot-rodan-year-1', 'csat', 0.91, 'Excellent'],
    ['hot-rodan-year-1', 'csat', 0.9, 'Good'],
    ['hot-rodan-year-1', 'csat', 0.8, 'Good'],
    ['hot-rodan-year-1', 'csat', 0.79, 'Poor'],
    ['hot-rodan-year-1', 'first-response-time', minutes(59), 'Excellent'],
    ['hot-rodan-year-1', 'first-response-time', hours(4), 'Good'],
    ['hot-rodan-year-1', 'first-response-time', hours(10), undefined],
    ['hot-rodan-year-1', 'first-response-time', hours(25), 'Poor'],
    ['csr-metrics', 'csat', 4.5, 'On target'],
    ['csr-metrics', 'csat', 4.45, 'Acceptable'],
    ['csr-metrics', 'csat', 3.9, 'Below minimum'],
  ])('of %s: %s %f is %s', (presetId, metricId, value, label) => {
    expect(findBand(scale(presetId, metricId), value)?.label).toBe(label);
  });
  test('says what to do', () => {
    expect(findBand(scale('csr-metrics', 'csat'), 3)?.action).toBe(
      'Immediate investigation, process review, additional training',
    );
  });
});
