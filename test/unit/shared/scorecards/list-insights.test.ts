import { atLeast } from '@shiftlight/shared/scorecards/bound.ts';
import { listInsights } from '@shiftlight/shared/scorecards/list-insights.ts';
import type { FigureTarget, OwnChange, TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import { describe, expect, test } from 'vitest';

const figure: ScorecardFigure = {
  ...{ metricId: 'csat', label: 'Customer satisfaction', unit: 'ratio', better: 'higher', value: 0.7, n: 60 },
  ...{ median: null, p90: null, interval: [0.6, 0.8], reason: null, minimumSample: 30, definitionVersion: 1 },
  ...{ missing: [], change: null, target: null, comparison: null },
};

const changed = (change: number): OwnChange => ({
  ...{ change, interval: [change, change], n: [60, 60], previous: 0.7 - change, enough: true, sure: true },
});
const compared = (verdict: 'better' | 'worse'): TeamComparison => ({
  ...{ metricId: 'csat', state: 'compared', n: 60, observed: 0.7, expected: 0.8, interval: [0.6, 0.8], verdict },
});
const missed: FigureTarget = {
  ...{ kind: 'overall', aim: atLeast(0.9), minimum: null, source: 'x', variant: null, unit: 'ratio', value: 0.7 },
  ...{ verdict: 'missed', sure: true },
};

describe('wins and areas of one figure', () => {
  test.each([
    { name: 'nothing stands out', of: {}, said: [] },
    {
      name: 'it improved and is ahead of the team',
      of: { change: changed(0.2), comparison: compared('better') },
      said: ['improved', 'better-than-team'],
    },
    { name: 'it misses its target', of: { target: missed }, said: ['missed-target'] },
    {
      name: 'it is behind the team, misses its target and got worse',
      of: { comparison: compared('worse'), target: missed, change: changed(-0.2) },
      said: ['behind-team'],
    },
    {
      name: 'it misses its target and got worse',
      of: { target: missed, change: changed(-0.2) },
      said: ['missed-target'],
    },
    { name: 'it got worse alone', of: { change: changed(-0.2) }, said: ['got-worse'] },
    {
      name: 'it improved and misses its target',
      of: { change: changed(0.2), target: missed },
      said: ['improved', 'missed-target'],
    },
    { name: 'there are too few cases', of: { n: 29, target: missed }, said: [] },
    { name: 'chance can explain the change', of: { change: { ...changed(-0.2), sure: false } }, said: [] },
  ])('$name: $said', ({ of, said }) => {
    const insights = listInsights([{ ...figure, ...of }], { answers: 0, tickets: [] });
    expect(insights.map(({ reason }) => reason)).toEqual(said);
  });

  test('a figure for which lower is better got worse when it rose', () => {
    const [insight] = listInsights([{ ...figure, better: 'lower', change: changed(0.2) }], { answers: 0, tickets: [] });
    expect(insight).toMatchObject({ kind: 'area', reason: 'got-worse' });
  });
});

test('wins stand first, praise before all', () => {
  const figures = [
    { ...figure, target: missed },
    { ...figure, metricId: 'qa-score' as const, change: changed(0.2) },
  ];
  const insights = listInsights(figures, { answers: 3, tickets: [] });
  expect(insights.map(({ id }) => id)).toEqual(['praise', 'improved qa-score', 'missed-target csat']);
});
