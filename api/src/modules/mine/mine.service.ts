import type { Viewer } from '../../trpc/context.ts';
import type { MineRecord, MineRepository } from './mine.repository.ts';
import type { ExportInput } from './mine.schema.ts';
import { mineStores, type MineStoreId } from './stores/index.ts';

export type MineService = ReturnType<typeof createMineService>;

/** Records of one page of an export. */
const pageSize = 2000;

/** Everything that is stored about the viewer. */
export function createMineService(repository: MineRepository, now: () => number) {
  return {
    /** How much of each kind is stored about the viewer, and which events of the helpdesks name them. */
    async overview(viewer: Viewer) {
      const stores = await Promise.all(
        mineStores.map(async (store) => ({ id: store.id, count: await repository.count(store, viewer) })),
      );
      const events = await repository.countEvents(getStore('events'), viewer);
      return { stores, events, serverNow: now() };
    },

    /** The first records of one kind, as they are stored. */
    async records(viewer: Viewer, storeId: MineStoreId, limit: number): Promise<readonly MineRecord[]> {
      return repository.list(getStore(storeId), viewer, null, limit);
    },

    /**
     * One page of everything, store by store. `next` is the cursor of the page after it; null when that was all. Records that come or
     * go meanwhile are in it or not, all others exactly once.
     */
    async exportPage(viewer: Viewer, { cursor }: ExportInput) {
      const from = cursor === null ? 0 : mineStores.findIndex(({ id }) => id === cursor.store);
      let after = cursor?.after ?? null;
      const records: { readonly store: MineStoreId; readonly record: MineRecord }[] = [];
      for (const store of mineStores.slice(from)) {
        const wanted = pageSize - records.length;
        const found = await repository.list(store, viewer, after, wanted);
        records.push(...found.map((record) => ({ store: store.id, record })));
        const last = found.at(-1);
        if (found.length === wanted && last !== undefined)
          return { records, next: { store: store.id, after: last.key }, exportedAt: now() };
        after = null;
      }
      return { records, next: null, exportedAt: now() };
    },
  };
}

function getStore(id: MineStoreId) {
  const store = mineStores.find((candidate) => candidate.id === id);
  if (store === undefined) throw new Error(`No store ${id}.`);
  return store;
}
