import { TRPCError } from '@trpc/server';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Auth } from '../auth/create-auth.ts';
import { findViewer } from '../auth/find-viewer.ts';
import { isOwnSite, mayOpenSocket } from '../auth/request-origin.ts';
import { ownOrigins } from '../auth/own-origins.ts';
import type { Services } from '../dependencies.ts';
import type { Context, Viewer } from './context.ts';
import { createShortMemory } from './short-memory.ts';

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
  /** To be called when a session ended or a membership changed: who may do what is then looked up anew. */
  forget(): void;
}

/** Changes are announced by notification; this bounds the damage of a lost one. */
const rememberMs = 15_000;

export function createContextFactory(services: Services, auth: Auth): ContextFactory {
  const { db, env } = services.foundation;
  const origins = ownOrigins(env);
  const userIds = createShortMemory<string | null>(services.foundation.now, rememberMs);
  const viewers = createShortMemory<Viewer | null>(services.foundation.now, rememberMs);

  const findUserId = (headers: IncomingHttpHeaders) => {
    const { authorization, cookie, origin } = headers;
    const key = JSON.stringify([authorization, cookie, origin, headers['sec-fetch-site']]);
    return userIds.get(key, () => auth.findUserId(headers));
  };
  const forget = () => {
    userIds.forget();
    viewers.forget();
  };
  const contextOf = async (userId: string | null, workspaceId: string | null): Promise<Context> => ({
    services,
    userId,
    forgetViewers: forget,
    viewer:
      userId === null
        ? null
        : await viewers.get(`${userId}/${workspaceId ?? ''}`, () => findViewer(db, userId, workspaceId)),
  });
  return {
    fromRequest: async ({ headers }) => contextOf(await findUserId(headers), findWorkspaceId(headers)),
    forget,
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
