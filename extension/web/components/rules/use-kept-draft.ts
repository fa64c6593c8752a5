import { useState } from 'react';

/** A draft that survives reloading and going to another page: in this tab, until it is stored or undone. */
export interface KeptDraft<T> {
  readonly draft: T;
  change(next: T): void;
  /** Back to what is stored. */
  discard(): void;
}

const toKey = (key: string): string => `shiftlight draft ${key}`;

/** `key` names what is edited together with the version it was made from, so that a draft never meets another version. */
export function useKeptDraft<T>(key: string, stored: T): KeptDraft<T> {
  const [draft, setDraft] = useState<T>(() => findKept<T>(key) ?? stored);
  return {
    draft,
    change(next) {
      setDraft(next);
      sessionStorage.setItem(toKey(key), JSON.stringify(next));
    },
    discard() {
      setDraft(stored);
      sessionStorage.removeItem(toKey(key));
    },
  };
}

/** The guarantee: under a key only the form of that key writes, of the same version of what it edits. What cannot be read is no draft. */
function findKept<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(toKey(key)) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
