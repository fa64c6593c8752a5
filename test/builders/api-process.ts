import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { findFreePort } from './free-port.ts';

const commandLine = fileURLToPath(new URL('../../api/src/cli/main.ts', import.meta.url));

/** The API in a process of its own, which a test may kill. */
export interface ApiProcess {
  readonly baseUrl: string;
  /** Ends it without any warning and resolves when it is gone. */
  kill(): Promise<void>;
}

/** `shiftlight serve` with these environment variables, on a free port; resolves when it is ready. */
export async function startApiProcess(variables: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const port = String(await findFreePort());
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', commandLine, 'serve'], {
    env: { ...process.env, ...variables, PORT: port },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const baseUrl = `http://127.0.0.1:${port}`;
  const isReady = async () =>
    (await fetch(`${baseUrl}/readyz`).catch(() => null))?.ok === true || child.exitCode !== null;
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  return {
    baseUrl,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
