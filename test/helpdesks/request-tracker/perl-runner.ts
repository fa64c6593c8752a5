import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const siteConfigFile = 'RT_SiteConfig.pm';

/** The environment in which Request Tracker's programs see this desk and no other on the machine. */
export function toDeskEnvironment(dataDir: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: dataDir,
    LC_ALL: 'C.UTF-8',
    RT_SITE_CONFIG: path.join(dataDir, siteConfigFile),
    RT_SITE_CONFIG_DIR: path.join(dataDir, 'site-config.d'),
  };
}

/** Runs one of Request Tracker's programs on this desk. Throws with its last words when it fails. */
export function runOnDesk(dataDir: string, command: string, args: readonly string[], input: unknown = null): void {
  const result = spawnSync(command, args, {
    cwd: dataDir,
    env: toDeskEnvironment(dataDir),
    encoding: 'utf8',
    input: input === null ? '' : JSON.stringify(input),
  });
  if (result.status === 0) return;
  const lastWords = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-12).join('\n');
  throw new Error(`${path.basename(command)} ${args[0] ?? ''} failed: ${result.error?.message ?? ''}${lastWords}`);
}

type DeskScript = 'seed.pl' | 'scrip.pl';

/** Where one of the Perl scripts beside this file lies. */
export function deskScript(script: DeskScript): string {
  return path.join(import.meta.dirname, 'perl', script);
}

/** Runs one of the Perl scripts beside this file. */
export function runDeskScript(dataDir: string, script: DeskScript, input: unknown): void {
  runOnDesk(dataDir, 'perl', [deskScript(script)], input);
}
