import type { Command } from 'commander';
import { readEnv, type Env } from '../env.ts';
import { openInstance, type Instance } from '../instance.ts';
import { createLog } from '../log.ts';
import { exitCodes, toErrorReport } from './cli-error.ts';
import { terminal, type Terminal } from './terminal.ts';

/** What a command came to: data for `--json`, text for people, and whether all is well. */
export interface Outcome {
  readonly data: object;
  readonly text: string;
  readonly failed?: boolean;
}

/** What every command may use. `note` shows progress and is silent with `--json`. */
export interface CommandTools {
  readonly env: Env;
  note(text: string): void;
}

/** Adds `--json` and runs `work` when the command is called; failures become a message and an exit code. */
export function onCall<Options extends object>(
  command: Command,
  work: (options: Options, tools: CommandTools, args: readonly string[]) => Promise<Outcome>,
): void {
  command.option('--json', 'print the result as JSON');
  command.action(async (...received: unknown[]) => {
    const args = received.filter((value) => typeof value === 'string');
    const { json = false, ...options } = command.opts<Options & { json?: boolean }>();
    process.exitCode = await run(() => work(asOptions<Options>(options), toTools(json), args), json, terminal);
  });
}

/** Like `onCall`, with the instance opened before and closed after. Works beside a running server and without one. */
export function onCallWithInstance<Options extends object>(
  command: Command,
  work: (instance: Instance, options: Options, tools: CommandTools, args: readonly string[]) => Promise<Outcome>,
): void {
  onCall<Options>(command, async (options, tools, args) => {
    const instance = await openInstance(tools.env, createLog('silent'));
    try {
      return await work(instance, options, tools, args);
    } finally {
      await instance.close();
    }
  });
}

function toTools(json: boolean): CommandTools {
  return { env: readEnv(), note: json ? () => {} : (text) => terminal.note(text) };
}

async function run(work: () => Promise<Outcome>, json: boolean, { result, note }: Terminal): Promise<number> {
  try {
    const { data, text, failed = false } = await work();
    result(json ? JSON.stringify(data, null, 2) : text);
    return failed ? exitCodes.failed : exitCodes.ok;
  } catch (error) {
    const report = toErrorReport(error);
    if (json) result(JSON.stringify(report, null, 2));
    else note(report.error.message);
    return exitCodes.failed;
  }
}

/** Commander has checked the options against the command's own declarations. */
function asOptions<Options>(options: object): Options {
  return options as Options;
}
