/** A name or address as it may stand in a text. */
export interface NameForm {
  readonly text: string;
  /** `whole` = full name or address, in any case of letters; `part` = one word of the name, as it is written, because it may also be another word. */
  readonly kind: 'whole' | 'part';
}

const fewestLetters = 3;

/** What somebody is called in texts: full names and addresses, longest first, and the single words of the names that nobody else of `others` has. */
export function listNameForms(
  { names, addresses }: { readonly names: readonly string[]; readonly addresses: readonly string[] },
  others: readonly string[],
): readonly NameForm[] {
  const whole = [...new Set([...names, ...addresses].map((text) => text.trim()))].filter(
    (text) => text.length >= fewestLetters,
  );
  const taken = new Set(others.flatMap(listWords));
  const parts = [...new Set(names.flatMap(listWords))].filter((word) => !taken.has(word) && !whole.includes(word));
  const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
  return [
    ...whole.toSorted(byLength).map((text): NameForm => ({ text, kind: 'whole' })),
    ...parts.toSorted(byLength).map((text): NameForm => ({ text, kind: 'part' })),
  ];
}

function listWords(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length >= fewestLetters);
}

/** A text with every mention replaced, and how many there were. A mention begins and ends where a word does: “Ann” is not in “Annual”. */
export function replaceNames(
  text: string,
  forms: readonly NameForm[],
  replacement: string,
): { readonly text: string; readonly count: number } {
  let count = 0;
  const replaced = forms.reduce(
    (all, form) =>
      all.replace(toPattern(form), () => {
        count += 1;
        return replacement;
      }),
    text,
  );
  return { text: replaced, count };
}

/** The same in every text of plain data. Keys stay, and ids do: a helpdesk may use a name as one (`personId`, `decidedBy`). */
export function replaceNamesIn(
  value: unknown,
  forms: readonly NameForm[],
  replacement: string,
): { readonly value: unknown; readonly count: number } {
  let count = 0;
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const replaced = replaceNames(one, forms, replacement);
      count += replaced.count;
      return replaced.text;
    }
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, entry]) => [key, isIdKey(key) ? entry : walk(entry)]));
  };
  return { value: walk(value), count };
}

const isIdKey = (key: string) => key === 'id' || /(Id|By)$/.test(key);

function toPattern({ text, kind }: NameForm): RegExp {
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${escaped}(?![\p{L}\p{M}\p{N}])`, kind === 'whole' ? 'giu' : 'gu');
}
