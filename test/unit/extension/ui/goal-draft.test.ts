import { describe, expect, test } from 'vitest';
import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { findGoals, parseAim } from '@shiftlight/extension/ui/coaching/sessions/goal-draft.ts';

describe('what a figure should become', () => {
  test.each<{ name: string; metricId: MeMetricId; aim: string; value: number | null }>([
    { name: 'is a share of a hundred', metricId: 'csat', aim: '90', value: 0.9 },
    { name: 'may have a decimal comma', metricId: 'csat', aim: '92,5', value: 0.925 },
    { name: 'is no share above a hundred', metricId: 'csat', aim: '101', value: null },
    { name: 'is a length in minutes', metricId: 'first-response-time', aim: '30', value: 1_800_000 },
    { name: 'is a number of things', metricId: 'tickets-handled', aim: '25', value: 25 },
    { name: 'is never a word', metricId: 'tickets-handled', aim: 'many', value: null },
    { name: 'is never below zero', metricId: 'csat', aim: '-5', value: null },
    { name: 'is not nothing', metricId: 'csat', aim: ' ', value: null },
  ])('$name', ({ metricId, aim, value }) => {
    expect(parseAim(metricId, aim)).toBe(value);
  });
});

describe('the goals of a session', () => {
  test('leave out what names no figure', () => {
    expect(findGoals([{ metricId: null, aim: '5' }])).toEqual([]);
  });
  test('are not ready while one has no aim', () => {
    expect(findGoals([{ metricId: 'csat', aim: '' }])).toBeNull();
  });
  test('are not ready while two are about the same figure', () => {
    const csat = { metricId: 'csat', aim: '90' } as const;
    expect(findGoals([csat, csat])).toBeNull();
    expect(findGoals([csat, { metricId: 'tickets-handled', aim: '20' }])).toEqual([
      { metric: 'csat', aim: 0.9 },
      { metric: 'tickets-handled', aim: 20 },
    ]);
  });
});
