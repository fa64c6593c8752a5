import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findRunningPort } from '@shiftlight/api/database/postmaster-pid.ts';

const folder = mkdtempSync(join(tmpdir(), 'shiftlight-pid-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** PostgreSQL's own file: pid, folder, start, port, sockets, address, shared memory, state. */
const file = (pid: number, state: string) => `${pid}\n/data/pg\n1793610000\n5455\n\n127.0.0.1\n  1 2\n${state}   \n`;
/** Above the highest pid that Linux gives. */
const nobody = 2 ** 22 + 1;

test.each([
  { name: 'ready and alive', content: file(process.pid, 'ready'), expected: 5455 },
  { name: 'still starting', content: file(process.pid, 'starting'), expected: null },
  { name: 'left by a server that crashed', content: file(nobody, 'ready'), expected: null },
  { name: 'half written', content: `${process.pid}\n/data`, expected: null },
  { name: 'empty', content: '', expected: null },
])('a file that is $name: $expected', ({ content, expected }) => {
  writeFileSync(join(folder, 'postmaster.pid'), content);
  expect(findRunningPort(folder)).toBe(expected);
});

test('no file, no server', () => {
  expect(findRunningPort(join(folder, 'elsewhere'))).toBeNull();
});
