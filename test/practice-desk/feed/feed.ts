import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { deliver, type DeskColleague, type Receiver } from './delivery.ts';

const batchSize = 500;

export interface FeedOptions {
  readonly receiver: Receiver;
  readonly colleagues: readonly DeskColleague[];
  /** How many of the desk's events were acknowledged before. */
  readonly acknowledged: number;
  /** Called after each acknowledged batch. */
  onProgress(acknowledged: number, total: number): void;
}

export interface Feed {
  /** Delivers everything of `events` that happened until `now` and was not acknowledged yet, in order. One call at a time. */
  push(events: readonly TicketEvent[], now: number, signal: AbortSignal): Promise<void>;
}

/** Brings the desk's events to the API, each at least once; the API knows a repetition by its id. */
export function createFeed({ receiver, colleagues, acknowledged, onProgress }: FeedOptions): Feed {
  let position = acknowledged;
  let introduced = false;
  return {
    push: async (events, now, signal) => {
      if (!introduced) await deliver(receiver, { people: colleagues }, signal);
      introduced = true;
      for (;;) {
        const waiting = events.slice(position, position + batchSize);
        const ahead = waiting.findIndex(({ at }) => at > now);
        const batch = ahead === -1 ? waiting : waiting.slice(0, ahead);
        if (batch.length === 0) return;
        await deliver(receiver, { events: batch }, signal);
        position += batch.length;
        onProgress(position, events.length);
      }
    },
  };
}
