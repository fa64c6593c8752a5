import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readEnv } from '@shiftlight/api/env.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { startServer, type RunningServer } from '@shiftlight/api/server.ts';
import { findFreePort } from './free-port.ts';
import { known } from './people.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestInstance } from './test-instance.ts';

/** One API that a test stops and starts again, at the same address and on the same database. */
export interface RestartableApi {
  /** What runs now. Throws while it is stopped. */
  current(): TestInstance;
  /** `overrides` are environment variables of this start alone. */
  start(overrides?: Readonly<Record<string, string>>): Promise<TestInstance>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function createRestartableApi(): Promise<RestartableApi> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-data-'));
  const variables = {
    PORT: String(await findFreePort()),
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
  };
  let server: RunningServer | null = null;
  const stop = async () => {
    await server?.stop();
    server = null;
  };
  const current = (): TestInstance => {
    const { instance, port } = known(server);
    return { ...instance, variables, baseUrl: `http://127.0.0.1:${port}`, close: stop };
  };
  return {
    current,
    start: async (overrides = {}) => {
      server = await startServer(readEnv({ ...variables, ...overrides }), createLog('silent'));
      return current();
    },
    stop,
    close: async () => {
      await stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
