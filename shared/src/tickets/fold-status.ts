import type { StatusCategory } from '../events/status.ts';
import type { StatusChanged, TicketCreated } from '../events/ticket-events.ts';
import { isResolved } from '../sla/clock-draft.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
import type { EpochMs } from '../time/instant.ts';
import { findDoer, noteTurn, startWork } from './facts-draft.ts';
import { clocksBeforeOwner, clocksOnStatus } from './fold-clocks.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** The status moved: a resolution begins or ends, and clocks follow. */
export function foldStatus(
  draft: TicketDraft,
  policies: CompiledPolicies,
  status: StatusCategory,
  event: StatusChanged | TicketCreated,
): void {
  const { facts, memory } = draft;
  const before = facts.status;
  facts.status = status;
  facts.rawStatus = event.rawStatus;
  if (isResolved(status) && !isResolved(before)) {
    const by = findDoer(facts, event.actor);
    if (facts.firstResolvedAt === null) facts.firstResolvedBy = by;
    facts.firstResolvedAt ??= event.at;
    facts.resolvedAt = event.at;
    facts.resolvedBy = by;
    facts.resolvedSpans.push({ from: event.at, to: null, by });
    facts.waitingSince = null;
    memory.firstPhaseOver = true;
  } else if (!isResolved(status) && isResolved(before)) {
    const span = facts.resolvedSpans.pop();
    if (span) facts.resolvedSpans.push({ ...span, to: event.at });
    facts.resolvedAt = null;
    facts.resolvedBy = null;
    facts.reopens += 1;
    facts.lastReopenedAt = event.at;
    if (facts.firstHumanReplyAt === null) facts.handedOverAt = event.at;
    if (memory.updatedAt !== null) memory.updatedAt = event.at;
  } else if (status === 'open' && event.actor.kind === 'bot' && facts.firstHumanReplyAt === null)
    facts.handedOverAt = event.at;
  if (status === before) return;
  noteTurn(facts, event.at);
  clocksOnStatus(draft, policies, before, event);
}

/** The ticket went to somebody else, or to nobody. */
export function foldAssignee(draft: TicketDraft, assigneeId: string | null, at: EpochMs): void {
  const { facts } = draft;
  if (facts.assigneeId === assigneeId) return;
  clocksBeforeOwner(draft, at);
  if (facts.assigneeId !== null && assigneeId !== null) facts.reassignments += 1;
  facts.assigneeId = assigneeId;
  noteTurn(facts, at);
  if (assigneeId === null) return;
  facts.firstAssignedAt ??= at;
  startWork(facts, at);
}
