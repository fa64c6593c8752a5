import { createWSClient, type TRPCWebSocketClient } from '@trpc/client';
import type { ApiIdentity } from './api-client.ts';

/**
 * Socket traffic is what keeps a Manifest V3 worker alive (it is stopped after 30 s without events), so a word every 20 s holds both
 * the worker and idle proxies; a missing answer means that the line is dead.
 */
const keepAlive = { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 } as const;
const retryDelaysMs = [0, 250, 500, 1_000, 2_000, 4_000];

/** Longer silence than a ping round means that the line is dead, also when nobody closed it (network gone, computer slept). */
export const silentMs = 27_000;

/** Told about the socket's life. `heard` comes with every frame of the server, also the answers to our pings. */
export interface ApiSocketEvents {
  heard(): void;
  down(): void;
}

/** A socket to the API at `apiUrl`, which connects again by itself until it is closed. */
export function openApiSocket(apiUrl: string, identity: ApiIdentity, events: ApiSocketEvents): TRPCWebSocketClient {
  return createWSClient({
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
