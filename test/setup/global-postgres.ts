import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@shiftlight/api/database/embedded-postgres.ts';
import { createTemplateDatabase } from '../builders/test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that this run's databases live on. */
    readonly postgresUrl: string;
  }
}

let folder: string | null = null;
let server: EmbeddedPostgres | null = null;

/** One embedded PostgreSQL for the whole run, with a migrated template that every suite copies. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-test-'));
  // Root runs the server as another account, which must be able to reach it.
  chmodSync(folder, 0o755);
  server = await startEmbeddedPostgres(folder);
  await forgetSafety(server.url);
  await createTemplateDatabase(server.url);
  project.provide('postgresUrl', server.url);
}

/** Nothing here outlives the run, so nothing has to survive a power cut: hundreds of databases are made in half the time. */
async function forgetSafety(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes']) await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
