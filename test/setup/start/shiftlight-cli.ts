import { spawn } from 'node:child_process';
import path from 'node:path';
import { rootDir } from '../run-command.ts';
import { StartProblem } from './start-problem.ts';

export interface CliOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one `shiftlight` command with `--json` and gives what it printed. */
export async function runShiftlight(args: readonly string[], { dataDir, env = {} }: CliOptions): Promise<unknown> {
  const main = path.join(rootDir, 'api/src/cli/main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args, '--json'], {
    cwd: rootDir,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
  if (code !== 0)
    throw new StartProblem(`shiftlight ${args.slice(0, 2).join(' ')} failed: ${(errors || output).trim()}`);
  return JSON.parse(output);
}
