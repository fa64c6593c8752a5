import { expect, test } from 'vitest';
import { explainPostgresFailure } from '@shiftlight/api/database/postgres-failure.ts';

test.each([
  {
    name: 'a full disk',
    said: 'FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device',
    advice: /disk is full.*nothing was lost/,
  },
  {
    name: 'a folder that may not be read',
    said: 'initdb: error: could not access directory "/srv/data": Permission denied',
    advice: /Put the project where every account may read it/,
  },
  {
    name: 'a missing library',
    said: 'error while loading shared libraries: libicuuc.so.60: cannot open shared object file',
    advice: /cannot read its program/,
  },
  {
    name: 'a folder of another version',
    said: 'FATAL:  database files are incompatible with server',
    advice: /another major version.*export/,
  },
  {
    name: 'a damaged folder',
    said: 'PANIC:  could not locate a valid checkpoint record at 0/1',
    advice: /damaged. Restore it from a backup/,
  },
  {
    name: 'a server that stops at this moment',
    said: 'FATAL:  lock file "postmaster.pid" already exists',
    advice: /Wait a few seconds/,
  },
  { name: 'anything else', said: 'FATAL:  the moon is in the wrong house', advice: /^PostgreSQL did not start\./ },
])('$name is told with what to do, where, and what PostgreSQL said', ({ said, advice }) => {
  const text = explainPostgresFailure(`LOG:  starting\n${said}\n`, '/data/pg');
  expect(text).toMatch(advice);
  expect(text).toContain('Database folder: /data/pg');
  expect(text).toContain(said);
});

test('of a long story only the end is told', () => {
  const text = explainPostgresFailure(Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n'), '/data');
  expect(text).toContain('line 39');
  expect(text).not.toContain('line 33\n');
});
