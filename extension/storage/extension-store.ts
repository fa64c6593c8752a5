import { browser } from 'wxt/browser';
import { createOrder } from './in-order.ts';
import type { LocalStore } from './local-store.ts';

/** Only the worker changes what others change too, so its own order is enough. */
const inOrder = createOrder();

/** The extension's local storage, which worker and pages share. */
export const extensionStore: LocalStore = {
  find: async (key) => (await browser.storage.local.get(key))[key],
  async list(prefix) {
    const all = Object.entries(await browser.storage.local.get(null));
    return Object.fromEntries(all.filter(([key]) => key.startsWith(prefix)));
  },
  change: (key, step) =>
    inOrder(async () => {
      const stored = await browser.storage.local.get(key);
      await browser.storage.local.set({ [key]: step(stored[key]) });
    }),
  remove: (keys) => browser.storage.local.remove([...keys]),
  watch(key, onChange) {
    const changed = (changes: object) => {
      if (key in changes) onChange();
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  },
};
