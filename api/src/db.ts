import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** One pool for Prisma (everyday reads and writes) and for set-based SQL. */
export interface Db {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  readonly url: string;
  close(): Promise<void>;
}

// counts and positions stay far below 2^53: read bigint as number
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the pool. Sessions run in UTC because the Prisma adapter drops time zone offsets, and with memory enough to group the cases of a
 * month of a thousand people without the disk (some 25 MB; PostgreSQL's own default of 4 MB sorts them in files).
 */
export function openDb(url: string, maxConnections = 20): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    // A network can be lost without a word: whoever waits is told so, and the connection is replaced.
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    options: '-c timezone=UTC -c work_mem=16MB',
  });
  // An idle connection that breaks (database restart) must not end the process; the next query opens another.
  pool.on('error', () => {});
  // Nor one that breaks in somebody's hands: their query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    url,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Plain data as a JSON column takes it through Prisma: keys without a value are left out. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
