import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { apiMain, rootDir } from '../run-command.ts';
import { StartProblem } from './start-problem.ts';

const startLimitMs = 120_000;

export interface ApiProcess {
  readonly baseUrl: string;
  readonly logFile: string;
  /** Resolves when the process ends by itself. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ApiProcessOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the API as in production and waits until it takes requests. Its log goes to a file; when it cannot start, its last words are the message.
 * It gets a process group of its own, so that Ctrl-C reaches us alone and we can stop things in order.
 */
export async function startApi({ port, dataDir, env = {} }: ApiProcessOptions): Promise<ApiProcess> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const logFile = path.join(dataDir, 'api.log');
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', apiMain, 'serve'], {
    cwd: rootDir,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let lastWords = '';
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.stderr.on('data', (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-4_000)));
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const killWithUs = () => child.kill('SIGTERM');
  process.once('exit', killWithUs);
  const stop = async () => {
    process.off('exit', killWithUs);
    await stopChild(child, ended);
    log.end();
  };
  const baseUrl = `http://127.0.0.1:${port}`;
  try {
    await untilReady(baseUrl, child, () => lastWords);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, logFile, ended, stop };
}

async function untilReady(baseUrl: string, child: ChildProcess, lastWords: () => string): Promise<void> {
  const limit = AbortSignal.timeout(startLimitMs);
  while (!limit.aborted) {
    if (child.exitCode !== null)
      throw new StartProblem(lastWords().trim() || `The API ended with code ${child.exitCode}.`);
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new StartProblem(`The API did not get ready within two minutes. ${lastWords().trim()}`);
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await ended;
}
