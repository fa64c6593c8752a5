import type { TicketEvent } from '../events/ticket-event.ts';
import type { StatusCategory } from '../events/status.ts';
import { clockKindRules } from '../sla/clock-kind-rules.ts';
import {
  breachIfDueBefore,
  type ClockDraft,
  countUntil,
  followStatus,
  isLive,
  isResolved,
  resumeStopped,
  retarget,
  startClock,
  stopClock,
} from '../sla/clock-draft.ts';
import type { ClockKind } from '../sla/clock.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
import type { EpochMs } from '../time/instant.ts';
import { findClock, kindIndex, type TicketDraft } from './ticket-draft.ts';

const updateKinds = ['periodic-update', 'pausable-update'] as const;
const fromCreation = ['requester-wait', 'agent-work', 'first-resolution', 'resolution'] as const;

/** Gone for good or until restored: no clock of such a ticket may start. */
function isGone({ facts }: TicketDraft): boolean {
  return facts.mergedInto !== null || facts.deletedAt !== null;
}

/** Starts the next cycle of a kind if a target applies, none of its clocks runs and the ticket is open. */
export function startKind(draft: TicketDraft, policies: CompiledPolicies, kind: ClockKind, at: EpochMs): void {
  const { facts, memory } = draft;
  if (isGone(draft) || isResolved(facts.status)) return;
  const last = findClock(draft, kind);
  if (last !== null && isLive(last)) return;
  const target = policies.findTargets(facts)[kindIndex(kind)];
  if (!target) return;
  const cycle = memory.cycles[kind] ?? 0;
  memory.cycles[kind] = cycle + 1;
  const clock = startClock(target, cycle, at);
  draft.clocks.push(clock);
  followStatus(clock, facts.status, at, facts.assigneeId);
}

function stopKind(draft: TicketDraft, kind: ClockKind, at: EpochMs, outcome: 'met' | 'cancelled'): void {
  const clock = findClock(draft, kind);
  if (clock) stopClock(clock, at, outcome, draft.facts.assigneeId);
}

/** The ticket came to be: clocks that count from creation start. */
export function clocksOnCreated(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  for (const kind of fromCreation) startKind(draft, policies, kind, at);
  if (draft.facts.groupId !== null) startKind(draft, policies, 'group-ownership', at);
  if (draft.facts.inquiryAt !== null && !draft.memory.firstPhaseOver) startKind(draft, policies, 'first-response', at);
}

/** A customer wrote: the first response or, once that phase is over, the next reply begins to count. */
export function clocksOnCustomerMessage(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  if (draft.memory.firstPhaseOver) startKind(draft, policies, 'next-reply', draft.facts.waitingSince ?? at);
  else if (findClock(draft, 'first-response') === null) startKind(draft, policies, 'first-response', at);
}

/** A human answered in public: waits end, and the time to the next update begins. */
export function clocksOnAnswer(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  stopKind(draft, 'first-response', at, 'met');
  stopKind(draft, 'next-reply', at, 'met');
  for (const kind of updateKinds) {
    stopKind(draft, kind, at, 'met');
    startKind(draft, policies, kind, at);
  }
}

/** Status moved from `before` to the one in the facts. Solved closes every clock; reopening follows each target's rule. */
export function clocksOnStatus(
  draft: TicketDraft,
  policies: CompiledPolicies,
  before: StatusCategory,
  event: TicketEvent,
): void {
  const { facts } = draft;
  const { at } = event;
  const solving = isResolved(facts.status);
  if (solving) {
    for (const clock of draft.clocks) solveClock(clock, facts.status, at, facts.assigneeId);
    return;
  }
  if (isResolved(before)) reopenClocks(draft, policies, event);
  for (const clock of draft.clocks) followStatus(clock, facts.status, at, facts.assigneeId);
}

function solveClock(clock: ClockDraft, status: StatusCategory, at: EpochMs, ownerId: string | null): void {
  if (!isLive(clock)) return;
  if (clock.target.pausesIn.has(status)) followStatus(clock, status, at, ownerId);
  else stopClock(clock, at, clockKindRules[clock.kind].onSolve, ownerId);
}

function reopenClocks(draft: TicketDraft, policies: CompiledPolicies, event: TicketEvent): void {
  const { facts, memory } = draft;
  for (const kind of Object.keys(memory.cycles) as ClockKind[]) reopenClock(draft, policies, kind, event.at);
  if (facts.waitingSince !== null && memory.firstPhaseOver)
    startKind(draft, policies, 'next-reply', event.actor.kind === 'agent' ? event.at : facts.waitingSince);
  if (facts.groupId !== null) startKind(draft, policies, 'group-ownership', event.at);
}

function reopenClock(draft: TicketDraft, policies: CompiledPolicies, kind: ClockKind, at: EpochMs): void {
  const clock = findClock(draft, kind);
  if (clock === null || isLive(clock) || isGone(draft)) return;
  if (clock.target.onReopen === 'resume' && clock.state !== 'cancelled') resumeStopped(clock, at);
  else if (clock.target.onReopen === 'restart') startKind(draft, policies, kind, at);
}

/** Another group took over: the old one's ownership ends, the new one's begins, on its own time. */
export function clocksOnGroup(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  stopKind(draft, 'group-ownership', at, 'met');
  clocksOnAttributes(draft, policies, at);
  if (draft.facts.groupId !== null) startKind(draft, policies, 'group-ownership', at);
}

/** Policy-relevant attributes changed: live clocks move to the target that now applies, or end when none does. */
export function clocksOnAttributes(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  const { facts, memory } = draft;
  const targets = policies.findTargets(facts);
  for (const clock of draft.clocks) {
    if (!isLive(clock)) continue;
    const target = targets[kindIndex(clock.kind)] ?? null;
    if (target === null) stopClock(clock, at, 'cancelled', facts.assigneeId);
    else if (target !== clock.target) retarget(clock, target, facts.status, at, facts.assigneeId);
  }
  if (!memory.created) return;
  for (const kind of fromCreation)
    if (memory.cycles[kind] === undefined) startKind(draft, policies, kind, facts.openedAt);
  if (memory.cycles['first-response'] === undefined && !memory.firstPhaseOver && facts.inquiryAt !== null)
    startKind(draft, policies, 'first-response', facts.inquiryAt);
  if (memory.firstPhaseOver && facts.waitingSince !== null)
    startKind(draft, policies, 'next-reply', facts.waitingSince);
}

/** Counts every live clock in favour of the owner so far, before another takes over. */
export function clocksBeforeOwner(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) countUntil(clock, at, draft.facts.assigneeId);
}

/** Merged or deleted: nobody waits for this ticket any more. */
export function clocksOnGone(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) stopClock(clock, at, 'cancelled', draft.facts.assigneeId);
}

/** Brings clocks up to the instant of the next event: what came due before it is breached, what a timer settled too early is not. */
export function clocksBeforeEvent(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) {
    if (clock.state === 'breached' && clock.stoppedAt === null && clock.breachedAt !== null && clock.breachedAt >= at) {
      clock.state = 'running';
      clock.breachedAt = null;
    }
    breachIfDueBefore(clock, at);
  }
}
