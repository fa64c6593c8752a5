import type { Db } from '@shiftlight/api/db.ts';

/** Names of the tables in which one of these texts stands anywhere, as `table: text`, whatever the case. */
export async function findTextsInDatabase({ pool }: Db, texts: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I', table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    for (const text of texts) {
      const { rowCount } = await pool.query(`SELECT 1 FROM ${name} AS t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [
        text,
      ]);
      if (rowCount !== 0) found.push(`${name}: ${text}`);
    }
  }
  return found;
}
