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
    {
      name: 'says the advice behind what went wrong too',
      said: 'Zendesk does not let this account read /api/v2/tickets.json. Give it the role of an admin, or of an agent who sees all tickets.',
      de: 'Zendesk lässt dieses Konto /api/v2/tickets.json nicht lesen. Es braucht die Rolle eines Admins oder eines Agenten, der alle Tickets sieht.',
    },
    {
      name: 'keeps the name of the field in front',
      said: 'actor.kind: This is missing.',
      de: 'actor.kind: Das fehlt.',
    },
    {
      name: 'says several faults each, as far as it knows them',
      said: 'There is no field colour.\nThe moon is full.\nrating: Send yes or no.',
      de: 'Das Feld colour gibt es nicht.\nThe moon is full.\nrating: Bitte ja oder nein senden.',
    },
    {
      name: 'says faults that stand one behind the other',
      said: 'amount: This is no number with a decimal comma.; at: There is no such day or time.',
      de: 'amount: Das ist keine Zahl mit Dezimalkomma.; at: Diesen Tag oder diese Uhrzeit gibt es nicht.',
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
