import { findInstallObstacle, isPackageInstalled } from './apt.ts';

/** Why a test that needs these packages is skipped here, or null when it runs. In CI nothing is skipped: a missing service is a failure. */
export function findSkipReason(packages: readonly string[]): string | null {
  if (process.env['CI'] === 'true') return null;
  const missing = packages.filter((name) => !isPackageInstalled(name));
  if (missing.length === 0) return null;
  const obstacle = findInstallObstacle();
  return obstacle === null ? null : `${missing.join(', ')} not installed, and ${obstacle}`;
}
