import { getLanguage } from './language.ts';

/**
 * What Shiftlight says in English elsewhere (its registries, its API), by its English words; `{0}`, `{1}` … stand for what differs from case
 * to case. A sentence that is worded anew is a new key: nobody reads an old translation of it.
 */
export type Said = Readonly<Record<string, { readonly de: string; readonly es: string }>>;

export interface Sayer {
  /** The English text in the shown language; null when it is none of the known ones. */
  find(english: string): string | null;
  /** The English text in the shown language; as it is where there are no words for it. */
  say(english: string): string;
}

const gap = /\{\d\}/;

/** Says the texts of these catalogues in the shown language. */
export function createSayer(...catalogues: readonly Said[]): Sayer {
  const known = new Map(catalogues.flatMap((said) => Object.entries(said)));
  const patterns = [...known]
    .filter(([english]) => gap.test(english))
    // A sentence that begins with a gap fits more than one that begins with words.
    .toSorted(([a], [b]) => Number(a.startsWith('{')) - Number(b.startsWith('{')) || b.length - a.length)
    .map(([english, said]) => ({ said, pattern: toPattern(english) }));
  const find = (english: string): string | null => {
    const language = getLanguage();
    const whole = known.get(english);
    if (whole !== undefined) return language === 'en' ? english : whole[language];
    for (const { said, pattern } of patterns) {
      const found = pattern.exec(english);
      if (found === null) continue;
      // What fills a gap may be one of our sentences itself: an advice behind what went wrong.
      return language === 'en'
        ? english
        : fill(
            said[language],
            found.slice(1).map((value) => find(value) ?? value),
          );
    }
    return findBehindField(english);
  };
  /** `amount: This is missing.`: the field is called as in the file or the request, in any language. */
  const findBehindField = (english: string): string | null => {
    const [, field = '', rest = ''] = /^((?:[^:;.\n]|\.\b){1,60}): ([^]+)$/.exec(english) ?? [];
    const said = rest === '' ? null : find(rest);
    return said === null ? null : `${field}: ${said}`;
  };
  return { find, say: (english) => find(english) ?? english };
}

/** `{0} has decided` as an expression that gives what stands in each gap. */
function toPattern(english: string): RegExp {
  const parts = english.split(gap).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('([^]+?)')}$`);
}

function fill(sentence: string, values: readonly string[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (empty, index: string) => values[Number(index)] ?? empty);
}
