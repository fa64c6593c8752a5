import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLive, type LiveClient } from '../../builders/live-client.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createRestartableApi, type RestartableApi } from '../../builders/restartable-api.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { known } from '../../builders/people.ts';
import { writeTicket, type TicketWriter } from '../../builders/ticket-events.ts';

const minute = 60_000;

/** The API that the viewer is connected to, and another one that takes deliveries meanwhile. */
let api: RestartableApi;
let other: TestInstance;
let desk: PushingDesk;
let ticket: TicketWriter;
let live: LiveClient;
beforeAll(async () => {
  api = await createRestartableApi();
  const { variables } = await api.start();
  other = await createTestInstance({
    DATABASE_URL: known(variables['DATABASE_URL']),
    DATA_DIR: known(variables['DATA_DIR']),
  });
  desk = await connectPushingDesk(other);
});
beforeEach(async () => {
  ticket = writeTicket();
  await deliver(other, desk, { events: [ticket.created(Date.now() - minute)] });
  live = await openLive(api.current(), desk.admin, [{ connectorId: desk.connectorId, externalId: ticket.ticketId }]);
});
afterEach(() => live.close());
afterAll(async () => {
  await other.close();
  await api.close();
});

const answer = () => deliver(other, desk, { events: [ticket.answered(Date.now(), 'bob')] });
const isAnswered = () =>
  live.newest(ticket.ticketId)?.clocks.find(({ kind }) => kind === 'first-response')?.state === 'met';
const endConnections = (whose: string) =>
  other.db.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${whose}`,
  );
/** After a while its last query is a heartbeat. */
const isListening = `application_name = 'shiftlight-changes' AND query IN ('LISTEN shiftlight', 'SELECT 1')`;
const countListeners = async () =>
  (await other.db.pool.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND ${isListening}`))
    .rowCount;

test('a change while the API restarts is in the first message after it', async () => {
  await api.stop();
  await expect.poll(() => live.losses).toBeGreaterThan(0);
  await answer();
  expect(isAnswered()).toBe(false);
  await api.start();
  await expect.poll(isAnswered).toBe(true);
  expect(live.refusals).toEqual([]);
});

test('a change while the API cannot hear the database is told as soon as it can', async () => {
  const soFar = live.messages.length;
  await expect.poll(countListeners).toBe(2);
  await endConnections(isListening);
  await expect.poll(countListeners).toBe(0);
  await answer();
  await expect.poll(isAnswered).toBe(true);
  expect(live.messages.slice(soFar).every(({ ownFiguresChanged }) => ownFiguresChanged)).toBe(true);
  expect([live.refusals, live.losses]).toEqual([[], 0]);
});

test('losing every connection to the database again and again under load ends no subscription', async () => {
  for (let round = 0; round < 5; round += 1) {
    const events = Array.from({ length: 20 }, (_, index) => ticket.answered(Date.now() - 1_000 + index, 'bob'));
    const sending = Promise.allSettled(events.map((event) => deliver(other, desk, { events: [event] })));
    await endConnections('true').catch(() => null);
    await sending;
  }
  const last = ticket.status(Date.now(), 'solved', 'bob');
  await expect.poll(async () => (await deliver(other, desk, { events: [last] })).status).toBe(200);
  await expect.poll(() => live.newest(ticket.ticketId)?.status).toBe('solved');
  expect(live.refusals).toEqual([]);
});

test('a viewer who vanished without a word does not keep the API from stopping', async () => {
  const { baseUrl } = api.current();
  const { hostname, port } = new URL(baseUrl);
  let opened = '';
  // Opens the channel and then neither answers nor hangs up.
  const vanished = connect({ port: Number(port), host: hostname, allowHalfOpen: true }, () =>
    vanished.write(
      'GET /trpc-ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    ),
  );
  vanished.on('error', () => {});
  vanished.on('data', (chunk) => (opened += chunk.toString('latin1')));
  await expect.poll(() => opened).toMatch(/^HTTP\/1\.1 101/);
  const startedAt = performance.now();
  await api.stop();
  expect(performance.now() - startedAt).toBeLessThan(30_000);
  vanished.destroy();
  await api.start();
});
