import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { expect, test } from 'vitest';
import { describeFigure, formatValue, isJudgeable } from '@shiftlight/extension/panels/me/figure-words.ts';

const figure = (different: Partial<Figure>): Figure => ({
  metricId: 'x',
  label: 'X',
  unit: 'ratio',
  better: 'higher',
  value: 0.76,
  n: 198,
  median: null,
  p90: null,
  interval: [0.7, 0.82],
  reason: null,
  minimumSample: 10,
  definitionVersion: 1,
  ...different,
});

test.each([
  ['ms', 41 * 60_000, '41 m'],
  ['ratio', 0.764, '76 %'],
  ['count', 212, '212'],
  ['score', 4.55, '4.6'],
] as const)('shows %s', (unit, value, words) => {
  expect(formatValue(unit, value)).toBe(words);
});

test.each<[string, Partial<Figure>, string[]]>([
  ['interval and sample', {}, ['70–82 %', 'n 198']],
  ['the slowest tenth of a time', { unit: 'ms', value: 1, interval: null, p90: 6_720_000 }, ['n 198', 'p90 1 h 52 m']],
  [
    'in words why there is nothing',
    { value: null, n: 0, interval: null, reason: 'Nothing to count' },
    ['Nothing to count'],
  ],
  ['that a sample is too small', { n: 5, interval: null }, ['n 5', 'Too few to judge (needs 10).']],
  ['nothing about the sample of a plain count', { unit: 'count', value: 0, n: 0, interval: null }, []],
])('tells %s', (_name, different, words) => {
  expect(describeFigure(figure(different))).toEqual(words);
});

test.each<[string, Partial<Figure>, boolean]>([
  ['with enough answers', {}, true],
  ['with too few answers', { n: 9 }, false],
  ['without a value', { value: null }, false],
  ['that only counts', { unit: 'count', n: 0, value: 0 }, true],
])('a figure %s has weight: %s', (_name, different, judgeable) => {
  expect(isJudgeable(figure(different))).toBe(judgeable);
});
