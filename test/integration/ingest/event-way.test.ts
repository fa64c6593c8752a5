import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { foldExpected, readTicketState, replaceCustomers } from '../../builders/stored-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { ticketHistory } from '../../builders/ticket-histories.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

/** Two processes' worth of API on one database. */
let first: TestInstance;
let second: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  first = await createTestInstance();
  const { DATABASE_URL, DATA_DIR } = first.variables;
  second = await createTestInstance({ DATABASE_URL: known(DATABASE_URL), DATA_DIR: known(DATA_DIR) });
  desk = await connectPushingDesk(first);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

async function countDeadlocks(): Promise<number> {
  const { rows } = await first.db.pool.query<{ deadlocks: number }>(
    'SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return known(rows[0]).deadlocks;
}

/** One piece of the traffic: some events, sent to one API in one of the two ways. */
interface Piece {
  readonly events: readonly TicketEvent[];
  readonly api: 'first' | 'second';
  readonly via: 'webhook' | 'log';
}

async function send({ events, api, via }: Piece): Promise<void> {
  const instance = api === 'first' ? first : second;
  const { workspaceId, connectorId } = desk;
  if (via === 'webhook') {
    const answer = await deliver(instance, desk, { events });
    if (answer.status !== 200) throw new Error(`A delivery was answered ${answer.status}.`);
    return;
  }
  const { secrets } = instance.services.foundation;
  const hidden = events.map((event) =>
    replaceCustomers(event, (id) => secrets.pseudonymOf(workspaceId, connectorId, id)),
  );
  await instance.queue.append({ workspaceId, connectorId, via, events: hidden });
}

/** Every event at least once, some again, in any order, cut into deliveries of any size for several senders. */
const traffic = fc.array(ticketHistory(Date.now() - 10 * minute), { minLength: 1, maxLength: 3 }).chain((histories) => {
  const events = histories.flat();
  return fc.record({
    histories: fc.constant(histories),
    order: fc.shuffledSubarray([...events, ...events.slice(0, Math.ceil(events.length / 3))], {
      minLength: events.length + Math.ceil(events.length / 3),
    }),
    sizes: fc.infiniteStream(fc.integer({ min: 1, max: 6 })),
    ways: fc.infiniteStream(
      fc.record({
        api: fc.constantFrom('first' as const, 'second' as const),
        via: fc.constantFrom('webhook' as const, 'log' as const),
      }),
    ),
    senders: fc.integer({ min: 1, max: 5 }),
  });
});

test('any history, delivered in any order, in any pieces, twice, both ways, to two APIs at once, gives what one fold gives', async () => {
  await fc.assert(
    fc.asyncProperty(traffic, async ({ histories, order, sizes, ways, senders }) => {
      const pieces: Piece[] = [];
      for (let start = 0; start < order.length;) {
        const size = known(sizes.next().value);
        pieces.push({ events: order.slice(start, start + size), ...known(ways.next().value) });
        start += size;
      }
      await Promise.all(
        Array.from({ length: senders }, async () => {
          for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) await send(piece);
        }),
      );
      const now = Date.now();
      for (const events of histories) {
        const stored = await readTicketState(first, desk, known(events[0]).ticketId, now);
        expect(stored).toEqual(await foldExpected(first, desk, events, now));
      }
    }),
    { numRuns: 60, endOnFailure: false },
  );
  expect((await first.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
});

test('64 senders on three tickets through two APIs: all stored, no deadlock, nothing to repair', async () => {
  const before = await countDeadlocks();
  const at = Date.now() - 100 * minute;
  const tickets = ['busy-1', 'busy-2', 'busy-3'].map((id) => writeTicket(id, 'customer-1'));
  const openings = tickets.map((ticket) => ticket.created(at));
  await deliver(first, desk, { events: openings });
  const statuses = await Promise.all(
    Array.from({ length: 64 }, async (_, sender) => {
      const answers: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const when = at + (sender * 5 + round) * 10_000;
        const events = tickets.map((ticket) => ticket.answered(when, `agent-${sender % 7}`));
        const mixed = sender % 2 === 0 ? events : events.toReversed();
        const people = [`agent-${sender % 7}`, `agent-${(sender + 3) % 7}`].map((id) => ({
          id,
          name: `Agent ${id} in round ${round}`,
          email: null,
          kind: 'agent',
        }));
        answers.push((await deliver(sender % 3 === 0 ? second : first, desk, { events: mixed, people })).status);
      }
      return answers;
    }),
  );
  expect(new Set(statuses.flat())).toEqual(new Set([200]));
  const refs = tickets.map(({ ticketId }) => ({ connectorId: desk.connectorId, externalId: ticketId }));
  for (const { externalId } of refs) {
    expect(await readTicketState(first, desk, externalId, Date.now())).toMatchObject({ facts: { humanReplies: 320 } });
  }
  expect(await countDeadlocks()).toBe(before);
  expect((await second.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
});

describe('an answer', () => {
  test('comes only after the commit: who was answered finds the ticket in the database', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const event = writeTicket().created(Date.now() - minute);
        const { status } = await deliver(first, desk, { events: [event] });
        const { rowCount } = await second.db.pool.query('SELECT 1 FROM ticket WHERE external_id = $1', [
          event.ticketId,
        ]);
        return [status, rowCount];
      }),
    );
    expect(outcomes.filter(([status, rows]) => status !== 200 || rows !== 1)).toEqual([]);
  });

  test('waits as long as the commit does', async () => {
    const event = writeTicket().created(Date.now() - minute);
    const client = await first.db.pool.connect();
    try {
      await client.query('BEGIN');
      // Somebody else is the writer of this ticket and takes their time.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${desk.workspaceId}/${desk.connectorId}/${event.ticketId}`,
      ]);
      let answered = false;
      const answer = deliver(first, desk, { events: [event] }).finally(() => (answered = true));
      const isWaiting = async () => {
        const { rowCount } = await second.db.pool.query(
          `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        return rowCount;
      };
      await expect.poll(isWaiting).toBe(1);
      expect(answered).toBe(false);
      await client.query('COMMIT');
      expect((await answer).status).toBe(200);
    } finally {
      client.release();
    }
  });
});
