import { spawn } from 'node:child_process';
import { apiMain, rootDir } from '../run-command.ts';
import { StartProblem } from './start-problem.ts';

export interface CliOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** For an option whose value is `-`: arguments are visible to every account of the machine. */
  readonly input?: string;
}

/** Runs one `shiftlight` command with `--json` and gives what it printed. */
export async function runShiftlight(
  args: readonly string[],
  { dataDir, env = {}, input = '' }: CliOptions,
): Promise<unknown> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', apiMain, ...args, '--json'], {
    cwd: rootDir,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
  if (code !== 0)
    throw new StartProblem(`shiftlight ${args.slice(0, 2).join(' ')} failed: ${(errors || output).trim()}`);
  return JSON.parse(output);
}
