import { randomUUID } from 'node:crypto';
import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import { correctEvents, isTold } from '@shiftlight/shared/events/correct-events.ts';
import type {
  ChosenCorrection,
  DisputeDetail,
  DisputeEffect,
  DisputeView,
} from '@shiftlight/shared/views/dispute-view.ts';
import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import type { AppendDependencies } from '../../ingest/append-batches.ts';
import { touchTickets } from '../../ingest/ingest.repository.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { announceToLeads } from '../../live/announce.repository.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toEventView } from '../tickets/to-event-view.ts';
import { checkCorrections } from './check-corrections.ts';
import { closeDisputed, type DisputeOutcome } from './close-disputed.ts';
import { findEffect } from './dispute-effect.ts';
import { listInvolved, type DisputeSources } from './dispute-sources.ts';
import { insertDispute, type DisputeRow, type DisputesRepository, type DisputeScope } from './disputes.repository.ts';
import type { DecideInput, OpenInput, PreviewInput, WithdrawInput } from './disputes.schema.ts';
import { getTargetKind } from './target-kinds/index.ts';
import { leadsDisputer, toDisputeView } from './to-dispute-view.ts';

export type DisputesService = ReturnType<typeof createDisputesService>;

export interface DisputesDependencies {
  readonly db: Db;
  readonly append: AppendDependencies;
  readonly repository: DisputesRepository;
  readonly sources: DisputeSources;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

const longestList = 200;

/** Disputes: opened by the person whose number it is, decided by somebody else, never a change of a number itself. */
export function createDisputesService(dependencies: DisputesDependencies) {
  const { db, repository, sources, audit, openGate, now } = dependencies;

  async function toViews(viewer: Viewer, rows: readonly DisputeRow[]): Promise<readonly DisputeView[]> {
    const leads = await repository.listLeads(viewer.workspaceId, [...new Set(rows.map(({ memberId }) => memberId))]);
    return rows.map((row) => toDisputeView(viewer, row, leads));
  }

  async function toView(viewer: Viewer, row: DisputeRow): Promise<DisputeView> {
    const leads = await repository.listLeads(viewer.workspaceId, [row.memberId]);
    return toDisputeView(viewer, row, leads);
  }

  /** The dispute, when it is the viewer's own or theirs to decide. Throws NOT_FOUND otherwise. */
  async function getVisible(viewer: Viewer, disputeId: string): Promise<DisputeRow> {
    const row = await repository.find(viewer.workspaceId, disputeId);
    if (row !== null && row.memberId === viewer.memberId) return row;
    if (row !== null && (await isTheirs(viewer, row))) return row;
    throw new ShiftlightError('NOT_FOUND', 'There is no such dispute among those you can see.');
  }

  async function isTheirs(viewer: Viewer, row: DisputeRow): Promise<boolean> {
    return leadsDisputer(viewer, row, await repository.listLeads(viewer.workspaceId, [row.memberId]));
  }

  async function preview(
    viewer: Viewer,
    row: DisputeRow,
    corrections: readonly ChosenCorrection[],
  ): Promise<DisputeEffect> {
    const { id: disputeId, memberId, target } = row;
    const effect = await findEffect(sources, {
      workspaceId: viewer.workspaceId,
      memberId,
      disputeId,
      target,
      corrections,
    });
    return (await openGate(viewer)).showsPerson(memberId) ? effect : { ...effect, figures: null };
  }

  return {
    /**
     * Opens a dispute about a number of the viewer's own. The same `requestId` again gives the same dispute. Throws NOT_FOUND and INVALID as
     * its target says, CONFLICT when the same thing waits for a decision already.
     */
    async open(
      viewer: Viewer,
      { requestId, target, proposal, expected: given = null, reason }: OpenInput,
    ): Promise<DisputeView> {
      const { workspaceId, memberId } = viewer;
      const known = await repository.findByRequest(workspaceId, memberId, requestId);
      if (known !== null) return toView(viewer, known);
      const kind = getTargetKind(target);
      const expected = given === null ? null : toExpected(given);
      await kind.check(sources, viewer, target, { proposal, expected });
      const ticket = kind.findTicket(target);
      const id = randomUUID();
      const inserted = await inTransaction(db, async (client) => {
        const isNew = await insertDispute(client, {
          workspaceId,
          id,
          requestId,
          memberId,
          target,
          targetKey: kind.toKey(target),
          connectorId: ticket?.connectorId ?? null,
          ticketId: ticket?.externalId ?? null,
          proposal,
          expected,
          reason,
          openedAt: now(),
        });
        if (!isNew) return false;
        const detail = { disputeId: id, target: target.kind };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'dispute.opened', detail });
        if (ticket !== null && kind.isShownOnTicket) await touchTickets(client, [{ workspaceId, ...ticket }]);
        await announceToLeads(client, 'disputes', { workspaceId, memberId });
        return true;
      });
      const row = inserted
        ? await repository.find(workspaceId, id)
        : await repository.findByRequest(workspaceId, memberId, requestId);
      if (row !== null) return toView(viewer, row);
      throw new ShiftlightError('CONFLICT', 'You disputed this already; it waits for a decision.');
    },

    /** Takes an own dispute back. Throws CONFLICT when it was decided meanwhile. */
    async withdraw(viewer: Viewer, { disputeId, requestId }: WithdrawInput): Promise<DisputeView> {
      const row = await repository.find(viewer.workspaceId, disputeId);
      if (row === null || row.memberId !== viewer.memberId)
        throw new ShiftlightError('NOT_FOUND', 'There is no such dispute among yours.');
      return close(viewer, row, { state: 'withdrawn', requestId, reason: null, corrections: [] });
    },

    /**
     * Decides a dispute. Accepting one appends the corrections and folds their tickets again in the same transaction, or lets the second review
     * hold. The same `requestId`
     * again gives the same answer. Throws CONFLICT when somebody else decided first, FORBIDDEN for one's own
     * and for whoever wrote the disputed review or worked on its ticket.
     */
    async decide(viewer: Viewer, input: DecideInput): Promise<DisputeView> {
      const { disputeId, requestId, decision, reason, corrections } = input;
      const row = await getVisible(viewer, disputeId);
      if (row.memberId === viewer.memberId)
        throw new ShiftlightError('FORBIDDEN', 'Somebody else has to decide on a dispute of your own.');
      if (row.state === 'open') {
        if (row.barredIds.includes(viewer.memberId))
          throw new ShiftlightError('FORBIDDEN', 'You reviewed this or worked on the ticket: somebody else decides.');
        await getTargetKind(row.target).checkDecision(sources, viewer, row, { decision, corrections });
      }
      return close(viewer, row, { state: decision, requestId, reason, corrections });
    },

    /** Own disputes, open ones first. */
    async listOwn(viewer: Viewer): Promise<readonly DisputeView[]> {
      const scope = { kind: 'own', memberId: viewer.memberId } as const;
      return toViews(viewer, await repository.list(viewer.workspaceId, scope, longestList));
    },

    /** Disputes that the viewer may decide or could have decided, open ones first: a lead those of own teams, a manager all but own ones. */
    async listToDecide(viewer: Viewer): Promise<readonly DisputeView[]> {
      const kind: DisputeScope['kind'] = roleIncludes(viewer.role, 'manager') ? 'everybody-else' : 'led-teams';
      return toViews(
        viewer,
        await repository.list(viewer.workspaceId, { kind, memberId: viewer.memberId }, longestList),
      );
    },

    /** One dispute with the ticket's events and what a decision changes or changed. Somebody else's is noted as a look at them. */
    async get(viewer: Viewer, disputeId: string): Promise<DisputeDetail> {
      const row = await getVisible(viewer, disputeId);
      const ticket = getTargetKind(row.target).findTicket(row.target);
      await audit.recordView({
        viewer,
        subjectMemberId: row.memberId,
        what: ticket === null ? 'a dispute' : `a dispute about ticket ${ticket.externalId}`,
        withoutFigures: true,
      });
      const view = await toView(viewer, row);
      const isReview = row.target.kind === 'review';
      const [evidence, effect, reviews, trigger] = await Promise.all([
        ticket === null || isReview ? { events: [], people: [] } : findEvidence(sources, viewer.workspaceId, ticket),
        findOwnEffect(viewer, row),
        isReview ? sources.reviews.show(viewer, { ...view, isOpen: row.state === 'open' }) : null,
        row.target.kind === 'trigger' ? sources.triggers.findEvidence(viewer, row.target.triggerId) : null,
      ]);
      return { ...view, ...evidence, effect, reviews, trigger, serverNow: now() };
    },

    /** What corrections would change if the dispute were accepted with them. Changes nothing. */
    async preview(viewer: Viewer, { disputeId, corrections }: PreviewInput): Promise<DisputeEffect> {
      const row = await getVisible(viewer, disputeId);
      await checkCorrections(sources, viewer.workspaceId, corrections);
      return preview(viewer, row, corrections);
    },

    listDisputedMetrics: repository.listDisputedMetrics,
  };

  async function close(viewer: Viewer, row: DisputeRow, outcome: DisputeOutcome): Promise<DisputeView> {
    const { workspaceId, memberId } = viewer;
    const isRepeated = (now: DisputeRow) => now.closeRequestId === outcome.requestId && now.closedBy === memberId;
    if (!isRepeated(row)) {
      const closed = row.state === 'open' && (await closeDisputed(dependencies, viewer, row, outcome));
      const meanwhile = closed ? null : await repository.find(workspaceId, row.id);
      if (meanwhile !== null && !isRepeated(meanwhile)) throw tooLate(meanwhile);
    }
    return toView(viewer, await getVisible(viewer, row.id));
  }

  async function findOwnEffect(viewer: Viewer, row: DisputeRow): Promise<DisputeEffect | null> {
    if (row.target.kind === 'review' || row.target.kind === 'trigger') return null;
    if (row.state === 'accepted') return preview(viewer, row, row.corrections);
    if (row.target.kind !== 'event' || row.proposal === null) return null;
    const { connectorId, ticketId, sourceEventId } = row.target;
    return preview(viewer, row, [{ connectorId, ticketId, sourceEventId, change: row.proposal }]);
  }
}

const toExpected = ({ scoreRatio, ratings }: NonNullable<OpenInput['expected']>): ExpectedScore => ({
  scoreRatio,
  ratings: ratings.map(({ criterion, value }) => ({ criterionId: criterion, value })),
});

function tooLate({ state, closedByName, decisionReason }: DisputeRow): ShiftlightError {
  if (state === 'withdrawn') return new ShiftlightError('CONFLICT', 'This dispute was withdrawn meanwhile.');
  const who = closedByName ?? 'Somebody';
  return new ShiftlightError(
    'CONFLICT',
    `${who} has decided already: ${state}. Their reason: ${decisionReason ?? 'none'}`,
  );
}

async function findEvidence(
  sources: DisputeSources,
  workspaceId: string,
  ref: { readonly connectorId: string; readonly externalId: string },
): Promise<Pick<DisputeDetail, 'events' | 'people'>> {
  const [head, events] = await Promise.all([
    sources.history.findHead(workspaceId, ref),
    sources.history.listEvents(workspaceId, ref),
  ]);
  const ticket = { clocks: head?.clocks ?? [], events };
  const known = await sources.history.listPeople(workspaceId, ref.connectorId, [...listInvolved(ticket)]);
  const names = new Map(known.map(({ externalId, name }) => [externalId, name]));
  const { corrections } = correctEvents(ticket.events);
  const told = ticket.events.filter(isTold).sort(compareEvents);
  return {
    events: told.map((event) => toEventView(event, names, corrections)),
    people: known.map(({ externalId: personId, name }) => ({ personId, name })),
  };
}
