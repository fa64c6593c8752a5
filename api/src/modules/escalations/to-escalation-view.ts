import type { ReturnsCost } from '@shiftlight/shared/escalations/cost-of-returns.ts';
import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import { foldEscalation } from '@shiftlight/shared/escalations/fold-escalation.ts';
import type {
  EscalatedTicket,
  EscalationPerson,
  EscalationStepView,
  EscalationView,
} from '@shiftlight/shared/views/escalation-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { maySeeRating, toRights, type Standing } from './escalation-rights.ts';
import type { EscalationRow, TicketRow } from './escalation-row.ts';

/** Working time between two instants, in ms; `to` null = up to now. */
export type WorkingMs = (from: number, to: number | null) => number;

/** One escalation as the viewer may see it. */
export function toEscalationView(
  row: EscalationRow,
  standing: Standing,
  names: ReadonlyMap<string, string>,
  cost: ReturnsCost,
  workingMs: WorkingMs,
): EscalationView {
  const progress = foldEscalation(row.steps);
  const { rating } = progress;
  const seesRating = maySeeRating(standing, row);
  const isOpen = progress.state === 'waiting' || progress.state === 'returned';
  const toPerson = (memberId: string): EscalationPerson => ({ memberId, name: names.get(memberId) ?? null });
  return {
    escalationId: row.id,
    ticket: toEscalatedTicket(row, row.ticket),
    checklist: row.checklist,
    toTier: row.toTier,
    team: row.teamId === null ? null : { teamId: row.teamId, name: row.teamName ?? '' },
    state: progress.state,
    steps: progress.steps,
    sentBy: toPerson(progress.sentByMemberId),
    sentAt: progress.sentAt,
    changedAt: progress.changedAt,
    inStateMs: isOpen ? workingMs(progress.changedAt, null) : 0,
    answers: progress.answers,
    missingItemIds: progress.missingItemIds,
    history: row.steps.map((step, index) => {
      const before = row.steps[index - 1];
      return { ...toStepView(step, toPerson, seesRating), afterMs: before ? workingMs(before.at, step.at) : null };
    }),
    rating:
      rating === null || !seesRating
        ? null
        : { complete: rating.complete, at: rating.at, by: toPerson(rating.byMemberId) },
    cost,
    mine: progress.sentByMemberId === standing.viewer.memberId,
    may: toRights(standing, row),
  };
}

function toStepView(
  step: EscalationStep,
  toPerson: (memberId: string) => EscalationPerson,
  seesRating: boolean,
): Omit<EscalationStepView, 'afterMs'> {
  const base = { kind: step.kind, at: step.at, by: toPerson(step.byMemberId) };
  const nothing = { itemIds: [], reason: null, note: null, complete: null };
  switch (step.kind) {
    case 'sent':
    case 'resent':
      return { ...base, ...nothing, itemIds: step.missingItemIds };
    case 'accepted':
      return { ...base, ...nothing, note: step.note, complete: seesRating ? step.complete : null };
    case 'returned':
      return { ...base, ...nothing, itemIds: step.itemIds, reason: step.reason, note: step.note };
    case 'withdrawn':
      return { ...base, ...nothing };
  }
}

/** What a list shows of a ticket; a ticket that is gone keeps its number. */
export function toEscalatedTicket({ connectorId, externalId }: TicketRef, ticket: TicketRow | null): EscalatedTicket {
  return {
    connectorId,
    externalId,
    subject: ticket?.facts.subject ?? null,
    priority: ticket?.facts.priority ?? null,
    customerTier: ticket?.facts.customerTier ?? null,
    status: ticket?.facts.status ?? 'closed',
  };
}
