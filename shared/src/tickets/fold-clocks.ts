import type { EventBase } from '../events/event-base.ts';
import type { StatusCategory } from '../events/status.ts';
import {
  type ClockDraft,
  countUntil,
  followStatus,
  isLive,
  isResolved,
  resumeStopped,
  settleBefore,
  startClock,
  stopClock,
} from '../sla/clock-draft.ts';
import { clockKindRules } from '../sla/clock-kind-rules.ts';
import { type ClockKind, clockKinds } from '../sla/clock.ts';
import type { CompiledPolicies, CompiledTarget, TargetsByKind } from '../sla/compile-policies.ts';
import { countHistory, retarget } from '../sla/ticket-history.ts';
import type { EpochMs } from '../time/instant.ts';
import { findClock, getTargets, type TicketDraft } from './ticket-draft.ts';

const updateKinds = ['periodic-update', 'pausable-update'] as const;
const messageKinds = ['first-response', 'next-reply'] as const;
const positionOf = new Map(clockKinds.map((kind, position) => [kind, position]));

/** Gone for good or until restored: no clock of such a ticket may start. */
function isGone({ facts }: TicketDraft): boolean {
  return facts.mergedInto !== null || facts.deletedAt !== null;
}

function getTarget(draft: TicketDraft, policies: CompiledPolicies, kind: ClockKind): CompiledTarget | null {
  return getTargets(draft, policies)[positionOf.get(kind) ?? -1] ?? null;
}

/** Starts the next cycle of a kind if a target applies, none of its clocks runs and the ticket is open; `startAt` may lie before `now`. */
function startKind(
  draft: TicketDraft,
  policies: CompiledPolicies,
  kind: ClockKind,
  startAt: EpochMs,
  now: EpochMs,
): void {
  const { facts } = draft;
  if (isGone(draft) || isResolved(facts.status)) return;
  const last = findClock(draft, kind);
  if (last !== null && isLive(last)) return;
  const target = getTarget(draft, policies, kind);
  if (!target) return;
  const started = startClock(target, (last?.clock.cycle ?? -1) + 1, startAt);
  if (startAt < now) countHistory(started, facts.turns, now);
  followStatus(started, facts.status, now, facts.assigneeId);
  draft.clocks.push(started);
}

function stopKind(draft: TicketDraft, kind: ClockKind, at: EpochMs, outcome: 'met' | 'cancelled'): void {
  const found = findClock(draft, kind);
  if (found) stopClock(found, at, outcome, draft.facts.assigneeId);
}

/** Since when a kind would be counting now, had its target always applied; null when it would not. */
function findNaturalStart(draft: TicketDraft, policies: CompiledPolicies, kind: ClockKind): EpochMs | null {
  const { facts, memory } = draft;
  switch (kind) {
    case 'first-response':
      return memory.created && !memory.firstPhaseOver ? facts.inquiryAt : null;
    case 'next-reply':
      return memory.firstPhaseOver || getTarget(draft, policies, kind)?.fromFirstMessage ? facts.waitingSince : null;
    case 'periodic-update':
    case 'pausable-update':
      return memory.updatedAt;
    case 'first-resolution':
      return memory.created && facts.firstResolvedAt === null ? facts.openedAt : null;
    case 'group-ownership':
      return facts.groupId === null ? null : memory.groupSince;
    case 'requester-wait':
    case 'agent-work':
    case 'resolution':
      return memory.created ? facts.openedAt : null;
  }
}

/** Starts what counts from before `now`, for each kind that had no target and has one now. */
function startMissing(
  draft: TicketDraft,
  policies: CompiledPolicies,
  before: TargetsByKind | null,
  now: EpochMs,
): void {
  const targets = getTargets(draft, policies);
  for (const [position, kind] of clockKinds.entries()) {
    if (before?.[position] || !targets[position]) continue;
    const startAt = findNaturalStart(draft, policies, kind);
    if (startAt !== null) startKind(draft, policies, kind, startAt, now);
  }
}

/** The ticket came to be: the clocks that count from creation start, and the first response when somebody asked. */
export function clocksOnCreated(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  startMissing(draft, policies, null, at);
}

/** A customer wrote: the first response or, once that phase is over, the next reply begins to count. */
export function clocksOnCustomerMessage(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  for (const kind of messageKinds) {
    const startAt = findNaturalStart(draft, policies, kind);
    if (startAt === at) startKind(draft, policies, kind, at, at);
  }
}

/** A human answered in public: waits end, and the time to the next update begins. */
export function clocksOnAnswer(draft: TicketDraft, policies: CompiledPolicies, at: EpochMs): void {
  stopKind(draft, 'first-response', at, 'met');
  stopKind(draft, 'next-reply', at, 'met');
  for (const kind of updateKinds) {
    stopKind(draft, kind, at, 'met');
    startKind(draft, policies, kind, at, at);
  }
}

/** Status moved from `before` to the one in the facts. Solved closes every clock; reopening follows each target's rule. */
export function clocksOnStatus(
  draft: TicketDraft,
  policies: CompiledPolicies,
  before: StatusCategory,
  event: Pick<EventBase, 'at' | 'actor'>,
): void {
  const { status, assigneeId } = draft.facts;
  if (isResolved(status)) {
    for (const clock of draft.clocks) solveClock(clock, status, event.at, assigneeId);
    return;
  }
  if (isResolved(before)) reopenClocks(draft, policies, event);
  for (const clock of draft.clocks) followStatus(clock, status, event.at, assigneeId);
}

function solveClock(draft: ClockDraft, status: StatusCategory, at: EpochMs, ownerId: string | null): void {
  if (draft.target.pausesIn.has(status)) followStatus(draft, status, at, ownerId);
  else stopClock(draft, at, clockKindRules[draft.clock.kind].onSolve, ownerId);
}

function reopenClocks(
  draft: TicketDraft,
  policies: CompiledPolicies,
  { at, actor }: Pick<EventBase, 'at' | 'actor'>,
): void {
  if (isGone(draft)) return;
  const { facts, memory } = draft;
  for (const kind of clockKinds) {
    const last = findClock(draft, kind);
    if (last === null || isLive(last)) continue;
    if (last.target.onReopen === 'resume' && last.clock.state !== 'cancelled') resumeStopped(last, at);
    else if (last.target.onReopen === 'restart') startKind(draft, policies, kind, at, at);
  }
  // A customer whose message reopened the ticket has been waiting since that message; an agent who reopens starts afresh.
  if (facts.waitingSince !== null && memory.firstPhaseOver)
    startKind(draft, policies, 'next-reply', actor.kind === 'agent' ? at : facts.waitingSince, at);
}

/** Another group took over: the old one's ownership ends; the new one's begins with `clocksOnAttributes`, on its own time. */
export function clocksOnGroup(
  draft: TicketDraft,
  policies: CompiledPolicies,
  before: TargetsByKind,
  at: EpochMs,
): void {
  stopKind(draft, 'group-ownership', at, 'met');
  if (draft.facts.groupId !== null) startKind(draft, policies, 'group-ownership', at, at);
  clocksOnAttributes(draft, policies, before, at);
}

/** What policies look at changed: live clocks move to the target that now applies, or end when none does; missing ones start. */
export function clocksOnAttributes(
  draft: TicketDraft,
  policies: CompiledPolicies,
  before: TargetsByKind,
  at: EpochMs,
): void {
  const { facts } = draft;
  const targets = getTargets(draft, policies);
  if (targets === before) return;
  for (const live of draft.clocks) {
    if (!isLive(live)) continue;
    const target = targets[positionOf.get(live.clock.kind) ?? -1] ?? null;
    if (target === null) stopClock(live, at, 'cancelled', facts.assigneeId);
    else if (target !== live.target) retarget(live, target, facts.turns, at);
  }
  startMissing(draft, policies, before, at);
}

/** Counts every live clock in favour of the owner so far, before another takes over. */
export function clocksBeforeOwner(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) countUntil(clock, at, draft.facts.assigneeId);
}

/** Merged or deleted: nobody waits for this ticket any more. */
export function clocksOnGone(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) stopClock(clock, at, 'cancelled', draft.facts.assigneeId);
}

/** Back from deletion: what the deletion had cancelled goes on; the time in between does not count. */
export function clocksOnRestored(draft: TicketDraft, deletedAt: EpochMs, at: EpochMs): void {
  const { status, assigneeId } = draft.facts;
  if (isResolved(status)) return;
  for (const entry of draft.clocks) {
    if (entry.clock.state !== 'cancelled' || entry.clock.stoppedAt !== deletedAt) continue;
    resumeStopped(entry, at);
    followStatus(entry, status, at, assigneeId);
  }
}

/** Brings every clock up to the instant of the next event. */
export function clocksBeforeEvent(draft: TicketDraft, at: EpochMs): void {
  for (const clock of draft.clocks) settleBefore(clock, at);
}
