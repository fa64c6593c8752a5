import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../builders/http-client.ts';
import { addMember, createWorkspace } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { runForJson } from '../../builders/shiftlight-command.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const events = 2_500;

let instance: TestInstance;
let desk: PushingDesk;
let folder: string;
let result: { readonly code: number | null; readonly data: { readonly rows: Readonly<Record<string, number>> } };
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
  await signIn(instance, desk.admin);
  const other = await createWorkspace(instance, 'The neighbours');
  await addMember(instance, other.viewer.workspaceId, 'agent', { name: 'Nele Neighbour' });
  const ticket = writeTicket();
  const at = Date.now() - 3_600_000;
  const messages = Array.from({ length: events - 1 }, (_, second) => ticket.asked(at + second));
  const everything = [ticket.created(at), ...messages];
  for (let from = 0; from < events; from += 500) {
    const { status } = await deliver(instance, desk, { events: everything.slice(from, from + 500) });
    if (status >= 300) throw new Error(`A delivery was answered ${status}.`);
  }
  folder = join(mkdtempSync(join(tmpdir(), 'shiftlight-export-')), 'acme');
  result = await runForJson(['export', folder, '--workspace', desk.workspaceId], instance.variables);
});
afterAll(async () => {
  await instance.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const readLines = (name: string): unknown[] =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every table is a file of JSON lines, counted in the manifest', () => {
  expect(result.code).toBe(0);
  expect(result.data.rows).toMatchObject({
    workspace: 1,
    members: 1,
    connectors: 1,
    calendars: 1,
    policies: 1,
    events,
  });
  expect(readdirSync(folder).sort()).toEqual(
    [...Object.keys(result.data.rows).map((name) => `${name}.jsonl`), 'manifest.json'].sort(),
  );
  expect(readLines('events.jsonl')).toHaveLength(events);
  expect(readLines('members.jsonl')).toMatchObject([{ email: desk.admin.email, role: 'admin' }]);
  expect(JSON.parse(read('manifest.json'))).toMatchObject({ format: 1, workspace: { id: desk.workspaceId } });
});

test('no secret leaves, and nothing of another workspace', async () => {
  const everything = readdirSync(folder).map(read).join('\n');
  const { rows: accounts } = await instance.db.pool.query<{ password: string }>('SELECT password FROM account');
  const { rows: sessions } = await instance.db.pool.query<{ token: string }>('SELECT token FROM session');
  expect(accounts.length).toBeGreaterThan(0);
  expect(sessions.length).toBeGreaterThan(0);
  const forbidden = [desk.secret, ...accounts.map((row) => row.password), ...sessions.map((row) => row.token)];
  for (const text of [...forbidden, 'Neighbour', 'neighbours']) expect(everything).not.toContain(text);
});

test('only the account that exported may read the files', () => {
  const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(new Set(modes)).toEqual(new Set([0o600]));
});

test('nothing is written over', async () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const again = await runForJson(['export', folder, '--workspace', desk.workspaceId], instance.variables);
  expect(again).toMatchObject({ code: 1, data: { error: { code: 'CONFLICT' } } });
});
