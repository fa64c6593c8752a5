import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { findPostgresAccount, type Account } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { explainPostgresFailure } from './postgres-failure.ts';
import { findRunningPort } from './postmaster-pid.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** True when a server left by an earlier process was found running on the folder and is used. */
  readonly reused: boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `folder` (made on first use), loopback only, and resolves when it accepts connections.
 * A server that still runs there is reused. Throws an Error whose message says what to do.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const bin = findPostgresBinaries(process.platform, process.arch);
  const account = findPostgresAccount(process.getuid?.());
  const data = join(folder, 'pg');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, folder, data, account);
  const password = readPassword(folder);
  const urlFor = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const running = findRunningPort(data);
  if (running !== null) return { url: urlFor(running), reused: true, stop: async () => {} };
  const port = await findFreePort();
  const stop = await runServer(bin, data, port, account);
  return { url: urlFor(port), reused: false, stop };
}

function initialise(bin: string, folder: string, data: string, account: Account | null): void {
  if (existsSync(data)) {
    throw new Error(
      `The database folder ${data} exists but is not a PostgreSQL database (no PG_VERSION). ` +
        'Restore it from a backup, or move it away to start with an empty database.',
    );
  }
  const password = randomBytes(18).toString('base64url');
  const handOver = join(folder, '.initdb-password');
  try {
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
    writeFileSync(handOver, `${password}\n`, { mode: 0o600 });
    if (account !== null) {
      chownSync(data, account.uid, account.gid);
      chownSync(handOver, account.uid, account.gid);
    }
    const flags = ['-A', 'scram-sha-256', `--pwfile=${handOver}`, '-E', 'UTF8', '--locale=C', '--no-instructions'];
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', ...flags], {
      ...account,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: 'pipe',
    });
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(explainPostgresFailure(String(error), data), { cause: error });
  } finally {
    rmSync(handOver, { force: true });
  }
}

function readPassword(folder: string): string {
  try {
    return readFileSync(join(folder, 'password'), 'utf8');
  } catch (error) {
    throw new Error(
      `The password file ${join(folder, 'password')} is missing: restore it together with the database folder.`,
      {
        cause: error,
      },
    );
  }
}

async function runServer(
  bin: string,
  data: string,
  port: number,
  account: Account | null,
): Promise<() => Promise<void>> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'shared_buffers=128MB',
    'max_connections=100',
    'log_min_messages=warning',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own, so that Ctrl-C reaches it through us, after the API has drained.
    { ...account, stdio: ['ignore', 'ignore', 'pipe'], detached: true, env: { ...process.env, LC_ALL: 'C' } },
  );
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => reject(new Error(explainPostgresFailure(log, data))));
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  server.removeAllListeners('exit');
  // This process may end before the server, when another one still uses it.
  holdOpen(server, false);
  return () =>
    new Promise((resolve) => {
      if (server.exitCode !== null) return resolve();
      holdOpen(server, true);
      server.on('exit', () => resolve());
      server.kill('SIGINT');
    });
}

/** Whether the child keeps this process from ending. */
function holdOpen(child: ChildProcess, hold: boolean): void {
  const { stderr } = child;
  if (hold) child.ref();
  else child.unref();
  if (!(stderr instanceof Socket)) return;
  if (hold) stderr.ref();
  else stderr.unref();
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
    probe.on('error', reject);
  });
}
