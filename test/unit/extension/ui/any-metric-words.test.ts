import { sayAnyMetric } from '@shiftlight/extension/ui/figures/more-metric-words.ts';
import { languages, setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { metrics } from '@shiftlight/shared/metrics/index.ts';
import { afterEach, expect, test } from 'vitest';

afterEach(() => setLanguage('auto'));

test.each(languages)('every registered figure has a name of its own in %s', (language) => {
  setLanguage(language);
  const unnamed = 'a figure without a name';
  const names = metrics.map(({ id }) => sayAnyMetric({ metricId: id, label: unnamed }));
  expect(metrics.filter((_, index) => names[index] === unnamed).map(({ id }) => id)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('a figure of somebody else’s keeps its own label', () => {
  expect(sayAnyMetric({ metricId: 'happiness', label: 'Happiness' })).toBe('Happiness');
});
