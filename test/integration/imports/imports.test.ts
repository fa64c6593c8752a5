import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createImportsRepository } from '@shiftlight/api/modules/imports/imports.repository.ts';
import { signIn } from '../../builders/http-client.ts';
import { askWithoutSigningIn, fetchRefused, sendFile } from '../../builders/imports.ts';
import { addMember, known } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient } from '../../builders/trpc-client.ts';
import { createWorkbook } from '../../builders/workbook.ts';

type Client = ReturnType<typeof createClient>;
type Mapping = Parameters<Client['imports']['start']['mutate']>[0]['mapping'];

let instance: TestInstance;
let desk: PushingDesk;
let cookie: string;
let client: Client;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
  const people = [{ id: 'ann', name: 'Ann', email: 'ann@example.test', kind: 'agent' }];
  await deliver(instance, desk, { people });
  cookie = await signIn(instance, desk.admin);
  client = createClient(instance, { cookie });
});
afterAll(() => instance.close());

const sendNamed = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  sendFile(instance, cookie, { connectorId: desk.connectorId, name, content });

async function sendAndPropose(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const importId = known((await sendNamed(name, content)).body.id);
  return { importId, ...(await client.imports.preview.query({ importId, mapping: null })) };
}

async function finish(importId: string, mapping: Mapping, mode: 'dry-run' | 'run') {
  await client.imports.start.mutate({ importId, mapping, mode });
  const look = async () => (await client.imports.get.query({ importId })).state;
  await expect.poll(look, { timeout: 60_000 }).not.toMatch(/queued|running/);
  return client.imports.get.query({ importId });
}

async function countStored(): Promise<number> {
  const { rows } = await instance.db.pool.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM event WHERE workspace_id = $1) + (SELECT count(*) FROM business_event WHERE workspace_id = $1) AS n',
    [desk.workspaceId],
  );
  return known(rows[0]).n;
}

const rota = `Agent;Activity;From;To
Ann@example.test;phone;02.11.2026 09:00;02.11.2026 13:00
ann;chat;02.11.2026 14:00;02.11.2026 18:00
bob@example.test;phone;02.11.2026 09:00;02.11.2026 13:00
ann;golf;02.11.2026 09:00;02.11.2026 13:00
ann;phone;02.11.2026 13:00;02.11.2026 09:00
`;

describe('a file of shifts', () => {
  test('is understood by its columns, and shows what its rows become', async () => {
    const { columns, mapping, rows } = await sendAndPropose('rota.csv', rota);
    expect(columns).toEqual(['Agent', 'Activity', 'From', 'To']);
    expect(mapping).toMatchObject({ target: 'shift.worked', timeZone: 'Europe/Berlin' });
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [3, null],
      [4, expect.stringMatching(/^agentId: Nobody/)],
      [5, expect.stringMatching(/^activity: /)],
      [6, 'to: The end must be after the beginning.'],
    ]);
    expect(rows[0]?.events).toMatchObject([{ agentId: 'ann', from: Date.UTC(2026, 10, 2, 8) }]);
  });

  test('is tried without storing anything, then imported, and repeating it changes nothing', async () => {
    const { importId, mapping } = await sendAndPropose('rota.csv', rota);
    const tried = await finish(importId, mapping, 'dry-run');
    expect(tried).toMatchObject({ state: 'done', counts: { rows: 5, appended: 2, duplicates: 0, refused: 3 } });
    expect(await countStored()).toBe(0);
    const run = await finish(importId, mapping, 'run');
    expect(run).toMatchObject({ state: 'done', counts: { rows: 5, appended: 2, duplicates: 0, refused: 3 } });
    const again = await sendAndPropose('the same.csv', rota);
    for (const mode of ['dry-run', 'run'] as const) {
      expect(await finish(again.importId, again.mapping, mode)).toMatchObject({
        counts: { rows: 5, appended: 0, duplicates: 2, refused: 3 },
      });
    }
    expect(await countStored()).toBe(2);
  });

  test('gives back the rows that were not taken, with the reason, to be corrected and sent again', async () => {
    const { importId, mapping } = await sendAndPropose('rota.csv', rota);
    await finish(importId, mapping, 'run');
    const refused = await fetchRefused(instance, cookie, importId);
    const lines = refused.trim().split('\r\n');
    expect(lines[0]).toBe('Agent,Activity,From,To,reason (why this row was not imported)');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(
        /^bob@example.test,phone,.*agentId: Nobody with the address bob@example.test is known there/,
      ),
      expect.stringMatching(/^ann,golf,.*activity: /),
      expect.stringMatching(/^ann,phone,.*to: The end must be after the beginning/),
    ]);
    const mended = refused
      .replace('bob@example.test,', 'bob,')
      .replace('golf', 'training')
      .replace('09:00,to', '09:00,to');
    const second = await sendAndPropose('mended.csv', mended);
    expect(await finish(second.importId, second.mapping, 'run')).toMatchObject({
      counts: { rows: 3, appended: 2, refused: 1 },
    });
  });

  test('as a workbook with dates of its own tells the same', async () => {
    const nine = 46_328 + 9 / 24;
    const book = createWorkbook([
      ['Agent', 'Activity', 'From', 'To'],
      ['ann@example.test', 'phone', nine, nine + 4 / 24],
    ]);
    const csv = await sendAndPropose('rota.csv', rota);
    await finish(csv.importId, csv.mapping, 'run');
    const { importId, mapping } = await sendAndPropose('rota.xlsx', Uint8Array.from(book));
    expect(await finish(importId, mapping, 'run')).toMatchObject({ counts: { rows: 1, appended: 0, duplicates: 1 } });
  });
});

test('tickets in rows become tickets with figures', async () => {
  const ann = await addMember(instance, desk.workspaceId, 'agent');
  await deliver(instance, desk, { people: [{ id: 'ann', name: 'Ann', email: ann.email, kind: 'agent' }] });
  const now = Date.now();
  const time = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const file = `Ticket ID,Created at,First response at,Resolved at,Agent,CSAT\n1,${time(60)},${time(50)},${time(40)},ann,5\n`;
  const { importId, mapping } = await sendAndPropose('tickets.csv', file);
  expect(await finish(importId, mapping, 'run')).toMatchObject({ counts: { rows: 1, appended: 4, refused: 0 } });
  const { figures } = await instance.services.me.figures(ann.viewer, '7-days');
  const values = Object.fromEntries(figures.map(({ metricId, n }) => [metricId, n]));
  expect(values).toMatchObject({ 'first-response-time': 1, 'tickets-handled': 1, csat: 1 });
});

test('events one a line are taken as they are, broken lines come back', async () => {
  const at = Date.UTC(2026, 10, 2);
  const lines = [
    { type: 'order.delivered', id: 'd1', at, orderId: '17' },
    {
      type: 'order.placed',
      id: 'o1',
      at,
      orderId: '17',
      customerId: 'carol',
      placedThrough: 'website',
      amount: 10,
      currency: 'EUR',
    },
    { type: 'parcel.lost', id: 'x', at },
  ].map((event) => JSON.stringify(event));
  const { importId, mapping } = await sendAndPropose('events.jsonl', [...lines, '{"type":'].join('\n'));
  expect(mapping.target).toBe('events');
  expect(await finish(importId, mapping, 'run')).toMatchObject({ counts: { rows: 4, appended: 2, refused: 2 } });
  const { rows } = await instance.db.pool.query(
    "SELECT body::text AS body FROM business_event WHERE workspace_id = $1 AND type = 'order.placed'",
    [desk.workspaceId],
  );
  expect(rows[0].body).not.toContain('carol');
});

test('a row that contradicts what is stored comes back with the way to correct it', async () => {
  const at = '2026-11-02T09:00:00Z';
  const first = await sendAndPropose('a.csv', `type,id,at,orderId\norder.delivered,d1,${at},17\n`);
  await finish(first.importId, first.mapping, 'run');
  const second = await sendAndPropose(
    'b.csv',
    `type,id,at,orderId,revision\norder.delivered,d1,${at},18,\norder.delivered,d1,${at},19,1\n`,
  );
  const { counts } = await finish(second.importId, second.mapping, 'run');
  expect(counts).toMatchObject({ rows: 2, appended: 1, refused: 1 });
  expect(await fetchRefused(instance, cookie, second.importId)).toContain('send the row with a revision above');
});

test('is refused where the history is read by itself: its tickets would count twice', async () => {
  const { rows } = await instance.db.pool.query<{ id: string }>(
    `INSERT INTO connector (id, workspace_id, helpdesk, name, base_url, secrets, active)
     SELECT gen_random_uuid(), workspace_id, 'request-tracker', 'RT', base_url, secrets, true FROM connector WHERE id = $1 RETURNING id`,
    [desk.connectorId],
  );
  const { connectorId } = { connectorId: known(rows[0]).id };
  const { secrets } = instance.services.foundation;
  const sealed = secrets.sealJson(`${desk.workspaceId}/${connectorId}`, {
    credentials: { token: 'x' },
    webhookSecret: 'secret secret',
  });
  await instance.db.pool.query('UPDATE connector SET secrets = $2 WHERE id = $1', [connectorId, Buffer.from(sealed)]);
  const file = { connectorId, name: 'a.csv', content: 'Ticket ID,Created at\n1,2026-11-02\n' };
  const importId = known((await sendFile(instance, cookie, file)).body.id);
  const { mapping } = await client.imports.preview.query({ importId, mapping: null });
  await expect(client.imports.start.mutate({ importId, mapping, mode: 'run' })).rejects.toThrow('would count twice');
  await instance.db.pool.query('UPDATE connector SET active = false WHERE id = $1', [connectorId]);
});

describe('refused with what to do, and nothing of it kept:', () => {
  test.each([
    { name: 'a file of another kind', file: 'a.pdf', content: 'x', message: 'Send .csv, .xlsx or .jsonl' },
    { name: 'an empty one', file: 'a.csv', content: '', message: 'The file is empty' },
    { name: 'a workbook that is none', file: 'a.xlsx', content: 'x', message: 'no workbook' },
  ])('$name', async ({ file, content, message }) => {
    const { status, body } = await sendNamed(file, content);
    expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
    expect(await client.imports.list.query()).toEqual([]);
  });

  test('one that is too large', async () => {
    const { status, body } = await sendNamed('a.csv', new Uint8Array(100_000_001));
    expect([status, body.error]).toEqual([400, expect.stringContaining('larger than 100 MB')]);
  });

  test('one into a system of another workspace', async () => {
    const other = await connectPushingDesk(instance);
    const file = { connectorId: other.connectorId, name: 'a.csv', content: 'a\n1\n' };
    expect((await sendFile(instance, cookie, file)).status).toBe(404);
  });

  test('one of somebody who is no admin, or not signed in', async () => {
    const manager = await addMember(instance, desk.workspaceId, 'manager');
    const file = { connectorId: desk.connectorId, name: 'a.csv', content: 'a\n1\n' };
    expect((await sendFile(instance, await signIn(instance, manager), file)).status).toBe(403);
    expect((await sendFile(instance, '', file)).status).toBe(401);
    expect((await askWithoutSigningIn(instance)).status).toBe(401);
  });

  test('the refused rows of another workspace’s file', async () => {
    const { importId, mapping } = await sendAndPropose('rota.csv', rota);
    await finish(importId, mapping, 'dry-run');
    const other = await connectPushingDesk(instance);
    const answer = await fetchRefused(instance, await signIn(instance, other.admin), importId);
    expect(answer).toContain('There is no such file');
  });
});

test('a process that dies leaves its file to another one, and nothing is counted twice', async () => {
  const { importId, mapping } = await sendAndPropose('rota.csv', rota);
  const key = { workspaceId: desk.workspaceId, importId };
  const repository = createImportsRepository(instance.db);
  // Stored in part by a process that is silent since two minutes.
  const running = { mapping: JSON.stringify(mapping), seenAt: new Date(Date.now() - 120_000), runner: randomUUID() };
  await deliver(instance, desk, {
    events: (await client.imports.preview.query({ importId, mapping })).rows[0]?.events ?? [],
  });
  await instance.db.pool.query(
    `UPDATE import_file SET state = 'running', mode = 'run', mapping = $2, seen_at = $3, runner = $4 WHERE id = $1`,
    [importId, running.mapping, running.seenAt, running.runner],
  );
  await expect.poll(async () => (await repository.find(key))?.state, { timeout: 60_000 }).toBe('done');
  expect((await repository.find(key))?.counts).toMatchObject({ rows: 5, appended: 1, duplicates: 1, refused: 3 });
  expect(
    await repository.saveProgress(key, running.runner, { rows: 0, refused: 0, appended: 0, duplicates: 0 }, 0),
  ).toBe(false);
});

test('what is done with is deleted: on request, and after a week', async () => {
  const one = await sendAndPropose('rota.csv', rota);
  await client.imports.remove.mutate({ importId: one.importId });
  const two = await sendAndPropose('rota.csv', rota);
  const repository = createImportsRepository(instance.db);
  await repository.removeOld(Date.now() + 6 * 86_400_000);
  expect((await client.imports.list.query()).map(({ id }) => id)).toEqual([two.importId]);
  await repository.removeOld(Date.now() + 8 * 86_400_000);
  expect(await client.imports.list.query()).toEqual([]);
  const { rows } = await instance.db.pool.query('SELECT 1 FROM import_part WHERE workspace_id = $1', [
    desk.workspaceId,
  ]);
  expect(rows).toEqual([]);
});
