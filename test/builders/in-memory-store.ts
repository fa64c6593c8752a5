import type { LocalStore } from '@shiftlight/extension/storage/local-store.ts';

/** What several tabs of one browser keep together, for as long as the test lives. */
export function anInMemoryStore(): LocalStore {
  const kept = new Map<string, unknown>();
  const watchers = new Set<{ readonly key: string; readonly onChange: () => void }>();
  const tell = (changed: string) => {
    for (const { key, onChange } of watchers) if (key === changed) onChange();
  };
  return {
    find: async (key) => structuredClone(kept.get(key)),
    list: async (prefix) => Object.fromEntries([...kept].filter(([key]) => key.startsWith(prefix))),
    async change(key, step) {
      kept.set(key, structuredClone(step(kept.get(key))));
      tell(key);
    },
    async remove(keys) {
      for (const key of keys) {
        kept.delete(key);
        tell(key);
      }
    },
    watch(key, onChange) {
      const watcher = { key, onChange };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
