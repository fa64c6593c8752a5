import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { findMetric, getMetric, metrics, metricTopics } from '@shiftlight/shared/metrics/index.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';
import { describe, expect, test } from 'vitest';
import { minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const everything = { calendar: null, from: 0, to: minute(10_000), agentId: null };

describe('every metric', () => {
  test('has an id of its own', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });

  test.each(metrics)('$id says what it counts, where the rule comes from and whom it credits', (metric) => {
    expect(metric.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(metric.label).toMatch(/^[A-Z6-9]/);
    expect(metric.definition).toMatch(/\.$/);
    expect(metric.attribution).toMatch(/\.$/);
    expect(metric.source.length).toBeGreaterThan(5);
    expect(metric.minimumSample).toBeGreaterThan(0);
    expect(metric.needs.length).toBeGreaterThan(0);
  });

  test.each(metrics)('$id has variants with ids of their own that say how they differ', (metric) => {
    const ids = metric.variants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const variant of metric.variants) {
      expect(variant.definition, variant.id).not.toBe(metric.definition);
      expect(variant.definition, variant.id).toMatch(/\.$/);
    }
  });

  test.each(metrics)('$id gives a figure or a reason, in every variant, for no data and for one ticket', (metric) => {
    const ticket = told([opened(0), replies('ann', 5), solved('ann', 9)]);
    for (const variant of [null, ...metric.variants.map(({ id }) => id)]) {
      for (const tickets of [[], [ticket]]) {
        const figure = computeFigure(metric, { tickets, events: [] }, { ...everything, variant });
        expect(
          figure.value === null ? figure.reason : Number.isFinite(figure.value),
          variant ?? 'default',
        ).toBeTruthy();
      }
    }
  });

  test('stands under one topic', () => {
    expect(metricTopics.flatMap((topic) => topic.metrics)).toEqual(metrics);
  });
});

describe('looking up', () => {
  test('finds a metric by id, or nothing', () => {
    expect(findMetric('csat')?.label).toBe('Customer satisfaction');
    expect(findMetric('nonsense')).toBeNull();
  });
  test('refuses an unknown metric or variant by name', () => {
    expect(() => getMetric('nonsense')).toThrow('nonsense');
    expect(() => getMeasure(getMetric('csat'), 'nonsense')).toThrow('csat has no variant “nonsense”');
  });
  test('a variant keeps what it does not change', () => {
    const mean = getMeasure(getMetric('csat'), 'mean-of-5');
    expect(mean).toMatchObject({ unit: 'score', accumulate: 'mean', better: 'higher' });
  });
});

describe('definition profiles', () => {
  test.each(metricProfiles)('$id names metrics and variants that exist', ({ variants }) => {
    for (const [metricId, variant] of Object.entries(variants))
      expect(() => getMeasure(getMetric(metricId), variant)).not.toThrow();
  });
});
