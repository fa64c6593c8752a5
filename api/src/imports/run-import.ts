import type { BusinessEntry } from '../connectors/business-entry.ts';
import type { NormaliseScope } from '../connectors/connector-kind.ts';
import { normalisePushed } from '../connectors/events-api/normalise.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { holdBackFuture } from '../ingest/hold-back-future.ts';
import type { TableFile, TableRow } from './files/table-file.ts';
import type { RowOutcome } from './to-events.ts';

/** What an import came to so far. Rows are those of the file, events what they told. */
export interface ImportCounts {
  readonly rows: number;
  readonly refused: number;
  readonly appended: number;
  readonly duplicates: number;
}

/** A row that was not taken. */
export interface Refusal {
  readonly row: TableRow;
  readonly reason: string;
}

interface Appended {
  readonly appended: number;
  readonly duplicates: number;
}

/** Where events go: for good, or for a dry run. */
export interface ImportSink {
  tickets(events: readonly TicketEvent[]): Promise<Appended>;
  /** `conflicts`: ids of events that are stored already with other content. */
  business(entries: readonly BusinessEntry[]): Promise<Appended & { readonly conflicts: ReadonlySet<string> }>;
  refuse(refusals: readonly Refusal[]): Promise<void>;
  /** Called after every part of the file; throws to stop. */
  progress(counts: ImportCounts): Promise<void>;
}

export interface ImportRun {
  readonly table: TableFile;
  readonly readRow: (row: TableRow) => RowOutcome;
  readonly scope: NormaliseScope;
  readonly sink: ImportSink;
  readonly now: () => number;
}

const rowsAtOnce = 400;

const storedProblem =
  'This id is stored already with other content, which stays. To correct it, send the row with a revision above the stored one.';

/** Reads a file from the beginning to the end. A row is taken whole or comes back with its reason; repeating it changes nothing. */
export async function runImport(run: ImportRun): Promise<ImportCounts> {
  let counts: ImportCounts = { rows: 0, refused: 0, appended: 0, duplicates: 0 };
  let rows: TableRow[] = [];
  for await (const row of run.table.rows) {
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    counts = add(counts, await storeRows(run, rows));
    await run.sink.progress(counts);
    rows = [];
  }
  counts = add(counts, await storeRows(run, rows));
  await run.sink.progress(counts);
  return counts;
}

/** What a row tells, checked as everything that comes from outside; or why it is not taken. */
export type UnderstoodRow =
  | { readonly tickets: readonly TicketEvent[]; readonly business: readonly BusinessEntry[] }
  | { readonly reason: string };

/** Reads one row without storing anything: the preview says the same as the run. */
export function understandRow(
  { readRow, scope, now }: Pick<ImportRun, 'readRow' | 'scope' | 'now'>,
  row: TableRow,
): UnderstoodRow {
  const outcome = readRow(row);
  if ('problem' in outcome) return { reason: outcome.problem };
  const understood = holdBackFuture(normalisePushed({ events: outcome.events }, scope), now());
  const [rejected] = understood.rejected;
  if (rejected !== undefined) return { reason: rejected.detail.replaceAll(/\bevents\.\d+(\.|(?=:))/g, '') };
  return { tickets: understood.events, business: understood.business ?? [] };
}

async function storeRows(run: ImportRun, rows: readonly TableRow[]): Promise<ImportCounts> {
  const { sink } = run;
  const refusals: Refusal[] = [];
  const tickets: TicketEvent[] = [];
  const business: BusinessEntry[] = [];
  const rowOf = new Map<string, TableRow>();
  for (const row of rows) {
    const understood = understandRow(run, row);
    if ('reason' in understood) {
      refusals.push({ row, reason: understood.reason });
      continue;
    }
    tickets.push(...understood.tickets);
    for (const entry of understood.business) {
      business.push(entry);
      rowOf.set(entry.event.id, row);
    }
  }
  const [one, other] = [await sink.tickets(tickets), await sink.business(business)];
  for (const id of other.conflicts) {
    const row = rowOf.get(id);
    if (row !== undefined) refusals.push({ row, reason: storedProblem });
  }
  if (refusals.length > 0) await sink.refuse(refusals);
  return {
    rows: rows.length,
    refused: refusals.length,
    appended: one.appended + other.appended,
    duplicates: one.duplicates + other.duplicates,
  };
}

function add(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    rows: a.rows + b.rows,
    refused: a.refused + b.refused,
    appended: a.appended + b.appended,
    duplicates: a.duplicates + b.duplicates,
  };
}
