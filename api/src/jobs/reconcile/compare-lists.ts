import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { agrees, ourValues, type OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { mostAbsent } from '@shiftlight/shared/truth/truth-limits.ts';
import type { ValueView } from '@shiftlight/shared/views/truth-view.ts';
import type { Finding } from '../../modules/truth/truth-findings.repository.ts';
import { movingMs, noteAbsent } from '../../modules/truth/note-absent.ts';
import type { ReconcileDependencies, ReconcileStep } from './reconcile.ts';
import type { ReconciliationRow } from '../../modules/truth/reconciliation-row.ts';

/** Reads some pages of the helpdesk's own list and finds what we miss and what is out of date; at its end, what it does not have. */
export const compareLists: ReconcileStep = async (dependencies, run, connector, scope) => {
  const { findings, reconciliations, toRead, now } = dependencies;
  const { records } = connector.kind;
  if (records === undefined) return;
  const keptSince = await dependencies.findTicketsKeptSince(run.workspaceId);
  let { position } = run;
  for (let page = 0; page < records.pagesPerRound && !scope.signal.aborted; page += 1) {
    const listed = await records.list(position, scope);
    const known = await scope.findKnown(listed.records.map(({ ticketId }) => ticketId));
    const found = listed.records.flatMap((record) =>
      compareRecord(record, known.get(record.ticketId), { startedAt: run.startedAt, keptSince }),
    );
    await findings.noteListed(
      run,
      listed.records.map(({ ticketId }) => ticketId),
    );
    await toRead.note(
      run,
      found.map(({ ticketId }) => ticketId),
      now(),
      'reconciliation',
    );
    await findings.saveFindings(run, found, now());
    if (listed.position === null) return endList(dependencies, run);
    position = listed.position;
    await reconciliations.change(run, { position: listed.position, listed: await findings.countListed(run) });
  }
};

/** What a list says that we should know by now: not of tickets that are being worked on. */
function compareRecord(
  record: OwnRecord,
  facts: TicketFacts | undefined,
  { startedAt, keptSince }: { readonly startedAt: number; readonly keptSince: number | null },
): readonly Finding[] {
  const { ticketId, changedAt, values } = record;
  const openedAt = values['opened-at'];
  const lastAt = changedAt ?? (typeof openedAt === 'number' ? openedAt : 0);
  if (lastAt > startedAt - movingMs) return [];
  if (facts === undefined && keptSince !== null && lastAt < keptSince) return [];
  if (facts === undefined) return [{ ticketId, kind: 'missed', values: [] }];
  if (facts.mergedInto !== null) return [];
  // A decision of ours about an event is no mistake of the reading.
  if (facts.corrections.length > 0) return [];
  const differences = (['status', 'assignee', 'group', 'priority'] as const).flatMap((field): readonly ValueView[] => {
    const theirs = values[field];
    const ours = ourValues[field](facts);
    return theirs === undefined || agrees(field, theirs, ours) ? [] : [{ field, theirs, ours }];
  });
  const isBack = facts.deletedAt !== null;
  return differences.length > 0 || isBack ? [{ ticketId, kind: 'behind', values: differences }] : [];
}

/** Tickets of ours that the list lacks: a few are read again, many are held, because missing rights look the same. */
async function endList(dependencies: ReconcileDependencies, run: ReconciliationRow): Promise<void> {
  const { findings, reconciliations } = dependencies;
  const listed = await findings.countListed(run);
  const { known, absent } = await findings.listAbsent(run, run.startedAt - movingMs);
  const isHeld = absent.length > mostAbsent(known);
  if (!isHeld) await noteAbsent(dependencies, run, absent);
  await reconciliations.change(run, { state: isHeld ? 'held' : 'settling', listed, absentCount: absent.length });
}
