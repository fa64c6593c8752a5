import { extensionStore } from './extension-store.ts';

/** What our pages and the worker keep on this computer, by key. What is kept outlives page, tab and browser. */
export interface LocalStore {
  /** What is kept under `key`; undefined when there is nothing. Unchecked: it may be of another version of us. */
  find(key: string): Promise<unknown>;
  /** All whose keys begin with `prefix`. */
  list(prefix: string): Promise<Readonly<Record<string, unknown>>>;
  /** Replaces what is kept under `key`, with nobody in between. Resolved when it is on disk. */
  change(key: string, step: (value: unknown) => unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls back whenever what is kept under `key` changed, here or elsewhere in this browser, until the returned function is called. */
  watch(key: string, onChange: () => void): () => void;
}

let current: LocalStore = extensionStore;

/** Where pages keep things: the extension's storage, unless the page said otherwise before it began. */
export const getLocalStore = (): LocalStore => current;

/** Lets a page that does not belong to the extension keep things elsewhere; to be said before anything is kept. */
export function setLocalStore(store: LocalStore): void {
  current = store;
}
