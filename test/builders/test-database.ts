import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '@shiftlight/api/database/migrate.ts';

const template = 'shiftlight_template';
const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Migrates one database that all others are copied from. */
export async function createTemplateDatabase(serverUrl: string): Promise<void> {
  await run(serverUrl, `CREATE DATABASE ${template}`);
  await migrate(urlOf(serverUrl, template), migrations);
}

/** A database of one suite's own: migrated or, on request, empty. */
export async function createTestDatabase(
  serverUrl: string,
  { migrated = true }: { readonly migrated?: boolean } = {},
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(serverUrl, `CREATE DATABASE ${name}${migrated ? ` TEMPLATE ${template}` : ''}`);
  return { url: urlOf(serverUrl, name), drop: () => run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
