import { atLeast, atMost, below } from '@shiftlight/shared/scorecards/bound.ts';
import { applyOverrides, findOverallTarget, listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { findTargetPreset } from '@shiftlight/shared/scorecards/index.ts';
import { defineTarget, type TargetPreset } from '@shiftlight/shared/scorecards/target.ts';
import { describe, expect, test } from 'vitest';

const source = 'a text';
const preset: TargetPreset = {
  id: 'own',
  label: 'Own',
  description: '',
  source,
  bandScales: [],
  targets: [
    defineTarget({ metricId: 'csat', variant: 'mean-of-5', aim: atLeast(4), source }),
    defineTarget({ metricId: 'csat', aim: atLeast(0.9), source }),
    defineTarget({ metricId: 'first-response-time', match: { priority: ['P1'] }, aim: atMost(1), source }),
    defineTarget({ metricId: 'resolution-time', hours: 'after-hours', aim: below(5), source }),
    defineTarget({ metricId: 'qa-score', variant: 'scale-of-10', aim: atLeast(8.5), source }),
  ],
};

describe('the target for all tickets', () => {
  test.each([
    { name: 'is the one in the default definition', metricId: 'csat', aim: atLeast(0.9), variant: null },
    { name: 'else one in a variant', metricId: 'qa-score', aim: atLeast(8.5), variant: 'scale-of-10' },
  ])('$name', ({ metricId, aim, variant }) => {
    expect(findOverallTarget(preset.targets, metricId)).toMatchObject({ aim, variant });
  });

  test.each([
    { name: 'is not one for a priority', metricId: 'first-response-time' },
    { name: 'is not one for after hours', metricId: 'resolution-time' },
    { name: 'may be missing', metricId: 'tickets-handled' },
  ])('$name', ({ metricId }) => {
    expect(findOverallTarget(preset.targets, metricId)).toBeNull();
  });
});

test('targets for some tickets only are those with a match', () => {
  expect(listPartTargets(preset.targets, 'first-response-time')).toHaveLength(1);
  expect(listPartTargets(preset.targets, 'csat')).toEqual([]);
});

describe('own targets', () => {
  test('replace everything that the preset says of the metric', () => {
    const targets = applyOverrides(preset, [{ metricId: 'first-response-time', aim: atMost(9), minimum: null }]);
    expect(targets.filter(({ metricId }) => metricId === 'first-response-time')).toEqual([
      expect.objectContaining({ aim: atMost(9), match: null, variant: null }),
    ]);
  });

  test('without an aim take the target away', () => {
    const targets = applyOverrides(preset, [{ metricId: 'csat', aim: null, minimum: null }]);
    expect(findOverallTarget(targets, 'csat')).toBeNull();
    expect(targets).toHaveLength(preset.targets.length - 2);
  });

  test('leave a preset as it is when there are none', () => {
    expect(applyOverrides(preset, [])).toEqual(preset.targets);
  });
});

test('the support KPIs have a target for satisfaction, and first replies by priority', () => {
  const targets = findTargetPreset('support-kpis')?.targets ?? [];
  expect(findOverallTarget(targets, 'csat')?.aim).toEqual(atLeast(0.9));
  expect(findOverallTarget(targets, 'first-response-time')).toBeNull();
  expect(listPartTargets(targets, 'first-response-time').length).toBeGreaterThan(4);
});
