import { toNodeHandler } from 'better-auth/node';
import express, { type Router } from 'express';
import type { Auth } from '../auth/create-auth.ts';
import { clientAddressHeader } from '../auth/limits.ts';

/** Everything below /api/auth; `onChange` is told before the answer to a request that may end a session. Mount it at the root, before other body parsers; `trust proxy` decides whose address counts. */
export function createAuthRoutes(auth: Pick<Auth, 'handler'>, onChange: () => void): Router {
  const handle = toNodeHandler(async (request: Request) => {
    const answer = await auth.handler(request);
    if (request.method !== 'GET') onChange();
    return answer;
  });
  const router = express.Router();
  router.all(
    '/api/auth/*path',
    express.json({ limit: '32kb' }),
    express.urlencoded({ limit: '32kb', extended: false }),
    async (request, response) => {
      // Rate limits count per address: take it from the connection, never from what a client claims.
      request.headers[clientAddressHeader] = request.ip ?? '';
      await handle(request, response);
    },
  );
  return router;
}
