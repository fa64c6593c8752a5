import type { AppRouter } from '@shiftlight/api/root.ts';
import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import type { ApiIdentity } from './api-client.ts';
import { toProblem } from './api-problem.ts';
import type { ProblemCode } from '../messaging/problem.ts';

/**
 * Socket traffic is what keeps a Manifest V3 worker alive (it is stopped after 30 s without events), so a word every 20 s holds both
 * the worker and idle proxies; a missing answer means that the line is dead.
 */
const keepAlive = { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 } as const;
const retryDelaysMs = [0, 250, 500, 1_000, 2_000, 4_000];

/** Told about the socket's life. `heard` comes with every frame of the server, also the answers to our pings. */
export interface LiveSocketEvents {
  heard(): void;
  down(): void;
  message(message: LiveMessage): void;
  refused(problem: ProblemCode): void;
}

/** One socket with at most one subscription; it reconnects and resubscribes by itself until it is closed. */
export interface LiveSocket {
  subscribe(refs: readonly TicketRef[]): void;
  close(): void;
}

export function openLiveSocket(apiUrl: string, identity: ApiIdentity, events: LiveSocketEvents): LiveSocket {
  const socket = createWSClient({
    url: `${apiUrl.replace(/^http/, 'ws')}/trpc-ws`,
    WebSocket: createHeardSocket(events.heard),
    connectionParams: () =>
      identity.workspaceId === null
        ? { token: identity.token }
        : { token: identity.token, workspaceId: identity.workspaceId },
    keepAlive,
    retryDelayMs: (attempt) => retryDelaysMs[attempt] ?? 5_000,
    onClose: events.down,
    onError: events.down,
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  let stopCurrent = () => {};

  return {
    subscribe(refs) {
      const stopPrevious = stopCurrent;
      const subscription = client.live.changes.subscribe(
        { refs: [...refs] },
        {
          onData: ({ data }) => events.message(data),
          onError: (error) => events.refused(toProblem(error).code),
        },
      );
      stopCurrent = () => subscription.unsubscribe();
      // The new one is on its way before the old one stops, so no change falls between them.
      stopPrevious();
    },
    close() {
      stopCurrent();
      void socket.close();
    },
  };
}

/** A WebSocket that tells of every frame it receives: the client library keeps the answers to pings to itself. */
function createHeardSocket(heard: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', heard);
    }
  };
}
