/** Remembers answers for a short time, the same question being asked with every request. */
export interface ShortMemory<T> {
  get(key: string, ask: () => Promise<T>): Promise<T>;
  /** Forgets everything: the next question is asked anew. */
  forget(): void;
}

/** `maxAgeMs` bounds how long a change stays unnoticed should its notification be lost; `maxEntries` bounds memory. */
export function createShortMemory<T>(now: () => number, maxAgeMs: number, maxEntries = 10_000): ShortMemory<T> {
  const answers = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return {
    get(key, ask) {
      const hit = answers.get(key);
      if (hit !== undefined && now() - hit.at < maxAgeMs) return hit.answer;
      if (answers.size >= maxEntries) answers.clear();
      const entry = { at: now(), answer: ask() };
      answers.set(key, entry);
      // A failure is no answer. A newer entry of the same key stays.
      entry.answer.catch(() => answers.get(key) === entry && answers.delete(key));
      return entry.answer;
    },
    forget: () => answers.clear(),
  };
}
