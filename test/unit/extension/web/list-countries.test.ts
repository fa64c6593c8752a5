import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { listCountries } from '@shiftlight/extension/web/pages/calendars/list-countries.ts';
import { afterEach, expect, test } from 'vitest';

afterEach(() => setLanguage('auto'));

const places = [
  { code: 'AT', name: 'Austria' },
  { code: 'DE', name: 'Germany' },
  { code: 'AB', name: 'Somewhere else' },
];

test.each([
  { language: 'de', names: ['Deutschland', 'Österreich', 'Somewhere else'] },
  { language: 'es', names: ['Alemania', 'Austria', 'Somewhere else'] },
] as const)('names countries in $language, in its order', ({ language, names }) => {
  setLanguage(language);
  expect(listCountries(places.slice(0, 2)).map(({ name }) => name)).toEqual(names.slice(0, 2));
  expect(listCountries(places).map(({ name }) => name)).toContain(names[2]);
});
