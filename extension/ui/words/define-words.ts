import { getLanguage, type Language } from './language.ts';

/** One text, or a text with parts that vary. */
type Phrase = string | ((...parts: never[]) => string);

/** The same keys and parts in any words: what the English catalogue asks of the others. */
type Wide<T> = T extends string
  ? string
  : T extends (...parts: infer P) => string
    ? (...parts: P) => string
    : { readonly [K in keyof T]: Wide<T[K]> };

interface Catalogue {
  readonly [key: string]: Phrase | Catalogue;
}

/**
 * The words of one surface in every language; `en` says which there are, and a missing or additional one elsewhere does not compile. Call
 * the result where the words are drawn, never once for all: `escalateWords().title` follows a change of the language.
 */
export function defineWords<T extends Catalogue>(catalogue: {
  readonly en: T;
  readonly de: NoInfer<Wide<T>>;
  readonly es: NoInfer<Wide<T>>;
}): () => Wide<T> {
  const byLanguage: Readonly<Record<Language, Wide<T>>> = { ...catalogue, en: widen(catalogue.en) };
  return () => byLanguage[getLanguage()];
}

/** Every value is a value of its own wider type; the compiler cannot follow that through a conditional type. */
function widen<T extends Catalogue>(words: T): Wide<T> {
  return words as unknown as Wide<T>;
}
