import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { stopWhenUnused } from './stop-when-unused.ts';

export interface OpenedDatabase {
  readonly url: string;
  /** Stops an embedded server that nobody else uses. Call it after the last connection was closed. */
  stop(): Promise<void>;
}

/** A migrated database: the one of DATABASE_URL, else the embedded one in DATA_DIR. Throws an Error that says what to do. */
export async function openDatabase(env: Env, migrations: string, log: Logger): Promise<OpenedDatabase> {
  const server = env.DATABASE_URL === undefined ? await embedded(env.DATA_DIR) : external(env.DATABASE_URL);
  try {
    const applied = await migrate(server.url, migrations);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    return server;
  } catch (error) {
    await server.stop();
    throw explain(error, env);
  }
}

async function embedded(folder: string): Promise<OpenedDatabase> {
  const { url } = await startEmbeddedPostgres(folder);
  return { url, stop: () => stopWhenUnused(url, join(folder, 'pg')) };
}

function external(url: string): OpenedDatabase {
  return { url, stop: async () => {} };
}

function explain(error: unknown, env: Env): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (env.DATABASE_URL !== undefined && (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')) {
    const host = new URL(env.DATABASE_URL).host;
    return new Error(
      `No PostgreSQL answers at ${host}. Start it, correct DATABASE_URL, or leave it out to use the embedded one.`,
      {
        cause: error,
      },
    );
  }
  if (code === '28P01' || code === '28000') {
    return new Error('PostgreSQL refused the user or password of DATABASE_URL.', { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}
