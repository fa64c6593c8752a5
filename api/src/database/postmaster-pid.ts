import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that accepts connections on this data folder, or null when none does (PostgreSQL's postmaster.pid, documented line order). */
export function findRunningServer(dataFolder: string): RunningServer | null {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (lines[7]?.trim() !== 'ready' || !isAlive(pid)) return null;
  return { pid, port: Number(lines[3]) };
}

/** Port of that server, or null. */
export function findRunningPort(dataFolder: string): number | null {
  return findRunningServer(dataFolder)?.port ?? null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another account's (root started it as `nobody`).
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
