import type { StatusCategory } from '../events/status.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock, OwnerShare, PauseReason } from './clock.ts';
import type { CompiledTarget } from './compile-policies.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A clock that a fold may change, and the target that it runs under. */
export interface ClockDraft {
  readonly clock: Mutable<Omit<Clock, 'owners'>> & { owners: Mutable<OwnerShare>[] };
  target: CompiledTarget;
}

/** Status categories after which nobody waits for us any more. */
export function isResolved(status: StatusCategory): boolean {
  return status === 'solved' || status === 'closed';
}

/** True while a clock is neither met nor cancelled. */
export function isLive({ clock }: ClockDraft): boolean {
  return clock.stoppedAt === null;
}

/** When the rest of the budget is used up if it counts on from `at`; null when the calendar never opens again. */
function findDue({ clock, target }: ClockDraft, at: EpochMs): EpochMs | null {
  const leftMs = clock.budgetMs - clock.usedMs;
  if (leftMs <= 0) return at;
  const dueAt = target.calendar ? target.calendar.after(at, leftMs) : at + leftMs;
  return Number.isFinite(dueAt) ? dueAt : null;
}

/** A budget used up exactly when a pause begins was due then, as one used up at closing is due at closing. */
function isUsedUp({ clock }: ClockDraft): boolean {
  return clock.usedMs >= clock.budgetMs;
}

/** Why a clock stands still in a status. */
export function toPauseReason(status: StatusCategory): PauseReason {
  if (status === 'pending') return 'waiting-for-customer';
  if (status === 'on-hold') return 'waiting-for-third-party';
  return isResolved(status) ? 'solved' : 'by-policy';
}

/** Starts a clock; it is due when its budget is used up in its calendar. */
export function startClock(target: CompiledTarget, cycle: number, at: EpochMs): ClockDraft {
  const draft: ClockDraft = {
    clock: {
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
    },
    target,
  };
  draft.clock.dueAt = findDue(draft, at);
  return draft;
}

/** Counts up to `at` in favour of the present owner. Standing clocks count nothing. */
export function countUntil({ clock, target }: ClockDraft, at: EpochMs, ownerId: string | null): void {
  if (clock.stoppedAt !== null || at <= clock.countedUntil) return;
  if (clock.paused !== null && clock.paused.counts !== true) return;
  const workedMs = target.calendar ? target.calendar.workingMs(clock.countedUntil, at) : at - clock.countedUntil;
  clock.countedUntil = at;
  if (workedMs === 0) return;
  clock.usedMs += workedMs;
  const share = clock.owners.find((owner) => owner.ownerId === ownerId);
  if (share) share.usedMs += workedMs;
  else clock.owners.push({ ownerId, usedMs: workedMs });
}

/**
 * Brings a clock up to the instant of the next event: what came due before it is breached, at its due instant;
 * what a timer had settled at or after it is not. An answer exactly at the due instant is in time.
 */
export function settleBefore({ clock }: ClockDraft, at: EpochMs): void {
  if (clock.stoppedAt !== null) return;
  if (clock.state === 'running' && clock.dueAt !== null && clock.dueAt < at) {
    clock.state = 'breached';
    clock.breachedAt = clock.dueAt;
  } else if (clock.breachedAt !== null && clock.breachedAt >= at) {
    clock.state = 'running';
    clock.breachedAt = null;
  }
}

/** Pauses or resumes a clock as its target says for the status that the ticket has from `at` on. */
export function followStatus(draft: ClockDraft, status: StatusCategory, at: EpochMs, ownerId: string | null): void {
  const { clock, target } = draft;
  if (clock.stoppedAt !== null) return;
  if (target.pausesIn.has(status)) {
    countUntil(draft, at, ownerId);
    const reason = toPauseReason(status);
    if (clock.paused?.reason !== reason || (clock.paused.counts ?? false) !== target.pausedTimeCounts)
      clock.paused = target.pausedTimeCounts ? { since: at, reason, counts: true } : { since: at, reason };
    if (clock.state !== 'running') return;
    clock.state = 'paused';
    if (!isUsedUp(draft)) clock.dueAt = null;
  } else if (clock.paused !== null) {
    countUntil(draft, at, ownerId);
    clock.paused = null;
    clock.countedUntil = at;
    if (clock.state !== 'paused') return;
    clock.state = 'running';
    clock.dueAt ??= findDue(draft, at);
  }
}

/** Stops a clock: met (late when it had been breached) or cancelled. */
export function stopClock(draft: ClockDraft, at: EpochMs, outcome: 'met' | 'cancelled', ownerId: string | null): void {
  const { clock } = draft;
  if (clock.stoppedAt !== null) return;
  countUntil(draft, at, ownerId);
  clock.state = outcome === 'cancelled' ? 'cancelled' : clock.breachedAt === null ? 'met' : 'met-late';
  clock.stoppedAt = at;
  clock.paused = null;
}

/** Lets a stopped clock go on; the time in between does not count, and a breach stays a breach. */
export function resumeStopped(draft: ClockDraft, at: EpochMs): void {
  const { clock } = draft;
  clock.stoppedAt = null;
  clock.countedUntil = at;
  clock.state = clock.breachedAt === null ? 'running' : 'breached';
  clock.dueAt = clock.breachedAt ?? findDue(draft, at);
}

/** Gives a live clock the terms of another target and, unless it is breached, the due instant that follows from what is used already. */
export function applyTarget(draft: ClockDraft, target: CompiledTarget, at: EpochMs): void {
  const { clock } = draft;
  draft.target = target;
  clock.budgetMs = target.budgetMs;
  clock.calendarId = target.calendarId;
  clock.warnLeftMs = target.warnLeftMs;
  clock.policyId = target.policyId;
  clock.policyVersion = target.policyVersion;
  if (clock.state === 'running') clock.dueAt = findDue(draft, at);
  else if (clock.state === 'paused' && !isUsedUp(draft)) clock.dueAt = null;
}
