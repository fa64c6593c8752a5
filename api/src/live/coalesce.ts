import type { Change, ChangeFeed } from './change-feed.ts';

/** Keys `connectorId/externalId` that changed since the last batch; null = look at everything. */
export type ChangedKeys = ReadonlySet<string> | null;

/**
 * Changes of a workspace as batches: what arrives within `windowMs` of the first change, or while the reader is busy, becomes one batch.
 * Subscribes at once, before the first batch is asked for, so that a state read in between misses nothing.
 */
export function coalesceChanges(
  feed: ChangeFeed,
  workspaceId: string,
  signal: AbortSignal,
  windowMs = 20,
): AsyncIterable<ChangedKeys> {
  let keys = new Set<string>();
  let everything = false;
  let wake: () => void = () => {};
  const pending = () => everything || keys.size > 0;

  feed.subscribe(
    workspaceId,
    (change: Change) => {
      if (change.tickets === null) everything = true;
      else for (const [connectorId, externalId] of change.tickets) keys.add(`${connectorId}/${externalId}`);
      wake();
    },
    signal,
  );
  signal.addEventListener('abort', () => wake());

  return {
    async *[Symbol.asyncIterator]() {
      while (!signal.aborted) {
        if (!pending()) await new Promise<void>((resolve) => (wake = resolve));
        if (signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, windowMs));
        const batch = everything ? null : keys;
        keys = new Set();
        everything = false;
        yield batch;
      }
    },
  };
}
