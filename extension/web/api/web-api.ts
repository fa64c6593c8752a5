import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCClient, httpBatchLink, type OperationLink, type TRPCLink } from '@trpc/client';

let way: TRPCLink<AppRouter> = httpBatchLink({ url: '/trpc' });

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
