import { refusals, sayRefusal } from '@shiftlight/extension/messaging/refusals/say-refusal.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { afterEach, describe, expect, test } from 'vitest';

afterEach(() => setLanguage('auto'));

describe('a refusal in the reader’s language', () => {
  test.each([
    {
      name: 'says a sentence that is always the same',
      said: 'This dispute was withdrawn meanwhile.',
      de: 'Diese Anfechtung wurde inzwischen zurückgezogen.',
    },
    {
      name: 'keeps what differs from case to case',
      said: 'Lena has decided already: accepted. Their reason: A rule sent it. (See 4.)',
      de: 'Es ist schon entschieden, von Lena. Die Begründung: A rule sent it. (See 4.)',
    },
    {
      name: 'keeps several lines of a reason',
      said: 'Lena has decided already: rejected. Their reason: One.\nTwo.',
      de: 'Es ist schon entschieden, von Lena. Die Begründung: One.\nTwo.',
    },
    {
      name: 'prefers the exact sentence to one with gaps',
      said: 'Somebody else changed this plan meanwhile. Load it again, then make your change there.',
      de: 'Jemand anders hat diesen Plan inzwischen geändert. Bitte neu laden und dort ändern.',
    },
    { name: 'says nothing of what it does not know', said: 'The moon is full.', de: null },
    { name: 'is not misled by names that every object has', said: 'constructor', de: null },
  ])('$name', ({ said, de }) => {
    setLanguage('de');
    expect(sayRefusal(said)).toBe(de);
  });

  test('fills the same gaps in every language as in English', () => {
    const gapsOf = (sentence: string) => new Set(sentence.match(/\{\d\}/g) ?? []);
    const strange = Object.entries(refusals).filter(([english, { de, es }]) =>
      [de, es].some((sentence) => [...gapsOf(sentence)].some((gap) => !gapsOf(english).has(gap))),
    );
    expect(strange).toEqual([]);
  });
});
