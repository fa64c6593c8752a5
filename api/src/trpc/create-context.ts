import { TRPCError } from '@trpc/server';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Auth } from '../auth/create-auth.ts';
import { findViewer } from '../auth/find-viewer.ts';
import { isOwnSite, mayOpenSocket } from '../auth/request-origin.ts';
import { ownOrigins } from '../auth/own-origins.ts';
import type { Services } from '../dependencies.ts';
import type { Context } from './context.ts';

/** Header in which somebody with several workspaces says which one they mean. */
export const workspaceHeader = 'x-workspace-id';

const socketParameters = z.object({ token: z.string().optional(), workspaceId: z.string().optional() }).nullish();

interface HasHeaders {
  readonly headers: IncomingHttpHeaders;
}

/** Turns requests and socket handshakes into the context of procedures. */
export interface ContextFactory {
  /** By bearer token, else by cookie from our own site; the workspace by header `x-workspace-id`. */
  fromRequest(request: HasHeaders): Promise<Context>;
  /** By `connectionParams` {token, workspaceId?}, else by the handshake's cookie from our own site. Throws FORBIDDEN for foreign origins. */
  fromSocket(request: HasHeaders, connectionParams: unknown): Promise<Context>;
}

export function createContextFactory(services: Services, auth: Auth): ContextFactory {
  const { db, env } = services.foundation;
  const origins = ownOrigins(env);
  const contextOf = async (userId: string | null, workspaceId: string | null): Promise<Context> => ({
    services,
    userId,
    viewer: userId === null ? null : await findViewer(db, userId, workspaceId),
  });
  return {
    fromRequest: async ({ headers }) => contextOf(await auth.findUserId(headers), findWorkspaceId(headers)),
    fromSocket: async ({ headers }, connectionParams) => {
      if (!mayOpenSocket(headers.origin, origins)) {
        // Thrown before any procedure runs, so nothing else would translate it.
        throw new TRPCError({
          code: 'FORBIDDEN',
          message: 'Live updates are only for this server’s own pages and the extension.',
        });
      }
      const { token, workspaceId } = socketParameters.safeParse(connectionParams).data ?? {};
      const wanted = workspaceId ?? findWorkspaceId(headers);
      if (token !== undefined) return contextOf(await auth.findUserIdByToken(token), wanted);
      return contextOf(isOwnSite(headers, origins) ? await auth.findUserId(headers) : null, wanted);
    },
  };
}

function findWorkspaceId(headers: IncomingHttpHeaders): string | null {
  const value = headers[workspaceHeader];
  return typeof value === 'string' && value !== '' ? value : null;
}
