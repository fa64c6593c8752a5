import type { ChosenCorrection } from '@shiftlight/shared/views/dispute-view.ts';
import { TicketFoldError } from '@shiftlight/shared/tickets/ticket-fold-error.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { prepareAppend, type AppendDependencies } from '../../ingest/append-batches.ts';
import type { EventBatch } from '../../ingest/batch.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { touchTickets } from '../../ingest/ingest.repository.ts';
import { announceToLeads } from '../../live/announce.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { DisputeSources } from './dispute-sources.ts';
import { closeDispute, type DisputeRow } from './disputes.repository.ts';
import { getTargetKind } from './target-kinds/index.ts';
import { toCorrectionEvents } from './to-correction-events.ts';

/** How a dispute ends. */
export interface DisputeOutcome {
  readonly state: 'accepted' | 'rejected' | 'withdrawn';
  readonly requestId: string;
  readonly reason: string | null;
  readonly corrections: readonly ChosenCorrection[];
}

export interface CloseDependencies {
  readonly db: Db;
  readonly append: AppendDependencies;
  readonly sources: DisputeSources;
  readonly now: () => number;
}

/**
 * Closes an open dispute together with what it brings about, its audit entry and its tickets' new numbers: all or nothing. False when it is
 * open no longer. Throws INVALID when the corrections would leave nothing of a ticket.
 */
export async function closeDisputed(
  { db, append, sources, now }: CloseDependencies,
  { workspaceId, memberId }: Viewer,
  row: DisputeRow,
  { state, requestId, reason, corrections }: DisputeOutcome,
): Promise<boolean> {
  const at = now();
  const decision = { disputeId: row.id, decidedBy: memberId, reason: reason ?? '', at };
  const batches = toBatches(workspaceId, decision, corrections);
  const appendCorrections = await prepareAppend(append, batches);
  try {
    return await inTransaction(db, async (client) => {
      const closing = {
        state,
        closedAt: at,
        closedBy: memberId,
        closeRequestId: requestId,
        decisionReason: reason,
        corrections,
      };
      if (!(await closeDispute(client, workspaceId, row.id, closing))) return false;
      const detail = { disputeId: row.id, corrections: corrections.length };
      await insertAudit(client, { workspaceId, actorMemberId: memberId, action: `dispute.${state}`, detail });
      if (batches.length > 0) await appendCorrections(client);
      const kind = getTargetKind(row.target);
      const ticket = kind.findTicket(row.target);
      if (state === 'accepted') await kind.settle?.(sources, client, workspaceId, { ...row, decision });
      if (ticket !== null && kind.isShownOnTicket) await touchTickets(client, [{ workspaceId, ...ticket }]);
      await announceToLeads(client, 'disputes', { workspaceId, memberId: row.memberId });
      return true;
    });
  } catch (error) {
    if (!(error instanceof TicketFoldError)) throw error;
    throw new ShiftlightError('INVALID', 'These corrections would leave nothing of a ticket. Choose fewer.', {
      cause: error,
    });
  }
}

/** Ids of the correction events run through all batches, so that they are unique within the dispute. */
function toBatches(
  workspaceId: string,
  decision: Parameters<typeof toCorrectionEvents>[0],
  corrections: readonly ChosenCorrection[],
): readonly EventBatch[] {
  const byConnector = Map.groupBy(
    toCorrectionEvents(decision, corrections).map((event, index) => ({
      event,
      connectorId: corrections[index]?.connectorId,
    })),
    ({ connectorId }) => connectorId ?? '',
  );
  return [...byConnector].map(([connectorId, entries]) => ({
    workspaceId,
    connectorId,
    via: 'person' as const,
    events: entries.map(({ event }) => event),
  }));
}
