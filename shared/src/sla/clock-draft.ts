import type { StatusCategory } from '../events/status.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock, OwnerShare, PauseReason } from './clock.ts';
import type { CompiledTarget } from './compile-policies.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A clock while a fold works on it. */
export interface ClockDraft extends Mutable<Omit<Clock, 'owners'>> {
  owners: Mutable<OwnerShare>[];
  target: CompiledTarget;
}

/** Status categories after which nobody waits for us any more. */
export function isResolved(status: StatusCategory): boolean {
  return status === 'solved' || status === 'closed';
}

/** True while a clock is neither met nor cancelled. */
export function isLive(clock: Pick<Clock, 'stoppedAt'>): boolean {
  return clock.stoppedAt === null;
}

function dueFrom(draft: ClockDraft, at: EpochMs): EpochMs | null {
  const leftMs = draft.budgetMs - draft.usedMs;
  if (leftMs <= 0) return at;
  const dueAt = draft.target.calendar ? draft.target.calendar.after(at, leftMs) : at + leftMs;
  return Number.isFinite(dueAt) ? dueAt : null;
}

function pauseReasonOf(status: StatusCategory): PauseReason {
  if (status === 'pending') return 'waiting-for-customer';
  if (status === 'on-hold') return 'waiting-for-third-party';
  return isResolved(status) ? 'solved' : 'by-policy';
}

/** Starts a clock; it is due when its budget is used up in its calendar. */
export function startClock(target: CompiledTarget, cycle: number, at: EpochMs): ClockDraft {
  const draft: ClockDraft = {
    kind: target.kind,
    cycle,
    state: 'running',
    startedAt: at,
    budgetMs: target.budgetMs,
    calendarId: target.calendarId,
    usedMs: 0,
    countedUntil: at,
    dueAt: null,
    paused: null,
    stoppedAt: null,
    breachedAt: null,
    warnLeftMs: target.warnLeftMs,
    owners: [],
    policyId: target.policyId,
    policyVersion: target.policyVersion,
    target,
  };
  draft.dueAt = dueFrom(draft, at);
  return draft;
}

/** Counts up to `at` in favour of the present owner. Standing clocks count nothing. */
export function countUntil(draft: ClockDraft, at: EpochMs, ownerId: string | null): void {
  if (draft.stoppedAt !== null || draft.paused !== null || at <= draft.countedUntil) return;
  const { calendar } = draft.target;
  const workedMs = calendar ? calendar.workingMs(draft.countedUntil, at) : at - draft.countedUntil;
  draft.countedUntil = at;
  if (workedMs === 0) return;
  draft.usedMs += workedMs;
  const share = draft.owners.find((owner) => owner.ownerId === ownerId);
  if (share) share.usedMs += workedMs;
  else draft.owners.push({ ownerId, usedMs: workedMs });
}

/** Turns an overdue clock into a breached one at its due instant. An answer exactly at the due instant is still in time. */
export function breachIfDueBefore(draft: ClockDraft, at: EpochMs): void {
  if (draft.state === 'running' && draft.dueAt !== null && draft.dueAt < at) {
    draft.state = 'breached';
    draft.breachedAt = draft.dueAt;
  }
}

/** Pauses or resumes a clock as its target says for the status that the ticket has from `at` on. */
export function followStatus(draft: ClockDraft, status: StatusCategory, at: EpochMs, ownerId: string | null): void {
  if (draft.stoppedAt !== null) return;
  const pauses = draft.target.pausesIn.has(status);
  if (pauses) {
    countUntil(draft, at, ownerId);
    const reason = pauseReasonOf(status);
    if (draft.paused?.reason !== reason) draft.paused = { since: draft.paused?.since ?? at, reason };
    if (draft.state === 'running') {
      draft.state = 'paused';
      draft.dueAt = null;
    }
  } else if (draft.paused !== null) {
    draft.paused = null;
    draft.countedUntil = at;
    if (draft.state === 'paused') {
      draft.state = 'running';
      draft.dueAt = dueFrom(draft, at);
    }
  }
}

/** Stops a clock: met (late when it had been breached) or cancelled. */
export function stopClock(draft: ClockDraft, at: EpochMs, outcome: 'met' | 'cancelled', ownerId: string | null): void {
  if (draft.stoppedAt !== null) return;
  countUntil(draft, at, ownerId);
  draft.state = outcome === 'cancelled' ? 'cancelled' : draft.breachedAt === null ? 'met' : 'met-late';
  draft.stoppedAt = at;
  draft.paused = null;
}

/** Lets a met clock go on after a reopening; the time in between does not count, and a breach stays a breach. */
export function resumeStopped(draft: ClockDraft, at: EpochMs): void {
  draft.stoppedAt = null;
  draft.countedUntil = at;
  draft.state = draft.breachedAt === null ? 'running' : 'breached';
  draft.dueAt = draft.breachedAt ?? dueFrom(draft, at);
}

/**
 * Puts a live clock under another target. Time already used stays used: every stretch counts by the calendar in force at the time.
 * When the new budget is used up already, the clock is due at the change, not before it. A breach stays a breach.
 */
export function retarget(
  draft: ClockDraft,
  target: CompiledTarget,
  status: StatusCategory,
  at: EpochMs,
  ownerId: string | null,
): void {
  countUntil(draft, at, ownerId);
  draft.target = target;
  draft.budgetMs = target.budgetMs;
  draft.calendarId = target.calendarId;
  draft.warnLeftMs = target.warnLeftMs;
  draft.policyId = target.policyId;
  draft.policyVersion = target.policyVersion;
  if (draft.state === 'running') draft.dueAt = dueFrom(draft, at);
  followStatus(draft, status, at, ownerId);
}
