import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readEnv } from '@shiftlight/api/env.ts';
import type { Instance } from '@shiftlight/api/instance.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { startServer } from '@shiftlight/api/server.ts';
import { findFreePort } from './free-port.ts';
import { createTestDatabase } from './test-database.ts';

/** The API as it runs for people, on a database and data folder of its own, listening on loopback. */
export interface TestInstance extends Instance {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly baseUrl: string;
  /** Environment variables with which another process would use the same instance. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Starts the API for one suite file; `overrides` are environment variables. Close it in `afterAll`. */
export async function createTestInstance(overrides: Readonly<Record<string, string>> = {}): Promise<TestInstance> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-data-'));
  const variables = {
    PORT: String(await findFreePort()),
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...overrides,
  };
  const env = readEnv(variables);
  const server = await startServer(env, createLog(env.LOG_LEVEL));
  return {
    ...server.instance,
    variables,
    baseUrl: `http://127.0.0.1:${server.port}`,
    close: async () => {
      await server.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
