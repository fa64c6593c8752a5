import { foldTicket, type FoldedTicket } from '@shiftlight/api/ingest/fold-tickets.ts';
import { insertCases } from '@shiftlight/api/figures/figure-cases.repository.ts';
import { saveTickets } from '@shiftlight/api/ingest/ingest.repository.ts';
import { inTransaction } from '@shiftlight/api/ingest/in-transaction.ts';
import { listFigureCases, measuresVersion } from '@shiftlight/shared/scorecards/figure-case.ts';
import pg from 'pg';
import type { BenchInstance } from '../in-process.ts';
import { withoutIndexes } from './without-indexes.ts';
import type { YearOfWork, YearPlan } from './year-of-work.ts';

const ticketsPerBatch = 2_000;

/** Tables that are filled: their triggers and secondary indexes are left aside meanwhile. */
const filled = ['ticket', 'figure_case'];

/**
 * Fills the tables that figures are read from: each ticket's events go through the fold, its facts through the definitions, and both are
 * written by the statements that write them in production, in batches. Left out is what no figure reads: the events themselves, and the
 * notes of what has to be worked out again.
 */
export async function loadYear(
  { instance, workspaceId, connectorId }: BenchInstance,
  work: YearOfWork,
  { tickets, until }: YearPlan,
  say: (text: string) => void,
): Promise<void> {
  const rules = await instance.append.rules.get(workspaceId);
  const key = { workspaceId, connectorId };
  // The session of the load alone: it does not wait for the disk after each batch, and wakes no triggers.
  const client = new pg.Client({ connectionString: instance.db.url, options: '-c timezone=UTC' });
  await client.connect();
  const types = new Set<string>();
  try {
    await client.query('SET synchronous_commit = off');
    await withoutIndexes(client, filled, async () => {
      const started = performance.now();
      let writing: Promise<void> = Promise.resolve();
      for (let first = 0; first < tickets; first += ticketsPerBatch) {
        const folded: FoldedTicket[] = [];
        for (let ticket = first; ticket < Math.min(tickets, first + ticketsPerBatch); ticket += 1) {
          const events = work.listEvents(ticket);
          if (events.length === 0) continue;
          for (const { type } of events) types.add(type);
          folded.push(foldTicket({ ...key, externalId: String(ticket) }, events, rules, until));
        }
        const measured = folded.map(({ externalId, state: { facts } }) => ({
          ...{ connectorId, externalId, facts },
          cases: listFigureCases({ facts, clocks: [] }, rules.mainCalendar),
        }));
        // One batch is written while the next is folded.
        await writing;
        writing = inTransaction(instance.db, async (writer) => {
          await writer.query(`SET LOCAL synchronous_commit = off; SET LOCAL session_replication_role = replica`);
          await saveTickets(writer, folded);
          await insertCases(writer, workspaceId, measured);
        });
        if (first % 100_000 === 0 && first > 0)
          say(`${first} tickets, ${Math.round(first / ((performance.now() - started) / 1000))} a second`);
      }
      await writing;
    });
    await client.query(
      'INSERT INTO received_type (workspace_id, type) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [workspaceId, [...types]],
    );
    await client.query('INSERT INTO figure_basis (workspace_id, basis) VALUES ($1, $2)', [
      workspaceId,
      `${rules.mainCalendarId ?? 'wall-clock'} ${measuresVersion}`,
    ]);
    await client.query('VACUUM (ANALYZE) ticket; ');
    await client.query('VACUUM (ANALYZE) figure_case');
  } finally {
    await client.end();
  }
}
