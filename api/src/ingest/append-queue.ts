import { ShiftlightError } from '../errors.ts';
import { appendBatches, type AppendDependencies } from './append-batches.ts';
import type { AppendResult, EventBatch } from './batch.ts';

interface Waiting {
  readonly batch: EventBatch;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** The only way in for events. */
export interface AppendQueue {
  /** Resolves after commit. Rejects with UNAVAILABLE while draining; then nothing was stored. */
  append(batch: EventBatch): Promise<AppendResult>;
  /** Refuses new batches and resolves when all accepted ones are committed. */
  drain(): Promise<void>;
}

const maxGroupEvents = 400;

/**
 * Commits concurrent deliveries in small groups: while one group is being committed the next one gathers, so groups grow with
 * the load and a single delivery never waits for a timer. Deliveries and bulk reads (backfill, import) have lanes of
 * their own, so that history never delays what happens now.
 */
export function createAppendQueue(dependencies: AppendDependencies): AppendQueue {
  const lanes = { webhook: createLane(dependencies, 2), bulk: createLane(dependencies, 1) };
  let draining = false;
  return {
    append(batch) {
      if (draining)
        return Promise.reject(new ShiftlightError('UNAVAILABLE', 'Shutting down: send it again in a moment.'));
      if (batch.events.length === 0) return Promise.resolve({ appended: 0, duplicates: 0 });
      return (batch.via === 'webhook' ? lanes.webhook : lanes.bulk).push(batch);
    },
    async drain() {
      draining = true;
      await Promise.all([lanes.webhook.idle(), lanes.bulk.idle()]);
    },
  };
}

function createLane(dependencies: AppendDependencies, parallel: number) {
  const waiting: Waiting[] = [];
  const running = new Set<Promise<void>>();

  function pump(): void {
    while (running.size < parallel && waiting.length > 0) {
      const work: Promise<void> = commit(takeGroup(waiting)).finally(() => {
        running.delete(work);
        pump();
      });
      running.add(work);
    }
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const stopTimer = dependencies.counters.groupSeconds.startTimer();
    try {
      const results = await appendBatches(
        dependencies,
        group.map((entry) => entry.batch),
      );
      group.forEach((entry, index) => entry.resolve(results[index] ?? { appended: 0, duplicates: 0 }));
    } catch (error) {
      // One bad batch must not fail its neighbours: each gets a transaction of its own.
      if (group.length > 1) await Promise.all(group.map((entry) => commit([entry])));
      else group[0]?.reject(error);
    } finally {
      stopTimer();
    }
  }

  return {
    push: (batch: EventBatch) =>
      new Promise<AppendResult>((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        pump();
      }),
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  let count = 0;
  let events = 0;
  for (const entry of waiting) {
    if (count > 0 && events + entry.batch.events.length > maxGroupEvents) break;
    count += 1;
    events += entry.batch.events.length;
  }
  return waiting.splice(0, count);
}
