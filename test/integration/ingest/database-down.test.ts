import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@shiftlight/api/database/embedded-postgres.ts';
import { readDeliveries } from '../../builders/counters.ts';
import { openDatabaseLine, type DatabaseLine } from '../../builders/database-line.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let folder: string;
let server: EmbeddedPostgres;
let line: DatabaseLine;
let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-down-'));
  chmodSync(folder, 0o755);
  server = await startEmbeddedPostgres(folder);
  // A server that starts again may get another port; the API keeps its address.
  line = await openDatabaseLine(server.url);
  instance = await createTestInstance({ DATABASE_URL: line.url });
  desk = await connectPushingDesk(instance);
});
afterAll(async () => {
  await instance.close();
  await line.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const newTicket = () => writeTicket().created(Date.now() - minute);
const send = (event: unknown) => deliver(instance, desk, { events: [event] });
const readiness = async () => (await fetch(`${instance.baseUrl}/readyz`)).status;

async function countStored(ids: readonly string[]): Promise<number> {
  const { rows } = await instance.db.pool.query(
    `SELECT count(*) AS n FROM event JOIN ticket ON external_id = ticket_id WHERE source_id = ANY($1)`,
    [ids],
  );
  return rows[0].n;
}

async function countListeners(): Promise<number> {
  const { rows } = await instance.db.pool.query(
    // After a while its last query is a heartbeat.
    `SELECT count(*) AS n FROM pg_stat_activity
     WHERE application_name = 'shiftlight-changes' AND query IN ('LISTEN shiftlight', 'SELECT 1')`,
  );
  return rows[0].n;
}

test('a delivery is answered 503 with a time to come back, and the same API takes it when the database is there again', async () => {
  const kept = newTicket();
  expect((await send(kept)).status).toBe(200);
  await server.stop();

  const before = await readDeliveries(instance, 'unavailable');
  const event = newTicket();
  const answer = await send(event);
  expect(answer).toMatchObject({ status: 503, body: { outcome: 'unavailable', message: /again in a moment/ } });
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await readDeliveries(instance, 'unavailable')).toBe(before + 1);
  expect(await readiness()).toBe(503);
  expect((await fetch(`${instance.baseUrl}/healthz`)).status).toBe(200);

  server = await startEmbeddedPostgres(folder);
  line.lead(server.url);
  await expect.poll(readiness).toBe(200);
  expect(await send(event)).toMatchObject({ status: 200, body: { appended: 1 } });
  expect(await countStored([kept.id, event.id])).toBe(2);
});

test('what was acknowledged under load while the server went down and came back is there, the rest can be sent again', async () => {
  const acknowledged: string[] = [];
  const refused: unknown[] = [];
  let sending = true;
  const senders = Promise.all(
    Array.from({ length: 24 }, async () => {
      while (sending) {
        const event = newTicket();
        const { status } = await send(event);
        if (status === 200) acknowledged.push(event.id);
        else refused.push(event);
      }
    }),
  );
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
  await server.stop();
  await expect.poll(() => refused.length).toBeGreaterThan(50);
  server = await startEmbeddedPostgres(folder);
  line.lead(server.url);
  const soFar = acknowledged.length;
  await expect.poll(() => acknowledged.length).toBeGreaterThan(soFar + 50);
  sending = false;
  await senders;
  expect(await countStored(acknowledged)).toBe(acknowledged.length);
  for (const event of refused.slice(0, 20)) expect((await send(event)).status).toBe(200);
  expect((await instance.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
});

test('a long outage leaves one listener behind, not one for each attempt', async () => {
  await server.stop();
  // Several rounds of reconnecting, half a second each.
  const until = performance.now() + 4_000;
  const outage = async () => [(await send(newTicket())).status, performance.now() > until];
  await expect.poll(outage).toEqual([503, true]);
  server = await startEmbeddedPostgres(folder);
  line.lead(server.url);
  await expect.poll(countListeners).toBe(1);
  expect((await send(newTicket())).status).toBe(200);
  expect(await countListeners()).toBe(1);
});

test('a database that goes silent is told apart from a slow one: 503, and all is well when it speaks again', async () => {
  line.freeze();
  const event = newTicket();
  const answer = await send(event);
  expect(answer.status).toBe(503);
  line.restore();
  await expect.poll(readiness).toBe(200);
  expect((await send(event)).status).toBe(200);
  await expect.poll(countListeners, { timeout: 30_000 }).toBe(1);
});
