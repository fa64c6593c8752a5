import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { countMissing } from '@shiftlight/shared/truth/audit-record.ts';
import { freshWithinMs } from '@shiftlight/shared/truth/truth-limits.ts';
import type { BusinessBatch } from '../../ingest/business.repository.ts';
import type { ReconciliationRow } from '../../modules/truth/reconciliation-row.ts';
import type { AuditedTicket } from '../../modules/truth/truth-findings.repository.ts';
import type { SeenEvent } from '../../modules/truth/truth-measures.repository.ts';

/**
 * What a comparison tells the figures about the quality of the data: each value of the sample, each record's fields, and how long a
 * sample of events took to be here. Values that are defined otherwise are no errors and are left out. Its ids follow from the
 * comparison's, so that a step that is done again tells nothing twice.
 */
export function toAuditBatch(
  { workspaceId, connectorId, reconciliationId, startedAt }: ReconciliationRow,
  audited: readonly AuditedTicket[],
  seen: readonly SeenEvent[],
): BusinessBatch {
  const prefix = `comparison:${reconciliationId}`;
  const values = audited.flatMap(({ ticketId, values: all }) =>
    all
      .filter(({ verdict }) => verdict !== 'defined-otherwise')
      .map(({ field, verdict }): BusinessEvent => ({
        ...{ id: `${prefix}:value:${ticketId}:${field}`, at: startedAt, type: 'value.audited' },
        ...{ ticketId, field, agrees: verdict === 'agrees' },
      })),
  );
  const records = audited.map(({ ticketId, values: all }): BusinessEvent => {
    const { expected: fieldsExpected, missing: fieldsMissing } = countMissing(all);
    const id = `${prefix}:record:${ticketId}`;
    return { id, at: startedAt, type: 'record.checked', recordId: ticketId, fieldsExpected, fieldsMissing };
  });
  const refreshes = seen.map(({ eventId, trueAt, seenAt }): BusinessEvent => ({
    ...{ id: `${prefix}:seen:${eventId}`, at: seenAt, type: 'data.refreshed' },
    ...{ refreshClass: 'live', trueAt, allowedMs: freshWithinMs },
  }));
  const entries = [...values, ...records, ...refreshes].map((event) => ({ revision: 0, event }));
  return { workspaceId, connectorId, idsOf: connectorId, via: 'reconciliation', entries };
}
