import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findRunningServer } from '@shiftlight/api/database/postmaster-pid.ts';
import { findFreePort } from '../../builders/free-port.ts';
import { send } from '../../builders/http-client.ts';
import { runCommand, runForJson, startCommand } from '../../builders/shiftlight-command.ts';
import { createClient } from '../../builders/trpc-client.ts';

let folder: string;
let variables: Record<string, string>;
let baseUrl: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-cli-'));
  const port = await findFreePort();
  variables = { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' };
  baseUrl = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  // What a failing test left running.
  for (const server of started) if (server.exitCode === null) server.kill('SIGKILL');
  started.clear();
});
afterAll(() => {
  const left = findRunningServer(join(folder, 'pg'));
  if (left !== null) process.kill(left.pid, 'SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

const started = new Set<ChildProcess>();

const create = ['workspace', 'create', '--name', 'Acme', '--time-zone', 'Europe/Berlin', '--admin-name', 'Ada'];

/** Starts the server and waits for its word that it serves. */
async function serve(overrides: Record<string, string> = {}): Promise<ChildProcess> {
  const server = startCommand(['serve'], { ...variables, ...overrides });
  started.add(server);
  let said = '';
  for await (const chunk of server.stderr ?? []) {
    said += String(chunk);
    if (said.includes('is serving on')) return server;
  }
  throw new Error(`The server ended: ${said}`);
}

test('without a server a command brings its own database, and stops it', async () => {
  const { code, data } = await runForJson([...create, '--admin-email', 'ada@example.test'], variables);
  expect(code).toBe(0);
  expect(data).toMatchObject({
    workspaceId: expect.any(String),
    temporaryPassword: expect.stringMatching(/^[\w-]{19}$/),
  });
});

test('beside a running server a command uses its database; the server stops cleanly', async () => {
  const server = await serve();
  const added = await runForJson<{ temporaryPassword: string }>(
    ['member', 'add', '--name', 'Bo', '--email', 'bo@example.test', '--role', 'agent', '--team', 'Blue'],
    variables,
  );
  expect(added.code).toBe(0);

  const answer = await send({ baseUrl }, '/api/auth/sign-in/email', {
    body: { email: 'bo@example.test', password: added.data.temporaryPassword },
  });
  const cookie = String(answer.headers.getSetCookie()[0]?.split(';')[0]);
  const me = await createClient({ baseUrl }, { cookie }).people.me.query();
  expect(me).toMatchObject({ name: 'Bo', role: 'agent', teams: [{ name: 'Blue', isLead: false }] });

  server.kill('SIGTERM');
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
});

test('a second server on the same port ends with what to do', async () => {
  const server = await serve();
  const second = await runCommand(['serve'], variables);
  expect(second.code).toBe(1);
  expect(second.errors).toMatch(/Port \d+ is taken.*choose another one/s);
  await stop(server);
});

test('whoever leaves last stops the database, whoever started it', async () => {
  const otherPort = await findFreePort();
  const first = await serve();
  const second = await serve({ PORT: String(otherPort) });
  await stop(first);
  const info = await createClient({ baseUrl: `http://127.0.0.1:${otherPort}` }).system.info.query();
  expect(info.needsSetup).toBe(false);
  expect((await runForJson(['workspace', 'list'], variables)).code).toBe(0);
  await stop(second);
  expect(findRunningServer(join(folder, 'pg'))).toBeNull();
});

test('a database left behind by a killed server is taken over, and stopped in the end', async () => {
  const killed = await serve();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(findRunningServer(join(folder, 'pg'))).not.toBeNull();
  expect((await runForJson(['workspace', 'list'], variables)).code).toBe(0);
  expect(findRunningServer(join(folder, 'pg'))).toBeNull();
});

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  await once(server, 'exit');
}
