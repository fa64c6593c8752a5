import type { RateVerdict, SignalRate } from '../integrity/base-rate.ts';
import type { SignalLimits } from '../integrity/signal-limits.ts';
import type { SignalKind, SignalOf } from '../integrity/signal.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TicketRef } from './ticket-view.ts';

/** What somebody said to a signal: the person explained it, or who leads them closed it with a reason. */
export interface SignalNote {
  readonly id: string;
  readonly kind: 'explained' | 'closed';
  readonly text: string;
  readonly authorName: string;
  readonly byViewer: boolean;
  readonly at: EpochMs;
}

/** A signal of one kind with its evidence. It is never counted into a figure. */
export interface SignalViewOf<K extends SignalKind>
  extends TicketRef, Pick<SignalOf<K>, 'kind' | 'at' | 'evidence' | 'metricId'> {
  readonly subject: string | null;
  readonly memberId: string;
  readonly memberName: string;
  /** Oldest first. */
  readonly notes: readonly SignalNote[];
  readonly state: 'open' | 'explained' | 'closed';
}

/** A signal with its evidence, of any kind. */
export type SignalView = { readonly [K in SignalKind]: SignalViewOf<K> }[SignalKind];

/** Signals, newest first. */
export interface SignalsView {
  /** null where the workspace shows nothing of single people. */
  readonly signals: readonly SignalView[] | null;
  /** True when there are more than are shown. */
  readonly hasMore: boolean;
  readonly serverNow: EpochMs;
}

/** How often one kind occurs, so that nobody reads guilt into chance. */
export interface SignalRateRow {
  readonly kind: SignalKind;
  /** The viewer's own; null where a team was asked for, and without cases. */
  readonly own: SignalRate | null;
  /** Comparable people's; null where it is not shown. */
  readonly others: SignalRate | null;
  /** null where there are not both. */
  readonly verdict: RateVerdict | null;
}

/**
 * Whose the rates beside one's own are: the other members of one's teams, the other people of the workspace where these are too few, or all
 * members of the team that was asked for.
 */
export type RateBasis = 'teammates' | 'workspace' | 'team';

/** How often kinds occur. Only kinds that occurred at all, own or others'. */
export interface SignalRatesView {
  readonly rows: readonly SignalRateRow[];
  /** null = rates of others are not shown, because of too few people or works-council mode. */
  readonly basis: RateBasis | null;
  readonly hiddenBecause: 'few-people' | 'works-council' | null;
  /** Tickets that the others' rates rest on; drawn by lot when there were more. */
  readonly ticketsLookedAt: number;
  readonly isSample: boolean;
}

/** What counts as short, soon, late or near, open to everybody. */
export interface SignalLimitsView {
  /** 0 = nobody ever chose; then the limits that ship hold. */
  readonly version: number;
  readonly limits: SignalLimits;
  readonly changedAt: EpochMs | null;
  readonly changedByName: string | null;
}
