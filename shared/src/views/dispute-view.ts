import type { ClockDifference } from '../disputes/compare-clocks.ts';
import type { DisputeState, DisputeTarget } from '../disputes/dispute-target.ts';
import type { ExpectedScore } from '../disputes/expected-score.ts';
import type { EventChange } from '../events/correction.ts';
import type { FigureUnit } from '../metrics/figure.ts';
import type { ClockKind } from '../sla/clock.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TriggerEvidence } from './coaching-view.ts';
import type { ReviewView } from './qa-view.ts';
import type { TicketEventView } from './receipts-view.ts';

/** What waits for a decision on a ticket, without who asked. */
export type DisputeMark =
  | { readonly kind: 'event'; readonly sourceEventId: string }
  | { readonly kind: 'clock'; readonly clockKind: ClockKind; readonly cycle: number };

/** A correction of one event, chosen by whoever decides. */
export interface ChosenCorrection {
  readonly connectorId: string;
  readonly ticketId: string;
  readonly sourceEventId: string;
  readonly change: EventChange;
}

/** One dispute, as the person who opened it and those who may decide see it. */
export interface DisputeView {
  readonly disputeId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly target: DisputeTarget;
  /** Subject of the ticket; null for a target without one, and where the helpdesk gave none. */
  readonly ticketSubject: string | null;
  /** The disputed metric, or that of the disputed trigger; null for other targets. */
  readonly metricId: string | null;
  /** Its English name. */
  readonly metricLabel: string | null;
  readonly proposal: EventChange | null;
  /** For reviews: what it should have come to. Null for other targets, and for whoever is to review blind. */
  readonly expected: ExpectedScore | null;
  readonly reason: string;
  readonly state: DisputeState;
  readonly openedAt: EpochMs;
  readonly closedAt: EpochMs | null;
  /** Who decided or withdrew; null while open. */
  readonly closedByName: string | null;
  readonly decisionReason: string | null;
  /** What an accepted dispute corrected. */
  readonly corrections: readonly ChosenCorrection[];
  /** Leads of the person's teams who may decide; empty = the managers of the workspace. */
  readonly leads: readonly string[];
  readonly mayDecide: boolean;
}

/** A figure of the person who disputes, before and after. */
export interface FigureDifference {
  readonly metricId: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly before: { readonly value: number | null; readonly n: number };
  readonly after: { readonly value: number | null; readonly n: number };
}

/** What corrections change: clocks of the tickets, and figures of the person in one period. Empty lists = nothing. */
export interface DisputeEffect {
  readonly clocks: readonly (ClockDifference & { readonly ticketId: string })[];
  /** null where the viewer may not see figures of single people. */
  readonly figures: readonly FigureDifference[] | null;
  /** Period of the figures, `to` exclusive, in days of the workspace's zone. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly timeZone: string;
}

/** The two reviews of a disputed one, as far as the viewer may see them. */
export interface DisputedReviews {
  /** Null while the viewer could still write the second one, which is blind, and when the review is stored no longer. */
  readonly first: ReviewView | null;
  /** Null while it is not written; the person whose work it is sees it once it is decided. */
  readonly second: ReviewView | null;
  /** It is still to be written, and the viewer may. */
  readonly mayRate: boolean;
  readonly isRated: boolean;
}

/** A dispute with what a decision can rest on. */
export interface DisputeDetail extends DisputeView {
  readonly serverNow: EpochMs;
  /** The ticket's events, oldest first; empty for a target without a ticket. */
  readonly events: readonly TicketEventView[];
  /** Colleagues who appear on the ticket, by their id in the helpdesk. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** What was changed by the decision, or would be by the proposal; null where there is nothing to compare. */
  readonly effect: DisputeEffect | null;
  /** Null for what is not a review. */
  readonly reviews: DisputedReviews | null;
  /** What a disputed trigger rests on; null for other targets, and where the viewer may not see figures of single people. */
  readonly trigger: TriggerEvidence | null;
}
