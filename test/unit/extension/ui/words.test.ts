import { afterEach, describe, expect, test, vi } from 'vitest';
import { defineWords } from '@shiftlight/extension/ui/words/define-words.ts';
import { formatDuration, sayDuration } from '@shiftlight/extension/ui/words/duration.ts';
import {
  findLanguage,
  getLanguage,
  getLocale,
  onLanguageChange,
  setLanguage,
} from '@shiftlight/extension/ui/words/language.ts';
import { countOf, formatAmount, formatNumber } from '@shiftlight/extension/ui/words/number.ts';

const words = defineWords({
  en: { greet: (name: string) => `Hello ${name}`, deep: { bye: 'Bye' } },
  de: { greet: (name: string) => `Hallo ${name}`, deep: { bye: 'Tschüs' } },
  es: { greet: (name: string) => `Hola ${name}`, deep: { bye: 'Adiós' } },
});

afterEach(() => {
  vi.unstubAllGlobals();
  setLanguage('auto');
});

test.each([
  ['de-AT', 'de'],
  ['ES', 'es'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('reads the browser’s %s as %s', (tag, language) => {
  expect(findLanguage(tag)).toBe(language);
});

test.each([
  ['en', 'Hello Ana', 'Bye'],
  ['de', 'Hallo Ana', 'Tschüs'],
  ['es', 'Hola Ana', 'Adiós'],
] as const)('speaks %s', (language, greeting, bye) => {
  setLanguage(language);
  expect([words().greet('Ana'), words().deep.bye]).toEqual([greeting, bye]);
});

test('tells of a change once, and of no change never', () => {
  const heard: string[] = [];
  const end = onLanguageChange(() => heard.push(getLanguage()));
  setLanguage('de');
  setLanguage('de');
  end();
  setLanguage('es');
  expect(heard).toEqual(['de']);
});

test('takes the browser’s region for numbers and times only where it speaks the language', () => {
  vi.stubGlobal('navigator', { language: 'de-CH' });
  setLanguage('de');
  expect(getLocale()).toBe('de-CH');
  setLanguage('es');
  expect(getLocale()).toBe('es');
});

describe('counts', () => {
  test.each([
    ['en', 1, '1 ticket'],
    ['en', 0, '0 tickets'],
    ['de', 1_200, '1.200 tickets'],
  ] as const)('in %s: %i', (language, count, expected) => {
    setLanguage(language);
    expect(countOf(count, 'ticket', 'tickets')).toBe(expected);
  });

  test('with the decimal sign of the language', () => {
    setLanguage('es');
    expect(formatNumber(4.55)).toBe('4,6');
  });

  test.each([
    [4.26, '4,3'],
    [99.4, '99,4'],
    [157.4, '157'],
    [-1_211.5, '-1.212'],
  ])('without feigned precision: %d', (value, expected) => {
    setLanguage('de');
    expect(formatAmount(value)).toBe(expected);
  });
});

test('says minutes by the sign that readers know', () => {
  setLanguage('de');
  expect([formatDuration(161 * 60_000), sayDuration(61 * 60_000)]).toEqual(['2 h 41 min', '1 Stunde 1 Minute']);
});
