import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLive } from '../../builders/live-client.ts';
import { readCounter } from '../../builders/counters.ts';
import { known } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createRestartableApi, type RestartableApi } from '../../builders/restartable-api.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

/** First response of a P1 ticket, around the clock. */
const budgetMs = 15 * 60_000;
/** How late a breach may be noticed on a machine that is busy with other things. Nobody else looks: without the timer it would be never. */
const toleranceMs = 30_000;

let api: RestartableApi;
let desk: PushingDesk;
beforeAll(async () => {
  api = await createRestartableApi();
  desk = await connectPushingDesk(await api.start(), '24x7');
});
afterAll(() => api.close());

/** A P1 ticket whose first answer falls due in so many ms. */
async function openTicket(dueInMs: number, ticket = writeTicket()) {
  const dueAt = Date.now() + dueInMs;
  const attributes = { priority: 'P1', requesterId: 'customer-1' };
  await deliver(api.current(), desk, { events: [ticket.created(dueAt - budgetMs, { attributes })] });
  return { ticket, dueAt };
}

/** The stored clock, without asking the API. */
async function readClock({ db }: TestInstance, ticketId: string) {
  const { rows } = await db.pool.query<{ clocks: { kind: string; state: string; breachedAt: number | null }[] }>(
    'SELECT clocks FROM ticket WHERE workspace_id = $1 AND external_id = $2',
    [desk.workspaceId, ticketId],
  );
  const { state, breachedAt } = known(rows[0]?.clocks.find(({ kind }) => kind === 'first-response'));
  return { state, breachedAt };
}

const untilBreached = (ticketId: string) =>
  expect.poll(async () => (await readClock(api.current(), ticketId)).state, { interval: 20 }).toBe('breached');

describe('a breach', () => {
  test('is stored at its due instant soon after it, though nobody asks', async () => {
    const { ticket, dueAt } = await openTicket(6_000);
    expect((await readClock(api.current(), ticket.ticketId)).state).toBe('running');
    await untilBreached(ticket.ticketId);
    expect(Date.now() - dueAt).toBeLessThan(toleranceMs);
    expect((await readClock(api.current(), ticket.ticketId)).breachedAt).toBe(dueAt);
  });

  test('reaches a viewer by itself', async () => {
    const ticket = writeTicket();
    const ref = { connectorId: desk.connectorId, externalId: ticket.ticketId };
    const live = await openLive(api.current(), desk.admin, [ref]);
    const { dueAt } = await openTicket(600, ticket);
    const message = await live.find(({ tickets }) =>
      tickets.some(({ clocks }) => clocks.some((clock) => clock.state === 'breached')),
    );
    expect(Date.now() - dueAt).toBeLessThan(toleranceMs);
    expect(message.tickets[0]?.clocks.find(({ kind }) => kind === 'first-response')?.breachedAt).toBe(dueAt);
    await live.close();
  });

  test('of many tickets in the same moment is noticed of every one', async () => {
    // Late enough for a busy machine to have stored them all before.
    const dueAt = Date.now() + 8_000;
    const attributes = { priority: 'P1', requesterId: 'customer-1' };
    const tickets = Array.from({ length: 900 }, () => writeTicket());
    const events = tickets.map((ticket) => ticket.created(dueAt - budgetMs, { attributes }));
    const before = await readCounter(api.current(), 'shiftlight_breach_timers_total');
    expect(await deliver(api.current(), desk, { events })).toMatchObject({ body: { appended: 900 } });
    const countBreached = async () => {
      const { rows } = await api.current().db.pool.query(
        `SELECT count(*) AS n FROM ticket, json_array_elements(clocks) AS clock
         WHERE workspace_id = $1 AND (clock->>'breachedAt')::float8 = $2`,
        [desk.workspaceId, dueAt],
      );
      return rows[0].n;
    };
    await expect.poll(countBreached).toBe(900);
    expect(Date.now() - dueAt).toBeLessThan(toleranceMs);
    expect(await readCounter(api.current(), 'shiftlight_breach_timers_total')).toBe(before + 900);
  });

  test('does not happen when the answer came in time, however late we hear of it', async () => {
    const { ticket, dueAt } = await openTicket(300);
    await untilBreached(ticket.ticketId);
    await deliver(api.current(), desk, { events: [ticket.answered(dueAt - 1, 'alice')] });
    expect(await readClock(api.current(), ticket.ticketId)).toEqual({ state: 'met', breachedAt: null });
  });

  test('stays one when the answer came a millisecond late', async () => {
    const { ticket, dueAt } = await openTicket(300);
    await untilBreached(ticket.ticketId);
    await deliver(api.current(), desk, { events: [ticket.answered(dueAt + 1, 'alice')] });
    expect(await readClock(api.current(), ticket.ticketId)).toEqual({ state: 'met-late', breachedAt: dueAt });
  });
});

test('what fell due while no API ran is breached at its due instant, soon after the start', async () => {
  const { ticket, dueAt } = await openTicket(1_200);
  await api.stop();
  await expect.poll(() => Date.now() > dueAt).toBe(true);
  const instance = await api.start();
  const startedAt = Date.now();
  await untilBreached(ticket.ticketId);
  expect(Date.now() - startedAt).toBeLessThan(toleranceMs);
  expect((await readClock(instance, ticket.ticketId)).breachedAt).toBe(dueAt);
  expect((await instance.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
});

test('two APIs notice a breach once', async () => {
  const { DATABASE_URL, DATA_DIR } = api.current().variables;
  const second = await createTestInstance({ DATABASE_URL: known(DATABASE_URL), DATA_DIR: known(DATA_DIR) });
  const { ticket, dueAt } = await openTicket(1_000);
  await untilBreached(ticket.ticketId);
  const positionOf = async () => {
    const where = 'WHERE external_id = $1';
    const { rows } = await api.current().db.pool.query(`SELECT position FROM ticket ${where}`, [ticket.ticketId]);
    return rows[0].position;
  };
  const position = await positionOf();
  await expect.poll(() => Date.now() > dueAt + 500).toBe(true);
  expect(await positionOf()).toBe(position);
  await second.close();
});
