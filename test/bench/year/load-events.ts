import { insertEvents } from '@shiftlight/api/ingest/ingest.repository.ts';
import { inTransaction } from '@shiftlight/api/ingest/in-transaction.ts';
import pg from 'pg';
import type { BenchInstance } from '../in-process.ts';
import { withoutIndexes } from './without-indexes.ts';
import type { YearOfWork, YearPlan } from './year-of-work.ts';

const ticketsPerBatch = 2_000;
/** Signals are looked at over 90 days at most; previews of rules over a month. */
const keptDays = 95;
const dayMs = 24 * 3_600_000;

/** Stores the events of the tickets on which something happened in the last 95 days: signals and previews of rules read them. Gives how many. */
export async function loadEvents(
  { instance, workspaceId, connectorId }: BenchInstance,
  work: YearOfWork,
  { tickets, until }: YearPlan,
): Promise<number> {
  const client = new pg.Client({ connectionString: instance.db.url, options: '-c timezone=UTC' });
  await client.connect();
  let stored = 0;
  try {
    await withoutIndexes(client, ['event'], async () => {
      let writing: Promise<unknown> = Promise.resolve();
      for (let first = 0; first < tickets; first += ticketsPerBatch) {
        const numbers = Array.from({ length: Math.min(ticketsPerBatch, tickets - first) }, (_, index) => first + index);
        const events = numbers.flatMap((ticket) => {
          const own = work.listEvents(ticket);
          return (own.at(-1)?.at ?? 0) >= until - keptDays * dayMs ? own : [];
        });
        stored += events.length;
        const batch = { workspaceId, connectorId, via: 'log' as const, events, people: [] };
        await writing;
        if (events.length === 0) continue;
        writing = inTransaction(instance.db, async (writer) => {
          await writer.query('SET LOCAL synchronous_commit = off; SET LOCAL session_replication_role = replica');
          await insertEvents(writer, [batch]);
        });
      }
      await writing;
    });
    await client.query('VACUUM (ANALYZE) event');
  } finally {
    await client.end();
  }
  return stored;
}
