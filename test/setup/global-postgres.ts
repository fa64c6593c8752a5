import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  await createTemplateDatabase(server.url);
  project.provide('postgresUrl', server.url);
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
