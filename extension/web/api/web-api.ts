import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCClient, httpBatchLink } from '@trpc/client';

/** The API of the server that this page came from; the browser's cookie says who asks. */
export const webApi = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] });
