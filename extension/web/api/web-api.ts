import type { AppRouter } from '@shiftlight/api/root.ts';
import {
  createTRPCClient,
  createWSClient,
  httpBatchLink,
  splitLink,
  wsLink,
  type OperationLink,
  type TRPCLink,
} from '@trpc/client';
import { observable } from '@trpc/server/observable';

const keepAlive = { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 } as const;
const longestDelayMs = 5_000;

/** What is followed has a socket of its own, which closes with it. */
const byOwnSocket: TRPCLink<AppRouter> = (runtime) => (operation) =>
  observable((observer) => {
    const client = createWSClient({
      url: `${location.origin.replace(/^http/, 'ws')}/trpc-ws`,
      keepAlive,
      retryDelayMs: (attempt) => Math.min(longestDelayMs, 250 * 2 ** attempt),
    });
    const following = wsLink<AppRouter>({ client })(runtime)(operation).subscribe(observer);
    return () => {
      following.unsubscribe();
      void client.close();
    };
  });

/** By the cookie of the server that this page came from. */
const bySite: TRPCLink<AppRouter> = splitLink({
  condition: ({ type }) => type === 'subscription',
  true: byOwnSocket,
  false: httpBatchLink({ url: '/trpc' }),
});

let way = bySite;

/** Sends all questions another way, before the first is asked: a page of the extension has no cookie of the server. */
export function setWay(next: TRPCLink<AppRouter>): void {
  way = next;
}

/** The API of the server that this page came from, whose cookie says who asks; or the way that was set. */
export const webApi = createTRPCClient<AppRouter>({
  links: [
    (runtime) => {
      let opened: OperationLink<AppRouter> | null = null;
      return (operation) => (opened ??= way(runtime))(operation);
    },
  ],
});
