import { TRPCError } from '@trpc/server';
import type { IncomingHttpHeaders } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Auth } from '../auth/create-auth.ts';
import { findViewer } from '../auth/find-viewer.ts';
import { isOwnSite, mayOpenSocket } from '../auth/request-origin.ts';
import { ownOrigins } from '../auth/own-origins.ts';
import type { Services } from '../dependencies.ts';
import type { Context, Viewer } from './context.ts';
import { createOpenSockets, type Closable } from './open-sockets.ts';
import { createShortMemory } from './short-memory.ts';

/** Header in which somebody with several workspaces says which one they mean. */
export const workspaceHeader = 'x-workspace-id';

/**
 * Header in which a page says whom it shows: what it kept for one member must not be written in the name of another who signed in meanwhile,
 * in another tab. Sender: `extension/web/worker/site-api.ts`.
 */
export const memberHeader = 'x-member-id';

const socketParameters = z.object({ token: z.string().optional(), workspaceId: z.string().optional() }).nullish();

interface HasHeaders {
  readonly headers: IncomingHttpHeaders;
}

/** Turns requests and socket handshakes into the context of procedures. */
export interface ContextFactory {
  /**
   * By bearer token, else by cookie from our own site; the workspace by header `x-workspace-id`. Nobody where header `x-member-id` names
   * somebody else.
   */
  fromRequest(request: HasHeaders): Promise<Context>;
  /**
   * By `connectionParams` {token, workspaceId?}, else by the handshake's cookie from our own site. Throws FORBIDDEN for foreign origins.
   * The socket is closed when the rights that it was opened with change.
   */
  fromSocket(request: HasHeaders, connectionParams: unknown, socket: Closable): Promise<Context>;
  /** To be called when a session ended or a membership changed: who may do what is then looked up anew. */
  forget(): void;
}

/** Changes are announced by notification; this bounds the damage of a lost one. */
const rememberMs = 15_000;

export function createContextFactory(
  services: Services,
  auth: Auth,
  report: (error: unknown) => void = () => {},
): ContextFactory {
  const { db, env } = services.foundation;
  const origins = ownOrigins(env);
  const userIds = createShortMemory<string | null>(services.foundation.now, rememberMs);
  const viewers = createShortMemory<Viewer | null>(services.foundation.now, rememberMs);

  const findUserId = (headers: IncomingHttpHeaders) => {
    const { authorization, cookie, origin } = headers;
    const key = JSON.stringify([authorization, cookie, origin, headers['sec-fetch-site']]);
    return userIds.get(key, () => auth.findUserId(headers));
  };
  // A handshake from a foreign page carries the cookie too.
  const findOwnUserId = async (headers: IncomingHttpHeaders) =>
    isOwnSite(headers, origins) ? auth.findUserId(headers) : null;
  const sockets = createOpenSockets(report);
  const forget = () => {
    userIds.forget();
    viewers.forget();
    sockets.recheck();
  };
  const toContext = (userId: string | null, viewer: Viewer | null): Context => ({
    services,
    userId,
    viewer,
    forgetViewers: forget,
  });
  return {
    async fromRequest({ headers }) {
      const userId = await findUserId(headers);
      const workspaceId = findHeader(headers, workspaceHeader);
      if (userId === null) return toContext(null, null);
      const key = `${userId}/${workspaceId ?? ''}`;
      const viewer = await viewers.get(key, () => findViewer(db, userId, workspaceId));
      const shown = findHeader(headers, memberHeader);
      if (shown !== null && viewer?.memberId !== shown) return toContext(null, null);
      return toContext(userId, viewer);
    },
    forget,
    async fromSocket({ headers }, connectionParams, socket) {
      if (!mayOpenSocket(headers.origin, origins)) {
        // Thrown before any procedure runs, so nothing else would translate it.
        throw new TRPCError({
          code: 'FORBIDDEN',
          message: 'Live updates are only for this server’s own pages and the extension.',
        });
      }
      const { token, workspaceId } = socketParameters.safeParse(connectionParams).data ?? {};
      const identify = async () => {
        const userId = token === undefined ? await findOwnUserId(headers) : await auth.findUserIdByToken(token);
        if (userId === null) return { userId, viewer: null };
        return { userId, viewer: await findViewer(db, userId, workspaceId ?? findHeader(headers, workspaceHeader)) };
      };
      const opening = identify();
      // Watched from the start, so that a change while it opens is not missed.
      sockets.add(socket, async () => isDeepStrictEqual(await opening, await identify()));
      const { userId, viewer } = await opening;
      return toContext(userId, viewer);
    },
  };
}

function findHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
