import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import { z } from 'zod';
import { toViewer } from '../../api-client/to-viewer.ts';
import { findOwnSessionId } from '../api/auth.ts';
import { webApi } from '../api/web-api.ts';
import type { SiteApi } from './site-worker.ts';

const requestTimeoutMs = 15_000;
/** Header in which a request says whom it is made for; `create-context.ts` of the API. */
const memberHeader = 'x-member-id';
const contextSchema = z.object({ memberId: z.string() });

/** The server that this page came from, whose cookie says who asks. */
export function createSiteApi(): SiteApi {
  const client = createTRPCUntypedClient<AppRouter>({
    links: [
      httpBatchLink<AppRouter>({
        url: '/trpc',
        headers({ opList }) {
          const memberIds = opList.flatMap(({ context }) => contextSchema.safeParse(context).data?.memberId ?? []);
          return memberIds[0] === undefined ? {} : { [memberHeader]: memberIds[0] };
        },
        fetch: (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(requestTimeoutMs) }),
      }),
    ],
  });
  return {
    query: (path, input) => client.query(path, input),
    mutation: (path, input, memberId) =>
      client.mutation(path, input, memberId === null ? {} : { context: { memberId } }),
    readViewer: async () => toViewer(await webApi.people.me.query()),
    listHelpdesks: () => webApi.connectors.origins.query(),
    findSessionId: findOwnSessionId,
  };
}
