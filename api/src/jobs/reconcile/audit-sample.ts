import { auditRecord, countMissing } from '@shiftlight/shared/truth/audit-record.ts';
import { toAuditBatch } from './to-audit-batch.ts';
import type { ReconcileStep } from './reconcile.ts';
import { movingMs } from '../../modules/truth/note-absent.ts';
import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { Place, ReplaceFormer } from '../../ingest/former-people.repository.ts';
import type { AuditedTicket } from '../../modules/truth/truth-findings.repository.ts';

/** Compares a sample of tickets with the helpdesk's own records, before anything is healed: the numbers as people saw them. */
export const auditSample: ReconcileStep = async (dependencies, run, connector, scope) => {
  const { findings, reconciliations, toRead, history, now, sampleSize } = dependencies;
  const { records } = connector.kind;
  if (records === undefined) return;
  const drawn = await findings.drawSample(run, sampleSize);
  const found = drawn.length === 0 ? [] : await records.read(drawn, scope);
  const known = await scope.findKnown(drawn);
  const replace = await dependencies.replaceFormer(run);
  const moved = new Set(
    found.filter(({ changedAt }) => (changedAt ?? 0) > run.startedAt - movingMs).map(({ ticketId }) => ticketId),
  );
  const audited: AuditedTicket[] = [];
  for (const record of found) {
    const facts = known.get(record.ticketId);
    if (facts === undefined || moved.has(record.ticketId)) continue;
    const key = { workspaceId: run.workspaceId, connectorId: run.connectorId, externalId: record.ticketId };
    audited.push({
      ticketId: record.ticketId,
      values: auditRecord(withoutFormer(record, run, replace), facts, await history(key)),
    });
  }
  await findings.saveValues(run, audited);
  await dependencies.tell(toAuditBatch(run, audited, await dependencies.measures.drawFreshness(run, sampleSize)));
  const behind = audited.filter(({ values }) => values.some(({ reason }) => reason === 'behind'));
  // What is absent is left to the comparison of the lists: only there it shows whether it is one ticket or the rights to see them.
  const noted = behind.map(({ ticketId, values }) => ({
    ticketId,
    kind: 'behind' as const,
    values: values
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ field, theirs, ours }) => ({ field, theirs, ours })),
  }));
  await toRead.note(
    run,
    noted.map(({ ticketId }) => ticketId),
    now(),
    'reconciliation',
  );
  await findings.saveFindings(run, noted, now());
  const fields = audited.map(({ values }) => countMissing(values));
  await reconciliations.change(run, {
    state: 'listing',
    sampled: audited.length,
    moving: moved.size,
    fieldsExpected: fields.reduce((sum, { expected }) => sum + expected, 0),
    fieldsMissing: fields.reduce((sum, { missing }) => sum + missing, 0),
  });
};

/** The helpdesk's record with who left replaced, as in ours: their id is compared and never kept. */
function withoutFormer(record: OwnRecord, place: Place, replace: ReplaceFormer | null): OwnRecord {
  const { assignee } = record.values;
  if (replace === null || typeof assignee !== 'string') return record;
  return { ...record, values: { ...record.values, assignee: replace(place, assignee) } };
}
