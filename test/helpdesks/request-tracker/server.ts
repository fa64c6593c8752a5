import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toDeskEnvironment } from './perl-runner.ts';

const serverProgram = '/usr/share/request-tracker5/libexec/rt-server';
const startLimitMs = 60_000;

export interface DeskServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** Serves a prepared desk on loopback; resolves when its sign-in page answers. */
export async function startDeskServer(dataDir: string, port: number): Promise<DeskServer> {
  const log = openSync(path.join(dataDir, 'server.log'), 'a');
  const args = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'];
  const child = spawn(serverProgram, args, {
    cwd: dataDir,
    env: toDeskEnvironment(dataDir),
    stdio: ['ignore', log, log],
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  const stopWithUs = () => child.kill();
  process.once('exit', stopWithUs);
  try {
    await answers(`${baseUrl}/`, child);
  } catch (error) {
    await stopServer(child);
    throw error;
  }
  return {
    baseUrl,
    stop: async () => {
      process.off('exit', stopWithUs);
      await stopServer(child);
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const limit = AbortSignal.timeout(startLimitMs);
  while (!limit.aborted && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await wait(200);
  }
  throw new Error('Request Tracker did not start: see server.log in its folder.');
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
