import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCClient, createTRPCUntypedClient, httpBatchLink } from '@trpc/client';

/** Client for questions and orders; live changes come over the socket. */
export type ApiClient = ReturnType<typeof createApiClient>;

export interface ApiIdentity {
  readonly token: string;
  readonly workspaceId: string | null;
}

const requestTimeoutMs = 15_000;

/** Talks to the API at `apiUrl`; `identity` null = only public procedures. */
export function createApiClient(apiUrl: string, identity: ApiIdentity | null) {
  return createTRPCClient<AppRouter>(toOptions(apiUrl, identity));
}

/** The same for calls that arrive by their path, such as those of our own pages. */
export function createPathClient(apiUrl: string, identity: ApiIdentity) {
  return createTRPCUntypedClient<AppRouter>(toOptions(apiUrl, identity));
}

function toOptions(apiUrl: string, identity: ApiIdentity | null) {
  const link = httpBatchLink<AppRouter>({
    url: `${apiUrl}/trpc`,
    headers: () => toHeaders(identity),
    fetch: (url, options) =>
      fetch(url, { ...options, signal: AbortSignal.timeout(requestTimeoutMs), credentials: 'omit' }),
  });
  return { links: [link] };
}

function toHeaders(identity: ApiIdentity | null): Record<string, string> {
  if (identity === null) return {};
  const authorization = `Bearer ${identity.token}`;
  return identity.workspaceId === null ? { authorization } : { authorization, 'x-workspace-id': identity.workspaceId };
}
