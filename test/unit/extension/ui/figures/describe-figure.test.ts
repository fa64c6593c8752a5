import type { MeFigure, TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import { describeFigure } from '@shiftlight/extension/ui/figures/describe-figure.ts';
import { formatValue, isJudgeable } from '@shiftlight/extension/ui/figures/format-value.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { afterEach, describe, expect, test } from 'vitest';

afterEach(() => setLanguage('en'));

const minutes = (count: number) => count * 60_000;
const figure = (different: Partial<MeFigure> = {}): MeFigure => ({
  metricId: 'first-contact-resolution',
  label: 'First contact resolution',
  unit: 'ratio',
  better: 'higher',
  value: 0.76,
  n: 198,
  median: null,
  p90: null,
  interval: [0.7, 0.82],
  reason: null,
  minimumSample: 30,
  definitionVersion: 1,
  missing: [],
  change: null,
  target: null,
  ...different,
});
const frt: Partial<MeFigure> = { unit: 'ms', better: 'lower', value: minutes(41), interval: null, p90: minutes(112) };
const sure = { previous: 0.7, change: 0.06, interval: [0.01, 0.11], sure: true, enough: true } as const;
const compared = (verdict: 'better' | 'worse' | 'as-expected' | 'too-few'): TeamComparison => ({
  metricId: 'x',
  state: 'compared',
  n: 198,
  observed: 0.76,
  expected: 0.72,
  interval: [0, 0.1],
  verdict,
});
const target = {
  kind: 'overall',
  aim: { kind: 'at-least', value: 0.75 },
  minimum: null,
  source: 'a text',
  variant: null,
  unit: 'ratio',
  value: 0.76,
  verdict: 'aim-met',
  sure: true,
} as const;

const say = (different: Partial<MeFigure>, comparison: TeamComparison | null = null) =>
  describeFigure(figure(different), { comparison, before: 'October' }).map(({ text, tone }) => [text, tone]);

test.each([
  ['ms', minutes(41), '41 m'],
  ['ratio', 0.764, '76 %'],
  ['count', 212, '212'],
  ['score', 4.55, '4.6'],
] as const)('shows %s', (unit, value, words) => {
  expect(formatValue(unit, value)).toBe(words);
});

test.each<[string, Partial<MeFigure>, boolean]>([
  ['with enough answers', {}, true],
  ['with too few answers', { n: 29 }, false],
  ['without a value', { value: null }, false],
  ['that only counts', { unit: 'count', n: 0, value: 0 }, true],
])('a figure %s has weight: %s', (_name, different, judgeable) => {
  expect(isJudgeable(figure(different))).toBe(judgeable);
});

describe('below a figure stand', () => {
  test.each<[string, Partial<MeFigure>, [string, string][]]>([
    ['interval and sample', {}, [['70–82 %, n 198', 'plain']]],
    ['the slowest tenth of a length', frt, [['n 198, p90 1 h 52 m', 'plain']]],
    ['nothing but the count for a plain count', { unit: 'count', value: 0, n: 0, interval: null }, []],
    [
      'in words why there is nothing',
      { value: null, n: 0, interval: null },
      [['Nothing to count in this period.', 'plain']],
    ],
    [
      'that a sample is too small, and no target, change or colour',
      { n: 5, change: sure, target },
      [
        ['n 5', 'plain'],
        ['Too few to judge (needs 30). No effect on anything.', 'plain'],
      ],
    ],
    [
      'which events are missing',
      { value: null, n: 0, missing: ['shift.scheduled', ['shift.worked', 'work.logged']] },
      [
        [
          'Needs shift plans and worked shifts or logged work. An admin can import them, or let another system send them.',
          'plain',
        ],
      ],
    ],
    [
      'how reviews begin, which are written here',
      { value: null, n: 0, missing: ['review.completed'] },
      [['Needs quality reviews. A lead begins with a sampling plan under QA.', 'plain']],
    ],
    [
      'how escalations begin, which are tagged here',
      { value: null, n: 0, missing: ['escalation.rated'] },
      [
        [
          'Needs ratings of escalations. They begin when somebody escalates a ticket in the side panel; a specialist accepts or returns it.',
          'plain',
        ],
      ],
    ],
  ])('%s', (_name, different, words) => {
    expect(say(different)).toEqual(words);
  });
});

describe('a target', () => {
  test.each([
    ['met beyond doubt', { verdict: 'aim-met', sure: true }, 'target at least 75 %: met', 'good'],
    ['missed beyond doubt', { verdict: 'missed', sure: true }, 'target at least 75 %: missed', 'behind'],
    [
      'missed within the uncertainty',
      { verdict: 'missed', sure: false },
      'target at least 75 %: too close to call',
      'plain',
    ],
    ['not judged', { verdict: 'unknown', sure: false }, 'target at least 75 %', 'plain'],
  ] as const)('%s', (_name, verdict, text, tone) => {
    expect(say({ target: { ...target, ...verdict } })[0]).toEqual([text, tone]);
  });

  test('in another variant says the value in that variant', () => {
    const other = {
      ...target,
      variant: 'mean-of-5',
      unit: 'score',
      aim: { kind: 'above', value: 4.5 },
      value: 4.2,
    } as const;
    expect(say({ target: { ...other, verdict: 'missed' } })[0]).toEqual(['target above 4.5, is 4.2: missed', 'behind']);
  });

  test('of a length has no empty minutes', () => {
    const two = { ...target, unit: 'ms', aim: { kind: 'below', value: minutes(120) }, value: minutes(41) } as const;
    expect(say({ ...frt, target: two })[0]).toEqual(['target below 2 h: met', 'good']);
  });

  test('that differs by ticket says how many kept their own', () => {
    expect(say({ ...frt, target: { kind: 'by-ticket', met: 38, n: 41, source: 'a text' } })[0]).toEqual([
      '38 of 41 within the target of their kind',
      'plain',
    ]);
  });
});

describe('a change', () => {
  test.each([
    ['for the better', {}, { change: sure }, ['6 pp vs October', 'good']],
    ['for the worse', {}, { change: { ...sure, change: -0.06 } }, ['6 pp vs October', 'behind']],
    [
      'of a length, where less is better',
      frt,
      { change: { ...sure, change: -minutes(6) } },
      ['6 m vs October', 'good'],
    ],
    ['without a better side', { better: 'neither' }, { change: sure }, ['6 pp vs October', 'plain']],
  ] as const)('%s', (_name, kind, change, expected) => {
    expect(say({ ...kind, ...change })[0]).toEqual(expected);
  });

  test.each([
    ['within chance', { sure: false }],
    ['from too small a sample', { enough: false }],
  ])('%s is not said', (_name, different) => {
    expect(say({ change: { ...sure, ...different } })).toEqual([['70–82 %, n 198', 'plain']]);
  });

  test('is told to screen readers in full words', () => {
    const [change] = describeFigure(figure({ change: sure }), { comparison: null, before: 'October' });
    expect(change).toMatchObject({ arrow: 'up', said: '6 pp higher than October' });
  });
});

describe('beside the team', () => {
  test.each([
    ['as expected', 'as-expected', ['72 % expected for your mix', 'plain']],
    ['ahead', 'better', ['72 % expected for your mix: you are ahead', 'good']],
    ['behind', 'worse', ['72 % expected for your mix: you are behind', 'behind']],
  ] as const)('%s', (_name, verdict, expected) => {
    expect(say({}, compared(verdict)).at(-1)).toEqual(expected);
  });

  test.each<[string, TeamComparison]>([
    ['of too few own cases', compared('too-few')],
    ['of a group that is too small', { metricId: 'x', state: 'group-too-small' }],
  ])('nothing is said %s', (_name, comparison) => {
    expect(say({}, comparison)).toHaveLength(1);
  });
});

test.each([
  ['de', 'Ziel mindestens 75 %: erreicht'],
  ['es', 'objetivo: mínimo 75 %: cumplido'],
] as const)('speaks %s', (language, text) => {
  setLanguage(language);
  expect(say({ target })[0]?.[0]).toBe(text);
});
