import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findRunningServer } from './postmaster-pid.ts';

const lookEveryMs = 50;
/** Our own connections were closed just now; the server needs a moment to see it. */
const ownConnectionsGoneMs = 1_000;
const stopLimitMs = 30_000;

/**
 * Stops the embedded server on this data folder unless another process of ours still uses it (a command beside a server, or two servers):
 * then that one stops it when it ends. Whoever leaves last turns off the light, whoever lit it.
 */
export async function stopWhenUnused(url: string, dataFolder: string): Promise<void> {
  const server = findRunningServer(dataFolder);
  if (server === null || (await hasOtherUsers(url))) return;
  try {
    // Fast shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
    process.kill(server.pid, 'SIGINT');
  } catch {
    // Gone already, or started by an account whose processes we may not end.
    return;
  }
  const limit = Date.now() + stopLimitMs;
  while (findRunningServer(dataFolder) !== null && Date.now() < limit) await wait(lookEveryMs);
}

async function hasOtherUsers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  // A server that is being stopped by somebody else ends our connection too.
  client.on('error', () => {});
  try {
    await client.connect();
    for (const limit = Date.now() + ownConnectionsGoneMs; ; await wait(lookEveryMs)) {
      const { rows } = await client.query<{ others: number }>(
        `SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      if (rows[0]?.others === 0) return false;
      if (Date.now() > limit) return true;
    }
  } catch {
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
