import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { inject } from 'vitest';
import { createAuth, type Auth } from '@shiftlight/api/auth/create-auth.ts';
import { openDb, type Db } from '@shiftlight/api/db.ts';
import type { Services } from '@shiftlight/api/dependencies.ts';
import { readEnv, type Env } from '@shiftlight/api/env.ts';
import { createAuthRoutes } from '@shiftlight/api/http/auth-routes.ts';
import { createPeopleServices } from '@shiftlight/api/modules/people/create-people-services.ts';
import { appRouter } from '@shiftlight/api/root.ts';
import { createSecrets } from '@shiftlight/api/secrets/create-secrets.ts';
import { createContextFactory } from '@shiftlight/api/trpc/create-context.ts';
import { findFreePort } from './free-port.ts';
import { createTestDatabase } from './test-database.ts';

/** The API on a database of its own, listening on loopback. */
export interface TestInstance {
  readonly env: Env;
  readonly db: Db;
  readonly services: Services;
  readonly auth: Auth;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Starts the API for one suite file; `overrides` are environment variables. Close it in `afterAll`. */
export async function createTestInstance(overrides: Readonly<Record<string, string>> = {}): Promise<TestInstance> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-data-'));
  const env = readEnv({
    PORT: String(await findFreePort()),
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...overrides,
  });
  const db = openDb(database.url, 10);
  const secrets = createSecrets(env);
  const foundation = { env, db, secrets, now: () => Date.now() };
  const services = { foundation, ...createPeopleServices(foundation) };
  const auth = createAuth(foundation);
  const contexts = createContextFactory(services, auth);
  const app = express();
  app.use(createAuthRoutes(auth));
  app.use(
    '/trpc',
    createExpressMiddleware({ router: appRouter, createContext: ({ req }) => contexts.fromRequest(req) }),
  );
  const server = createServer((request, response) => void app(request, response));
  await new Promise<void>((resolve) => server.listen(env.PORT, '127.0.0.1', resolve));
  return {
    env,
    db,
    services,
    auth,
    baseUrl: `http://127.0.0.1:${env.PORT}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await db.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
