import { getLanguage, getLocale } from '../../../ui/words/language.ts';

/** Countries to choose from, by what they are called in the shown language; in the server's English where the browser has no name. */
export function listCountries(places: readonly { readonly code: string; readonly name: string }[]) {
  const names = new Intl.DisplayNames(getLocale(), { type: 'region', fallback: 'none' });
  return places
    .map(({ code, name }) => ({ value: code, name: names.of(code) ?? name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, getLanguage()));
}
