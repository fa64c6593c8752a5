import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCClient, httpBatchLink } from '@trpc/client';

/** Client for questions and orders; live changes come over the socket. */
export type ApiClient = ReturnType<typeof createApiClient>;

export interface ApiIdentity {
  readonly token: string;
  readonly workspaceId: string | null;
}

const requestTimeoutMs = 15_000;

/** Talks to the API at `apiUrl`; `identity` null = only public procedures. */
export function createApiClient(apiUrl: string, identity: ApiIdentity | null) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${apiUrl}/trpc`,
        headers: () => toHeaders(identity),
        fetch: (url, options) =>
          fetch(url, { ...options, signal: AbortSignal.timeout(requestTimeoutMs), credentials: 'omit' }),
      }),
    ],
  });
}

function toHeaders(identity: ApiIdentity | null): Record<string, string> {
  if (identity === null) return {};
  const authorization = `Bearer ${identity.token}`;
  return identity.workspaceId === null ? { authorization } : { authorization, 'x-workspace-id': identity.workspaceId };
}
