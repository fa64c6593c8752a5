import type { Db } from '../../db.ts';

/** Version of the server and name of the last migration. */
export async function readDatabaseState({ pool }: Db) {
  const { rows } = await pool.query<{ serverVersion: string; migration: string | null }>(
    `SELECT current_setting('server_version') AS "serverVersion",
            (SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migration`,
  );
  return rows[0] ?? { serverVersion: 'unknown', migration: null };
}

/** The database's clock, epoch ms. */
export async function readDatabaseClock({ pool }: Db): Promise<number> {
  const { rows } = await pool.query<{ now: string }>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
  return Number(rows[0]?.now);
}

/** Deliveries kept aside and not replayed yet, per connector. */
export async function countQuarantined({ pool }: Db) {
  const { rows } = await pool.query<{ name: string; count: number; reasons: string }>(
    `SELECT c.name, count(*) AS count, string_agg(DISTINCT q.reason, ', ') AS reasons
     FROM quarantine q JOIN connector c ON c.id = q.connector_id
     WHERE q.replayed_at IS NULL GROUP BY c.id, c.name ORDER BY c.name`,
  );
  return rows;
}

/** Colleagues whom helpdesks know and who are no member yet, per connector. */
export async function countUnmapped({ pool }: Db) {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `SELECT c.name, count(*) AS count FROM person p JOIN connector c ON c.id = p.connector_id
     WHERE p.member_id IS NULL AND p.mapped_by IS NULL AND p.kind = 'agent' AND c.active
     GROUP BY c.id, c.name ORDER BY c.name`,
  );
  return rows;
}
