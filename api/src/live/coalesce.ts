import type { LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import type { Change, ChangeFeed } from './change-feed.ts';

/** What changed since the last batch. */
export interface ChangedBatch {
  /** Keys `connectorId/externalId` of tickets; null = look at everything. */
  readonly keys: ReadonlySet<string> | null;
  /** What else changed for the member that the changes are gathered for. */
  readonly topics: ReadonlySet<LiveTopic>;
}

/**
 * Changes of a workspace as batches: what arrives within `windowMs` of the first change, or while the reader is busy, becomes one batch.
 * Subscribes at once, before the first batch is asked for, so that a state read in between misses nothing.
 */
export function coalesceChanges(
  feed: ChangeFeed,
  { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
  signal: AbortSignal,
  windowMs = 20,
): AsyncIterable<ChangedBatch> {
  let keys = new Set<string>();
  let topics = new Set<LiveTopic>();
  let everything = false;
  let wake: () => void = () => {};
  const pending = () => everything || keys.size > 0 || topics.size > 0;

  feed.subscribe(
    workspaceId,
    (change: Change) => {
      if ('topic' in change) {
        if (!change.members.includes(memberId)) return;
        topics.add(change.topic);
      } else if (change.tickets === null) everything = true;
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
        const batch = { keys: everything ? null : keys, topics };
        keys = new Set();
        topics = new Set();
        everything = false;
        yield batch;
      }
    },
  };
}
