import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../api/src/cli/main.ts', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts `shiftlight …` as a process of its own, with nothing of our environment but these variables. */
export function startCommand(args: readonly string[], variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs `shiftlight …` to its end; `input` goes to its standard input. */
export async function runCommand(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  input = '',
): Promise<CommandResult> {
  const child = startCommand(args, variables);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin?.end(input);
  await once(child, 'close');
  return { code: child.exitCode, output, errors };
}

/** Runs `shiftlight … --json` and gives what it printed. */
export async function runForJson<T = Record<string, unknown>>(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly data: T; readonly errors: string }> {
  const { code, output, errors } = await runCommand([...args, '--json'], variables);
  if (output === '') throw new Error(`shiftlight ${args.join(' ')} printed nothing: ${errors}`);
  return { code, data: parseAs<T>(output), errors };
}

/** The caller promises the shape; what differs fails in the assertion that reads it. */
function parseAs<T>(text: string): T {
  return JSON.parse(text) as T;
}
