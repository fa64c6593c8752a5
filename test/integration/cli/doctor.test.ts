import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../builders/free-port.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { runCommand, runForJson } from '../../builders/shiftlight-command.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

interface Finding {
  readonly level: string;
  readonly about: string;
  readonly found: string;
  readonly advice: string | null;
}

let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
});
afterAll(() => instance.close());

async function examine(overrides: Readonly<Record<string, string>> = {}) {
  const { code, data } = await runForJson<{ healthy: boolean; findings: readonly Finding[] }>(['doctor'], {
    ...instance.variables,
    ...overrides,
  });
  const about = (text: string) => data.findings.filter((finding) => finding.about === text);
  return { code, data, about };
}

test('finds a sound installation sound, whatever the pages are', async () => {
  const { code, data } = await examine();
  const levels = new Map(data.findings.map(({ about, level }) => [about, level]));
  for (const about of [
    'database',
    'clock',
    'data folder',
    'secret file',
    'address',
    'helpdesk Pushing desk',
    'deliveries',
  ])
    expect([about, levels.get(about)]).toEqual([about, 'ok']);
  expect(code).toBe(data.findings.some(({ level }) => level === 'problem') ? 1 : 0);
  expect(data.healthy).toBe(code === 0);
});

test('says what to do about everything that is not well', async () => {
  const { data } = await examine({ HOST: '0.0.0.0' });
  const notWell = data.findings.filter(({ level }) => level !== 'ok');
  expect(notWell).not.toEqual([]);
  for (const { advice } of notWell) expect(advice).toMatch(/\.$|npx|chmod|true$/);
});

test('reports a database that does not answer, and the checks that need none', async () => {
  const { code, about } = await examine({ DATABASE_URL: `postgresql://x@127.0.0.1:${await findFreePort()}/x` });
  expect(code).toBe(1);
  expect(about('database')).toMatchObject([
    { level: 'problem', found: expect.stringContaining('No PostgreSQL answers') },
  ]);
  expect(about('disk space')).toHaveLength(1);
  expect(about('clock')).toEqual([]);
});

test('reports a secret that others can read', async () => {
  const file = join(instance.env.DATA_DIR, 'secret');
  chmodSync(file, 0o644);
  const { code, about } = await examine();
  chmodSync(file, 0o600);
  expect(code).toBe(1);
  expect(about('secret file')).toMatchObject([{ level: 'problem', advice: `Close it: chmod 600 ${file}` }]);
});

test('reports credentials that cannot be opened any more', async () => {
  const { code, about } = await examine({ SHIFTLIGHT_SECRET: Buffer.alloc(32, 'x').toString('base64') });
  expect(code).toBe(1);
  const closed = { level: 'problem', found: expect.stringContaining('key of this installation has changed') };
  expect(about('helpdesk Pushing desk')).toMatchObject([closed]);
});

test('reports a company account that does not answer', async () => {
  const issuer = `http://127.0.0.1:${await findFreePort()}`;
  const { code, about } = await examine({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'x', OIDC_NAME: 'Example Inc.' });
  expect(code).toBe(1);
  expect(about('company account')).toMatchObject([{ level: 'problem', found: 'Example Inc. does not answer' }]);
});

test('reports deliveries that were not understood, per helpdesk', async () => {
  await deliver(instance, desk, { events: [{ type: 'ticket.danced', id: '1', ticketId: '1', at: Date.now() }] });
  const { about } = await examine();
  expect(about('deliveries')).toMatchObject([{ level: 'warning', found: expect.stringMatching(/^1 of Pushing desk/) }]);
});

test('people get a report that they can read', async () => {
  const { output } = await runCommand(['doctor'], instance.variables);
  expect(output).toMatch(/^ok +database: PostgreSQL \d+/m);
  expect(output).toMatch(/(All is well|Something is wrong: do what is said above)\.\n$/);
});
