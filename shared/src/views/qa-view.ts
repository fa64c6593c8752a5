import type { DisputeState } from '../disputes/dispute-target.ts';
import type { ExpectedScore } from '../disputes/expected-score.ts';
import type { ReviewAnswer } from '../qa/find-review-faults.ts';
import type { Rubric } from '../qa/rubric.ts';
import type { ExclusionReason, ReplaceReason, SamplingPlan } from '../qa/sampling-plan.ts';
import type { ReviewScore } from '../qa/score-review.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TicketRef } from './ticket-view.ts';

/** A colleague by name; `name` null = no longer a member. */
export interface QaPerson {
  readonly memberId: string;
  readonly name: string | null;
}

export interface QaTicket extends TicketRef {
  /** null when the ticket has none, or is gone. */
  readonly subject: string | null;
}

/** A drawn ticket that waits for its review. */
export interface DueSample {
  readonly sampleId: string;
  readonly ticket: QaTicket;
  readonly agent: QaPerson;
  /** null = everybody who reviews for the plan has a conflict: a lead must ask somebody else. */
  readonly reviewer: QaPerson | null;
  readonly planLabel: string;
  readonly rubricId: string;
  readonly dueAt: EpochMs;
  /** It stands in for a ticket that was given back. */
  readonly standsIn: boolean;
  /** How likely the ticket was to be drawn, (0, 1]. */
  readonly inclusionRatio: number;
}

/** What waits for the viewer as a reviewer, most urgent first. */
export interface QueueView {
  readonly due: readonly DueSample[];
  readonly calibrations: readonly DueCalibration[];
  readonly secondReviews: readonly DueSecondReview[];
  readonly serverNow: EpochMs;
}

/** A ticket of a calibration that the viewer has not rated yet. */
export interface DueCalibration {
  readonly calibrationId: string;
  readonly label: string;
  readonly deadlineAt: EpochMs;
  readonly ticket: QaTicket;
  readonly agent: QaPerson;
}

/** A disputed review that the viewer may write a second, blind review for. */
export interface DueSecondReview {
  readonly disputeId: string;
  readonly ticket: QaTicket;
  readonly agent: QaPerson;
  /** What the person says is wrong. */
  readonly reason: string;
  readonly openedAt: EpochMs;
}

/** A message of a person of ours that can be reviewed on its own. Texts are never kept: the ticket beside it shows them. */
export interface ReviewableMessage {
  readonly eventId: string;
  readonly at: EpochMs;
  readonly author: QaPerson;
  readonly visibility: 'public' | 'internal';
}

/** One thing to review about the ticket in view. */
export interface ReviewTask {
  readonly kind: 'sample' | 'calibration' | 'second';
  /** The sample's, the calibration's or the dispute's id. */
  readonly taskId: string;
  readonly label: string;
  readonly agent: QaPerson;
  /** Null for a second review: it has no deadline. */
  readonly dueAt: EpochMs | null;
  readonly rubric: Rubric;
  /** The one message that is to be reviewed; null = the reviewer's choice, or the whole conversation. */
  readonly message: { readonly eventId: string; readonly at: EpochMs | null } | null;
}

/** What the panel needs to review a ticket. */
export interface ReviewFormView {
  readonly ticket: QaTicket;
  readonly tasks: readonly ReviewTask[];
  readonly messages: readonly ReviewableMessage[];
  readonly serverNow: EpochMs;
}

/** A finished review as a list shows it. */
export interface ReviewSummary {
  readonly reviewId: string;
  readonly ticket: QaTicket;
  readonly agent: QaPerson;
  readonly reviewer: QaPerson;
  readonly submittedAt: EpochMs;
  /** 0–1; null when nothing was rated, and while it is kept from the viewer. */
  readonly scoreRatio: number | null;
  readonly passed: boolean | null;
  /** It judges reviewers, not the agent, and counts in nobody’s score. */
  readonly isCalibration: boolean;
  /** A second review after a dispute holds instead. */
  readonly isReplaced: boolean;
  /** It was written for a dispute of another review. */
  readonly isSecond: boolean;
  /** The latest dispute of it that was not withdrawn. */
  readonly dispute: { readonly disputeId: string; readonly state: DisputeState } | null;
  /** Kept from the viewer, who may be asked for a second review of it. */
  readonly isBlind: boolean;
}

/** Why a review is or was disputed, and what came of it. */
export interface ReviewDisputeView {
  readonly disputeId: string;
  readonly state: DisputeState;
  readonly reason: string;
  readonly expected: ExpectedScore | null;
  readonly openedAt: EpochMs;
  readonly closedAt: EpochMs | null;
  readonly closedBy: QaPerson | null;
  readonly decisionReason: string | null;
  /** The second review; null until it is decided. */
  readonly secondReviewId: string | null;
}

/** A finished review with its arithmetic. */
export interface ReviewView extends ReviewSummary {
  /** The version that the review was made with. */
  readonly rubric: Rubric;
  readonly answers: readonly ReviewAnswer[];
  readonly score: ReviewScore;
  readonly comment: string | null;
  readonly errorFound: boolean;
  /** Time that the reviewer had the review open and in view. */
  readonly activeMs: number;
  /** When the reviewed message was written; null = the whole conversation was reviewed. */
  readonly messageAt: EpochMs | null;
  /** How the ticket came to be reviewed; null for a calibration and for the second review of a dispute. */
  readonly drawn: {
    readonly planLabel: string;
    readonly drawnAt: EpochMs;
    readonly inclusionRatio: number;
    readonly standsIn: boolean;
  } | null;
  readonly mine: boolean;
  /** The viewer may dispute it: it is about them, it counts, and nobody decided on it yet. */
  readonly mayDispute: boolean;
  readonly disputed: ReviewDisputeView | null;
}

/** A plan as leads see it. */
export interface PlanView {
  readonly planId: string;
  readonly version: number;
  readonly plan: SamplingPlan;
  readonly rubricId: string;
  readonly teamName: string;
  /** Of the running week or month. */
  readonly period: {
    readonly from: EpochMs;
    readonly to: EpochMs;
    readonly due: number;
    readonly overdue: number;
    readonly reviewed: number;
    readonly withoutReviewer: number;
    readonly replaced: readonly { readonly reason: ReplaceReason; readonly count: number }[];
    readonly agents: readonly {
      readonly agent: QaPerson;
      readonly drawn: number;
      readonly reviewed: number;
      readonly due: number;
      /** Of those that are due. */
      readonly overdue: number;
      readonly replaced: number;
    }[];
    /** People of the team of whom nothing was drawn. */
    readonly undrawn: readonly QaPerson[];
  };
  readonly lastDrawnAt: EpochMs | null;
}

/** What a draw gave. */
export interface DrawView {
  readonly drawId: string;
  readonly number: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly seed: string;
  readonly candidates: number;
  readonly drawn: number;
  readonly withoutReviewer: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
}

/** Drawn tickets of the viewer's teams that wait for anybody, most urgent first. */
export interface DueSamplesView {
  readonly due: readonly DueSample[];
  /** True where works-council mode keeps what others have before them. */
  readonly isHidden: boolean;
  /** There are more than are shown. */
  readonly hasMore: boolean;
  readonly serverNow: EpochMs;
}

/** Finished reviews that fit what was asked for, newest first. */
export interface ReviewsView {
  readonly reviews: readonly ReviewSummary[];
  /** Whose reviews the viewer can ask for, by name: those of the people whom they lead who have one. */
  readonly people: readonly QaPerson[];
  /** Where to go on; null = these are all. */
  readonly next: { readonly at: EpochMs; readonly reviewId: string } | null;
  /** True where works-council mode keeps reviews of other people. */
  readonly isHidden: boolean;
}
