import type { LocalStore } from './local-store.ts';

const databaseName = 'shiftlight';
const tableName = 'kept';

/**
 * The same for pages that the server serves: IndexedDB, which belongs to the site's own address. Unlike `localStorage` it changes a value in
 * one step across tabs, and says when that is on disk.
 */
export function createSiteStore(): LocalStore {
  let opened: Promise<IDBDatabase> | null = null;
  const listeners = new Set<(keys: readonly string[]) => void>();
  /** Reaches every other tab, and not the one that speaks. */
  const channel = new BroadcastChannel(databaseName);
  channel.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => tell(data));

  function tell(keys: readonly string[]): void {
    for (const listener of listeners) listener(keys);
  }

  /** Phones close it behind our back while the browser is out of sight; a failed attempt is no reason to give up either. */
  function open(): Promise<IDBDatabase> {
    const forget = () => (opened = null);
    return (opened ??= openDatabase().then(
      (database) => {
        database.addEventListener('close', forget);
        return database;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    ));
  }

  async function write(keys: readonly string[], work: (table: IDBObjectStore) => void): Promise<void> {
    const transaction = (await open()).transaction(tableName, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(tableName));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
    channel.postMessage(keys);
    tell(keys);
  }

  const readTable = async () => (await open()).transaction(tableName).objectStore(tableName);

  return {
    async find(key) {
      const table = await readTable();
      return toResult<unknown>(table.get(key));
    },
    async list(prefix) {
      // Keys that begin with it lie between it and it with the highest letter there is.
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const table = await readTable();
      const [keys, values] = await Promise.all([toResult(table.getAllKeys(range)), toResult(table.getAll(range))]);
      return Object.fromEntries(keys.map((key, index): [string, unknown] => [String(key), values[index]]));
    },
    change: (key, step) =>
      write([key], (table) => {
        const asked = table.get(key);
        // What is thrown in here aborts the transaction, and so refuses the change.
        asked.addEventListener('success', () => table.put(step(asked.result), key));
      }),
    remove: (keys) => write(keys, (table) => keys.forEach((key) => table.delete(key))),
    watch(key, onChange) {
      const listener = (keys: readonly string[]) => {
        if (keys.includes(key)) onChange();
      };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(tableName));
  return toResult(request);
}

function toResult<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}
