import { deliver, type Receiver } from '../feed/delivery.ts';
import type { World } from '../world/world.ts';
import { listBesideEvents } from './beside-events.ts';

const batchSize = 500;

export interface BesideFeedOptions {
  readonly receiver: Receiver;
  readonly world: World;
  /** When the people of the desk began to use the product. */
  readonly lifeFrom: number;
  /** Up to here everything was acknowledged before. */
  readonly until: number;
  /** Called when everything up to this instant is acknowledged. */
  onProgress(until: number): void;
}

export interface BesideFeed {
  /** Delivers what happened since the last time, oldest first. One call at a time. */
  push(now: number, signal: AbortSignal): Promise<void>;
}

/** Brings what other systems tell to the API, each at least once; the API knows a repetition by its id. */
export function createBesideFeed({ receiver, world, lifeFrom, until, onProgress }: BesideFeedOptions): BesideFeed {
  let after = until;
  return {
    push: async (now, signal) => {
      const events = listBesideEvents(world, lifeFrom, { after, until: now });
      for (let sent = 0; sent < events.length; sent += batchSize) {
        await deliver(receiver, { events: events.slice(sent, sent + batchSize) }, signal);
      }
      after = now;
      onProgress(now);
    },
  };
}
