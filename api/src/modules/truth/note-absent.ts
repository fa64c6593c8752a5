import type { TicketsToReadRepository } from '../../ingest/tickets-to-read.repository.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';
import type { TruthFindingsRepository } from './truth-findings.repository.ts';

/** A ticket that was changed within this time, in ms, may be on its way to us, or not in a list yet. */
export const movingMs = 5 * 60_000;

export interface NoteAbsentDependencies {
  readonly findings: Pick<TruthFindingsRepository, 'saveFindings'>;
  readonly toRead: Pick<TicketsToReadRepository, 'note'>;
  readonly now: () => number;
}

/** Has tickets that the list lacks looked at one by one: only their own log says what became of them. */
export async function noteAbsent(
  { findings, toRead, now }: NoteAbsentDependencies,
  run: ReconciliationRow,
  absent: readonly string[],
): Promise<void> {
  await toRead.note(run, absent, now(), 'reconciliation');
  await findings.saveFindings(
    run,
    absent.map((ticketId) => ({ ticketId, kind: 'absent', values: [] })),
    now(),
  );
}
