import {
  sayAttribution,
  sayDefinition,
  sayVariant,
} from '@shiftlight/extension/ui/figures/definitions/say-definition.ts';
import { sayMetric } from '@shiftlight/extension/ui/figures/metric-words.ts';
import { sayReason } from '@shiftlight/extension/ui/figures/reason-words.ts';
import { languages, setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { sayPreset } from '@shiftlight/extension/web/pages/targets/preset-words.ts';
import { metrics } from '@shiftlight/shared/metrics/index.ts';
import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import { targetPresets } from '@shiftlight/shared/scorecards/index.ts';
import { afterEach, describe, expect, test } from 'vitest';

afterEach(() => setLanguage('auto'));

const definitions: readonly string[] = metrics.flatMap(({ definition, variants }) => [
  definition,
  ...variants.map((variant) => variant.definition),
]);

interface Read {
  readonly what: string;
  readonly say: (text: string) => string;
  readonly texts: readonly string[];
}

/** Texts of the registries that a person reads, and what says them. */
const read: readonly Read[] = [
  { what: 'what a figure counts', say: sayDefinition, texts: definitions },
  {
    what: 'what a variant is called',
    say: sayVariant,
    texts: metrics.flatMap((metric) => metric.variants.map(({ label }) => label)),
  },
  {
    what: 'to whom a figure counts',
    say: sayAttribution,
    texts: metrics.flatMap((metric) => [
      metric.attribution,
      ...metric.variants.flatMap(({ attribution }) => attribution ?? []),
    ]),
  },
  {
    what: 'what a set of targets is called and for',
    say: sayPreset,
    texts: targetPresets.flatMap(({ label, description }) => [label, description]),
  },
];

describe.each(read)('$what', ({ say, texts }) => {
  test('is said in English as the registry says it', () => {
    setLanguage('en');
    expect(texts.map(say)).toEqual(texts);
  });

  test.each(['de', 'es'] as const)(
    'is said in %s, each in its own words: translate anew what was worded anew',
    (to) => {
      setLanguage(to);
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text) => say(text) === text)).toEqual([]);
      expect(new Set(texts.map(say)).size).toBe(new Set(texts).size);
    },
  );

  test('stays as it is when nobody has translated it, as of a newer server', () => {
    setLanguage('de');
    expect(say('Something entirely new.')).toBe('Something entirely new.');
  });
});

test('numbers in a definition are the same in every language', () => {
  const numbersOf = (text: string) => [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([found]) => found.replace(',', '.'));
  for (const language of languages) {
    setLanguage(language);
    const strange = definitions.filter(
      (text) => `${numbersOf(text).toSorted()}` !== `${numbersOf(sayDefinition(text)).toSorted()}`,
    );
    expect(strange, language).toEqual([]);
  }
});

test('a share is divided in every language where it is in English', () => {
  for (const language of languages) {
    setLanguage(language);
    expect(
      definitions.filter((text) => text.includes('÷') !== sayDefinition(text).includes('÷')),
      language,
    ).toEqual([]);
  }
});

test.each(meMetricIds)('%s has a name of its own in every language', (metricId) => {
  const names = languages.map((language) => {
    setLanguage(language);
    return sayMetric({ metricId, label: 'unnamed' });
  });
  expect(names).not.toContain('unnamed');
});

test.each([
  { reason: 'Merged into ticket 7', language: 'es', said: 'Fusionado con el ticket 7' },
  { reason: 'Recorded in USD', language: 'de', said: 'In USD erfasst' },
  { reason: 'Credited to somebody else', language: 'de', said: 'Jemand anderem zugerechnet' },
  { reason: 'A reason of tomorrow', language: 'de', said: 'A reason of tomorrow' },
] as const)('the reason “$reason” is said in $language', ({ reason, language, said }) => {
  setLanguage(language);
  expect(sayReason(reason)).toBe(said);
});

test('a metric without words keeps its registered label', () => {
  expect(sayMetric({ metricId: 'nps', label: 'Net promoter score' })).toBe('Net promoter score');
});
