import { execFileSync } from 'node:child_process';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root drops to an existing account; everybody else stays who they are (null). */
export function findPostgresAccount(currentUid: number | undefined): Account | null {
  if (currentUid !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL must not run as root and there is no account `postgres` or `nobody` to run it as. ' +
      'Start Shiftlight as an ordinary user, or set DATABASE_URL.',
  );
}
