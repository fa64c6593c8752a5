import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The lock that Prisma's own `migrate deploy` takes, so that both can never run at once. */
const prismaMigrateLock = 72707369;

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Applies the SQL migrations that the database lacks, in name order, and returns their names.
 * Same table and checksums as `prisma migrate deploy`. Throws when an applied migration was edited or had failed.
 */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaMigrateLock]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
       finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
       started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
    );
    const { rows } = await client.query<AppliedMigration>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row]));
    const done: string[] = [];
    for (const name of listMigrations(folder)) {
      if (await applyMigration(client, folder, name, applied.get(name))) done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

function listMigrations(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyMigration(
  client: pg.Client,
  folder: string,
  name: string,
  applied: AppliedMigration | undefined,
): Promise<boolean> {
  const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (applied !== undefined) {
    if (applied.finished_at === null) {
      throw new Error(
        `Migration ${name} failed before. Repair the database by hand, then delete its row in _prisma_migrations.`,
      );
    }
    if (applied.checksum !== checksum) {
      throw new Error(
        `Migration ${name} was edited after it had been applied. Restore the file and add a new migration instead.`,
      );
    }
    return false;
  }
  const id = randomUUID();
  const record = [id, checksum, name];
  await client.query('INSERT INTO "_prisma_migrations"(id, checksum, migration_name) VALUES($1,$2,$3)', record);
  try {
    await client.query(`BEGIN; ${sql}; COMMIT`);
  } catch (error) {
    await client.query('ROLLBACK');
    await client.query('DELETE FROM "_prisma_migrations" WHERE id=$1', [id]);
    throw new Error(`Migration ${name} could not be applied; the database is unchanged.`, { cause: error });
  }
  await client.query('UPDATE "_prisma_migrations" SET finished_at=now(), applied_steps_count=1 WHERE id=$1', [id]);
  return true;
}
