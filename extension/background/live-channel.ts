import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { silentMs } from '../api-client/api-socket.ts';
import { openLiveSocket, type LiveSocket } from '../api-client/live-socket.ts';
import type { LinkStatus } from '../messaging/connection-view.ts';
import type { ProblemCode } from '../messaging/problem.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';
import type { Connection } from './connection-store.ts';

/** Refs that come into view while scrolling are gathered this long before the subscription is renewed. */
const gatherMs = 120;
/** Nobody watching for this long: the socket is closed and the worker may sleep. */
const lingerMs = 10_000;

export interface LiveChannelEvents {
  status(state: LinkStatus['state']): void;
  heard(at: EpochMs): void;
  message(message: LiveMessage): void;
  refused(problem: ProblemCode): void;
}

/** The one live connection of the worker: open while somebody watches, replaced when it went silent. */
export interface LiveChannel {
  /** Sets who is watched; null = nobody watches. */
  watch(refs: readonly TicketRef[] | null): void;
  /** Replaces the socket when nothing was heard for too long, at once when it is known to be down. */
  revive(): void;
  close(): void;
}

export function createLiveChannel(connection: Connection, events: LiveChannelEvents): LiveChannel {
  const identity = { token: connection.token, workspaceId: connection.viewer.workspaceId };
  let socket: LiveSocket | null = null;
  let isLive = false;
  let heardAt: EpochMs = 0;
  let wanted: readonly TicketRef[] = [];
  let subscribedKeys: ReadonlySet<string> = new Set();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let lingering: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let wasLive = false;

  function open(): LiveSocket {
    isLive = false;
    heardAt = Date.now();
    // Once there was data, not being live means that the data grows old.
    events.status(wasLive ? 'offline' : 'connecting');
    listenForSilence();
    const opened: LiveSocket = openLiveSocket(connection.apiUrl, identity, {
      heard() {
        if (socket !== opened) return;
        heardAt = Date.now();
        listenForSilence();
        if (isLive) events.heard(heardAt);
      },
      down() {
        if (socket !== opened) return;
        isLive = false;
        events.status('offline');
      },
      message(message) {
        if (socket !== opened) return;
        if (!isLive) {
          isLive = true;
          wasLive = true;
          events.status('live');
        }
        events.message(message);
      },
      refused(problem) {
        if (socket === opened) events.refused(problem);
      },
    });
    return opened;
  }

  function listenForSilence(): void {
    clearTimeout(silence);
    silence = setTimeout(revive, silentMs);
  }

  function subscribe(): void {
    clearTimeout(gathering);
    gathering = undefined;
    socket ??= open();
    subscribedKeys = new Set(wanted.map(toTicketKey));
    socket.subscribe(wanted);
  }

  function drop(): void {
    clearTimeout(silence);
    clearTimeout(gathering);
    gathering = undefined;
    const dropped = socket;
    socket = null;
    isLive = false;
    dropped?.close();
  }

  function revive(): void {
    if (socket === null || (isLive && Date.now() - heardAt < silentMs)) return;
    drop();
    subscribe();
  }

  return {
    watch(refs) {
      clearTimeout(lingering);
      if (refs === null) {
        lingering = setTimeout(drop, lingerMs);
        return;
      }
      wanted = refs;
      // Fewer tickets than before need no new subscription: what nobody looks at any more is simply not drawn.
      if (socket !== null && refs.every((ref) => subscribedKeys.has(toTicketKey(ref)))) return;
      if (socket === null) subscribe();
      else gathering ??= setTimeout(subscribe, gatherMs);
    },
    revive,
    close() {
      clearTimeout(lingering);
      drop();
    },
  };
}
