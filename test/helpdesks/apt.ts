import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A real service that this machine cannot have; tests that need it are skipped with this reason. */
export class ServiceUnavailable extends Error {}

/** Says why packages cannot be installed here, or null when they can. */
export function findInstallObstacle(): string | null {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return 'this is not a Debian system';
  if (process.getuid?.() !== 0) return 'installing Debian packages needs root';
  return null;
}

export function isPackageInstalled(name: string): boolean {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout === 'installed';
}

/** Installs what is missing of `packages`; `answers` are lines for debconf. Throws ServiceUnavailable where that is impossible. */
export function ensurePackages(
  packages: readonly string[],
  say: (text: string) => void,
  answers: readonly string[] = [],
): void {
  const missing = packages.filter((name) => !isPackageInstalled(name));
  if (missing.length === 0) return;
  const obstacle = findInstallObstacle();
  if (obstacle !== null) throw new ServiceUnavailable(`${missing.join(', ')} not installed, and ${obstacle}`);
  say(`installing ${missing.join(', ')} from Debian, about a minute the first time …`);
  if (answers.length > 0) run('debconf-set-selections', [], answers.join('\n'));
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update', '-qq']);
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

function run(command: string, args: readonly string[], input = ''): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const result = spawnSync(command, args, { input, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  if (result.status === 0) return;
  const lastLines = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-15).join('\n');
  throw new ServiceUnavailable(`${command} failed: ${lastLines}`);
}
