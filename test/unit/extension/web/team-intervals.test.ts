import type { ScorecardFigure, ScorecardPart } from '@shiftlight/shared/views/scorecard-view.ts';
import { describe, expect, test } from 'vitest';
import { layOutIntervals } from '../../../../extension/web/pages/team/lay-out-intervals.ts';

const figureOf = (own: Partial<ScorecardFigure>): ScorecardFigure => ({
  ...{ metricId: 'csat', label: 'CSAT', unit: 'ratio', better: 'higher', value: 0.8, n: 50, minimumSample: 30 },
  ...{ median: null, p90: null, interval: [0.7, 0.9], reason: null, definitionVersion: 1 },
  ...{ missing: [], change: null, target: null, comparison: null },
  ...own,
});
const part = (id: string, own: Partial<ScorecardFigure>): ScorecardPart => ({
  subject: { scope: 'member', id, name: id },
  figures: [figureOf(own)],
});
const target = { kind: 'overall', aim: { kind: 'at-least', value: 0.9 }, minimum: null, source: 'KPI' } as const;

describe('the intervals of a team', () => {
  test('lie on one scale that holds values, intervals, expectation and target', () => {
    const compared = { metricId: 'csat', state: 'compared', n: 50, observed: 0.5, expected: 0.7 } as const;
    const layout = layOutIntervals(
      [
        part('ann', {
          value: 0.5,
          interval: [0.4, 0.6],
          comparison: { ...compared, interval: [0.4, 0.6], verdict: 'worse' },
        }),
        part('ben', {
          target: { ...target, variant: null, unit: 'ratio', value: 0.8, verdict: 'missed', sure: false },
        }),
      ],
      'csat',
    );
    expect(layout?.marks.get('ann')).toMatchObject({ from: 3 });
    expect(layout?.targetAt).toBeCloseTo(97);
    expect(layout?.marks.get('ann')?.expectedAt).toBeCloseTo(3 + (0.3 / 0.5) * 94);
    expect(layout?.marks.get('ben')?.expectedAt).toBeNull();
  });

  test.each([
    {
      name: 'when one value lies in all of them',
      ends: [
        [0.4, 0.6],
        [0.5, 0.7],
        [0.55, 0.9],
      ],
      allOverlap: true,
    },
    {
      name: 'when two only touch',
      ends: [
        [0.4, 0.6],
        [0.6, 0.7],
      ],
      allOverlap: true,
    },
    {
      name: 'not when two are apart',
      ends: [
        [0.4, 0.6],
        [0.5, 0.7],
        [0.65, 0.9],
      ],
      allOverlap: false,
    },
    { name: 'of one person say nothing', ends: [[0.4, 0.6]], allOverlap: null },
  ] as const)('overlap $name', ({ ends, allOverlap }) => {
    const parts = ends.map(([low, high], index) =>
      part(String(index), { value: (low + high) / 2, interval: [low, high] }),
    );
    expect(layOutIntervals(parts, 'csat')?.allOverlap).toBe(allOverlap);
  });

  test('leave out who has too few cases, and are none when everybody has', () => {
    const few = part('few', { n: 5, interval: [0.1, 0.2] });
    const layout = layOutIntervals([few, part('ann', {}), part('ben', {})], 'csat');
    expect([...(layout?.marks.keys() ?? [])]).toEqual(['ann', 'ben']);
    expect(layout?.allOverlap).toBe(true);
    expect(layOutIntervals([few], 'csat')).toBeNull();
  });
});
