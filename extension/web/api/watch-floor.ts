import type { AppRouter } from '@shiftlight/api/root.ts';
import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';

/** Whose floor. */
export type FloorOf = { readonly scope: 'team'; readonly teamId: string } | { readonly scope: 'workspace' };

export interface FloorEvents {
  view(view: FloorView): void;
  /** Whether the line is up; while it is down it is opened again by itself. */
  line(isUp: boolean): void;
  /** The server refuses: nothing more comes. */
  refused(error: unknown): void;
}

const keepAlive = { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 } as const;
const longestDelayMs = 5_000;

/** Watches a floor over a socket of its own until the returned function is called. */
export function watchFloor(of: FloorOf, events: FloorEvents): () => void {
  const socket = createWSClient({
    url: `${location.origin.replace(/^http/, 'ws')}/trpc-ws`,
    keepAlive,
    retryDelayMs: (attempt) => Math.min(longestDelayMs, 250 * 2 ** attempt),
    onClose: () => events.line(false),
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  const subscription = client.floor.watch.subscribe(
    { of },
    {
      onData({ data }) {
        events.line(true);
        events.view(data);
      },
      onError: (error) => events.refused(error),
    },
  );
  return () => {
    subscription.unsubscribe();
    void socket.close();
  };
}
