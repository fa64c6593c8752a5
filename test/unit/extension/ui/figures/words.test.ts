import { readFileSync } from 'node:fs';
import path from 'node:path';
import { definitionWords, sayDefinition } from '@shiftlight/extension/ui/figures/definition-words.ts';
import { sayMetric } from '@shiftlight/extension/ui/figures/metric-words.ts';
import { hasReasonWords, sayReason } from '@shiftlight/extension/ui/figures/reason-words.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import { afterEach, describe, expect, test } from 'vitest';

afterEach(() => setLanguage('en'));

const read = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../../../shared/src/metrics', file), 'utf8');

/** Texts that a metric gives as a reason: what is passed to `notCounted`, and what the common rules return; the words for a clock are none. */
const reasonText = /(?:notCounted\(|return | \? | : )'(?!Wall-clock)([A-Z][^'%]*[a-z])'/g;

describe.each(meMetricIds)('the words of %s', (metricId) => {
  const metric = getMetric(metricId);
  const defined = {
    metricId,
    definitionVersion: metric.version,
    definition: metric.definition,
    attribution: metric.attribution,
  };

  test('say in English what the registry says: translate anew when this fails', () => {
    expect(definitionWords()[metricId]).toEqual({ counts: metric.definition, whose: metric.attribution });
  });

  test.each(['de', 'es'] as const)('are of the registry’s version in %s', (language) => {
    setLanguage(language);
    expect(sayDefinition(defined).counts).not.toBe(metric.definition);
    expect(sayMetric({ metricId, label: metric.label })).not.toBe(metric.label);
  });

  test('give way to the registry for a version that nobody has translated', () => {
    setLanguage('de');
    expect(sayDefinition({ ...defined, definitionVersion: 99 })).toEqual({
      counts: metric.definition,
      whose: metric.attribution,
    });
  });

  test('cover every reason for which it leaves something out', () => {
    const sources = [`definitions/${metricId}.ts`, 'ticket-rules.ts', 'figure-receipt.ts'].map(read);
    const reasons = sources.flatMap((source) => [...source.matchAll(reasonText)].map(([, text]) => text ?? ''));
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.filter((reason) => !hasReasonWords(reason))).toEqual([]);
  });
});

test('a reason that names another ticket is said in every language', () => {
  setLanguage('es');
  expect(sayReason('Merged into ticket 7')).toBe('Fusionado con el ticket 7');
});

test('a metric without words keeps its registered label', () => {
  expect(sayMetric({ metricId: 'nps', label: 'Net promoter score' })).toBe('Net promoter score');
});
