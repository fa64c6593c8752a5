import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../builders/free-port.ts';
import { startEmbeddedPostgres } from '@shiftlight/api/database/embedded-postgres.ts';

/** A database server of the benchmark's own, with the API and the baseline beside each other in processes of their own. */
export interface Stage {
  readonly databaseUrl: string;
  start(
    script: 'api-process.ts' | 'baseline-process.ts' | '../e2e/support/pages-process.ts',
    variables?: Readonly<Record<string, string>>,
  ): Promise<StageProcess>;
  close(): Promise<void>;
}

export interface StageProcess {
  readonly port: number;
  /** What the process printed when it was ready. */
  readonly ready: Readonly<Record<string, string>>;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Opens a fresh stage in a temporary folder. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-bench-'));
  // PostgreSQL may run as another account.
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  const processes: StageProcess[] = [];
  return {
    databaseUrl: postgres.url,
    async start(script, variables = {}) {
      const started = await startProcess(script, {
        DATABASE_URL: postgres.url,
        DATA_DIR: join(folder, 'data'),
        ...variables,
      });
      processes.push(started);
      return started;
    },
    async close() {
      await Promise.all(processes.map((entry) => entry.stop()));
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProcess(script: string, variables: Readonly<Record<string, string>>): Promise<StageProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', path], {
    env: { ...process.env, PORT: String(await findFreePort()), LOG_LEVEL: 'error', RATE_LIMIT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await readReadyLine(child);
  return { port: Number(ready['port']), ready, pid: child.pid ?? 0, stop: () => stop(child) };
}

function readReadyLine(child: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`A process of the benchmark ended early with ${code}.`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((entry) => entry.startsWith('{"port"'));
      if (line !== undefined) resolve(JSON.parse(line));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Headers with which the API accepts a body. */
export function signHeaders(secret: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-shiftlight-timestamp': timestamp,
    'x-shiftlight-signature': `sha256=${signature}`,
  };
}
