import { spawn } from 'node:child_process';
import path from 'node:path';

export const rootDir = path.resolve(import.meta.dirname, '../..');
export const resultsDir = path.join(rootDir, 'test/results');

/** The `shiftlight` command line, run by the pinned Node as it is written. */
export const apiMain = path.join(rootDir, 'api/src/cli/main.ts');

export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly tookMs: number;
}

/** Runs a program of the project's own packages to its end and keeps what it said. `live` shows it meanwhile too. */
export function runCommand(command: string, args: readonly string[], live = false): Promise<CommandResult> {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: rootDir,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
    if (live) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => {
    const end = (code: number) => resolve({ code, output, tookMs: performance.now() - startedAt });
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
