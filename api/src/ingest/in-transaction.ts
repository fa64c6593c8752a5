import type pg from 'pg';
import type { Db } from '../db.ts';

/** Neither of these ever waits for another transaction: without an answer in this time the connection is dead. */
const begin = { text: 'BEGIN', query_timeout: 5_000 };
const rollback = { text: 'ROLLBACK', query_timeout: 5_000 };

/** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
export async function inTransaction<T>(db: Db, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let usable = false;
  try {
    await client.query(begin);
    usable = true;
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    if (usable) {
      await client.query(rollback).catch(() => {
        usable = false;
      });
    }
    throw error;
  } finally {
    client.release(!usable);
  }
}
