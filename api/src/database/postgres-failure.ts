const causes: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [
    /No space left on device|ENOSPC/,
    'The disk is full. Free some space (df -h shows where) and start again: nothing was lost.',
  ],
  [
    /libicu|cannot open shared object|Permission denied|EACCES/,
    'The account that runs PostgreSQL cannot read its program or data folder. Put the project where every account may read it ' +
      '(not below a folder like /root with mode 700), or set DATABASE_URL.',
  ],
  [
    /database files are incompatible/,
    'The database folder was made by another major version of PostgreSQL. Start the version that made it, export, and import here.',
  ],
  [
    /could not locate a valid checkpoint|invalid checkpoint|is not a valid data directory|could not open file|PANIC|corrupt|invalid primary/i,
    'The database folder is damaged. Restore it from a backup, or move it away to start with an empty database and backfill again.',
  ],
  [
    /lock file .*postmaster\.pid/,
    'Another PostgreSQL is starting or stopping on this folder. Wait a few seconds and start again.',
  ],
];

/** Turns what PostgreSQL printed into a message that says what to do, with its own last lines below. */
export function explainPostgresFailure(output: string, dataFolder: string): string {
  const advice = causes.find(([pattern]) => pattern.test(output))?.[1] ?? 'PostgreSQL did not start.';
  const tail = output.trim().split('\n').slice(-6).join('\n  ');
  return `${advice}\n  Database folder: ${dataFolder}\n  PostgreSQL said:\n  ${tail}`;
}
