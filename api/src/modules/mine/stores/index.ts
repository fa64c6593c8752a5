import { accountStores } from './account-stores.ts';
import { judgementStores } from './judgement-stores.ts';
import type { MineStore } from './store.ts';
import { workStores } from './work-stores.ts';

const stores = { ...accountStores, ...workStores, ...judgementStores } as const;

/** What is stored about people, by kind. The side panel has a sentence for each. */
export type MineStoreId = keyof typeof stores;

/** Every store in the order of the panel and of the export. */
export const mineStores: readonly (MineStore & { readonly id: MineStoreId })[] = toList(stores);

/** The guarantee: an object literal's own keys are those of its type. */
function toList<T extends Readonly<Record<string, MineStore>>>(byId: T) {
  return Object.entries(byId).map(([id, store]) => ({ id: id as keyof T & MineStoreId, ...store }));
}
