import type { Command } from 'commander';
import { openInstance, type Instance } from '../../instance.ts';
import type { Env } from '../../env.ts';
import { createLog } from '../../log.ts';
import type { Finding, Patient } from '../doctor/check.ts';
import { checks } from '../doctor/index.ts';
import { onCall } from '../run-command.ts';

const signs = { ok: 'ok      ', warning: 'warning ', problem: 'PROBLEM ' } as const;

/** `shiftlight doctor` */
export function registerDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('look for what is wrong and say what to do; exit code 1 when something is');
  onCall(command, async (_options, { env }) => {
    const opened = await tryToOpen(env);
    try {
      const findings: Finding[] = [];
      for (const check of checks) findings.push(...(await check(opened)));
      const failed = findings.some(({ level }) => level === 'problem');
      return { data: { healthy: !failed, findings }, text: toReport(findings, failed), failed };
    } finally {
      await opened.instance?.close();
    }
  });
}

async function tryToOpen(env: Env): Promise<Patient & { readonly instance: Instance | null }> {
  try {
    return { env, instance: await openInstance(env, createLog('silent')), openError: null };
  } catch (error) {
    return { env, instance: null, openError: error instanceof Error ? error : new Error(String(error)) };
  }
}

function toReport(findings: readonly Finding[], failed: boolean): string {
  const lines = findings.flatMap(({ level, about, found, advice }) => [
    `${signs[level]} ${about}: ${found}`,
    ...(advice === null ? [] : [`          ${advice}`]),
  ]);
  return [...lines, '', failed ? 'Something is wrong: do what is said above.' : 'All is well.'].join('\n');
}
