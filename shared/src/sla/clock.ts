import type { EpochMs } from '../time/instant.ts';

export const clockKinds = [
  'first-response',
  'next-reply',
  'periodic-update',
  'pausable-update',
  'requester-wait',
  'agent-work',
  'first-resolution',
  'resolution',
  'group-ownership',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Stored state of a clock. `at-risk` is not stored: it follows from `now` (see `readClock`). `breached` = overdue and still unanswered. */
export type ClockState = 'running' | 'paused' | 'met' | 'met-late' | 'breached' | 'cancelled';

/** Time that one owner held while the clock counted; `ownerId` null = nobody. */
export interface OwnerShare {
  readonly ownerId: string | null;
  readonly usedMs: number;
}

/** Why a clock stands still. `by-policy` = the policy pauses in a status that waits for nobody (new, open). */
export type PauseReason = 'waiting-for-customer' | 'waiting-for-third-party' | 'solved' | 'by-policy';

/** One clock of one ticket as the fold left it. Plain data: travels to the extension and ticks there. */
export interface Clock {
  readonly kind: ClockKind;
  /** Counts starts of the same kind on the ticket (every next-reply is a new cycle), from 0. */
  readonly cycle: number;
  readonly state: ClockState;
  readonly startedAt: EpochMs;
  readonly budgetMs: number;
  /** Calendar whose working time counts; null = wall-clock time. */
  readonly calendarId: string | null;
  /** Counted ms up to `countedUntil`; a running clock goes on counting from there. */
  readonly usedMs: number;
  readonly countedUntil: EpochMs;
  /** Wall-clock instant at which the budget is used up; null while paused with time left. */
  readonly dueAt: EpochMs | null;
  /** When and why it is paused; null otherwise. `counts`: the time counts all the same, only the due instant is open meanwhile. */
  readonly paused: { readonly since: EpochMs; readonly reason: PauseReason; readonly counts?: true } | null;
  /** When it was met or cancelled; null while it counts. */
  readonly stoppedAt: EpochMs | null;
  /** Instant of the breach, which is always the due instant at that time; null when never breached. */
  readonly breachedAt: EpochMs | null;
  /** Warn when this many ms of the budget are left, largest first. */
  readonly warnLeftMs: readonly number[];
  readonly owners: readonly OwnerShare[];
  readonly policyId: string;
  readonly policyVersion: number;
}
