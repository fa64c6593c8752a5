/** Languages in which everything that a person reads exists. */
export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/** What a person may choose; `auto` follows the browser. */
export const languageChoices = ['auto', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

const listeners = new Set<() => void>();
let choice: LanguageChoice = 'auto';
let language: Language = findLanguage(navigator.language);

/** The language of a tag such as `de-AT`; English for one that we do not speak. */
export function findLanguage(tag: string): Language {
  const wanted = tag.toLowerCase().split('-')[0];
  return languages.find((known) => known === wanted) ?? 'en';
}

/** The language in which words are shown now. */
export function getLanguage(): Language {
  return language;
}

/** Locale for numbers and times: the browser's own region where it speaks the shown language (`de-CH`), else the language alone. */
export function getLocale(): string {
  return findLanguage(navigator.language) === language ? navigator.language : language;
}

/** Shows everything in another language from now on, and tells whoever draws. */
export function setLanguage(next: LanguageChoice): void {
  choice = next;
  const found = choice === 'auto' ? findLanguage(navigator.language) : choice;
  if (found === language) return;
  language = found;
  for (const listener of listeners) listener();
}

/** Calls `listener` after every change of the language; gives the function that ends it. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
