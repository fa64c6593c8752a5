import type { ClockKind } from './clock.ts';

/** After a reopening a clock that solving had met goes on, begins anew as another cycle, or stays met. */
export type ReopenRule = 'resume' | 'restart' | 'ignore';

/** Under another target a clock keeps what was used, counts everything again, begins its budget anew, or ignores the change. */
export type RetargetRule = 'keep' | 'recount' | 'restart' | 'ignore';

/** Which tickets a policy or target is for; absent key = any. Values are compared without case. */
export interface TicketMatch {
  readonly priority?: readonly string[];
  readonly channel?: readonly string[];
  readonly category?: readonly string[];
  readonly customerTier?: readonly string[];
  readonly groupId?: readonly string[];
}

/** A match of a policy or of one of its targets, which may also be for the tickets of some helpdesks only. */
export interface PolicyMatch extends TicketMatch {
  /** Ids of connected helpdesks: a ticket never moves to another one. Absent = of any. */
  readonly connectorId?: readonly string[];
}

export interface SlaTarget {
  readonly kind: ClockKind;
  readonly match?: PolicyMatch;
  readonly budgetMs: number;
  /** Calendar id for working time, null for wall-clock time. */
  readonly calendarId: string | null;
  /** Status categories in which the clock stands still; the kind's own defaults when absent. */
  readonly pauseIn?: readonly ('new' | 'open' | 'pending' | 'on-hold' | 'solved')[];
  /** `counted`: the clock has no due instant while it is paused, but the time counts afterwards (Request Tracker without ExcludeTimeOnIgnoredStatuses). */
  readonly pausedTime?: 'excluded' | 'counted';
  /** Next reply only: also counts from the first customer message, beside the first response (Request Tracker, Zammad). */
  readonly fromFirstMessage?: boolean;
  /** What a reopened ticket does to a clock that solving had met; the kind's own default when absent. */
  readonly onReopen?: ReopenRule;
  /** What a live clock does when this target begins to apply to it (priority, channel, tier … changed); `keep` when absent. */
  readonly onRetarget?: RetargetRule;
  /** Absolute warnings in ms left (default 15 minutes) and as share of the budget used (0–1). */
  readonly warnLeftMs?: readonly number[];
  readonly warnAtRatio?: readonly number[];
}

/** An SLA policy version. Policies are ordered; the first whose `match` fits a ticket applies; within it the first fitting target per kind. */
export interface SlaPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly match?: PolicyMatch;
  readonly targets: readonly SlaTarget[];
}
