import type { StatusCategory } from '../events/status.ts';
import type { EpochMs } from '../time/instant.ts';
import { applyTarget, type ClockDraft, countUntil, followStatus, isResolved } from './clock-draft.ts';
import type { CompiledTarget } from './compile-policies.ts';

/** One turn in a ticket's life: from `at` on it had this status and this owner. */
export interface HistoryTurn {
  readonly at: EpochMs;
  readonly status: StatusCategory;
  readonly ownerId: string | null;
}

/**
 * Counts a clock from its start to `at` as if its target had applied all along: used time, pauses and owners follow from the history.
 * Resolved time does not count. When the budget turns out to be used up, the clock is due at `at`: nobody could have kept
 * a target that did not exist yet. (ServiceNow calls this retroactive start and pause.)
 */
export function countHistory(draft: ClockDraft, history: readonly HistoryTurn[], at: EpochMs): void {
  const { clock, target } = draft;
  const { startedAt } = clock;
  clock.usedMs = 0;
  clock.owners = [];
  clock.paused = null;
  clock.breachedAt = null;
  clock.countedUntil = startedAt;
  clock.state = 'running';
  for (const [index, turn] of history.entries()) {
    const from = Math.max(turn.at, startedAt);
    const to = Math.min(history[index + 1]?.at ?? at, at);
    if (to < startedAt || from > at) continue;
    if (isResolved(turn.status) && !target.pausesIn.has(turn.status))
      clock.countedUntil = Math.max(to, clock.countedUntil);
    else {
      followStatus(draft, turn.status, from, turn.ownerId);
      countUntil(draft, to, turn.ownerId);
    }
  }
  applyTarget(draft, target, at);
}

/**
 * Puts a live clock under the target that applies from `at` on, by the new target's rule:
 * `keep` what was used, counted by the calendar in force at the time; `recount` everything since the start by the new target;
 * `restart` the budget at the change; `ignore` the change. With `keep` a breach stays a breach, whatever the priority becomes later.
 */
export function retarget(
  draft: ClockDraft,
  target: CompiledTarget,
  history: readonly HistoryTurn[],
  at: EpochMs,
): void {
  const { clock } = draft;
  const now = history.at(-1);
  const ownerId = now?.ownerId ?? null;
  if (target.onRetarget === 'ignore') return;
  countUntil(draft, at, ownerId);
  applyTarget(draft, target, at);
  if (target.onRetarget === 'recount') countHistory(draft, history, at);
  if (target.onRetarget === 'restart') {
    clock.startedAt = at;
    countHistory(draft, history, at);
  }
  if (now) followStatus(draft, now.status, at, ownerId);
}
