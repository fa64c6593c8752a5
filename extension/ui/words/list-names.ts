import { getLocale } from './language.ts';

/** Names in the viewer's notation: `a, b and c`. */
export function listNames(names: readonly string[]): string {
  return new Intl.ListFormat(getLocale()).format(names);
}
