import type { Db } from '../db.ts';

/** Runs `work` while no other process reads this connector; does nothing when one does. */
export async function withConnectorLock(db: Db, connectorId: string, work: () => Promise<void>): Promise<void> {
  const client = await db.pool.connect();
  const lock = [`sync/${connectorId}`];
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS locked',
      lock,
    );
    if (rows[0]?.locked !== true) return;
    try {
      await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', lock);
    }
  } finally {
    client.release();
  }
}
