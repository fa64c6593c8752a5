import type { EscalationAnswers } from '../escalations/check-escalation.ts';
import type { Checklist } from '../escalations/checklist.ts';
import type { ReturnsCost } from '../escalations/cost-of-returns.ts';
import type { EscalationState } from '../escalations/fold-escalation.ts';
import type { HandOverMark } from '../escalations/hand-over-marks.ts';
import type { PrefilledAnswer } from '../escalations/prefill-answers.ts';
import type { ReturnReason } from '../escalations/return-reasons.ts';
import type { StatusCategory } from '../events/status.ts';
import type { Figure } from '../metrics/figure.ts';
import type { EpochMs } from '../time/instant.ts';
import type { ScorecardSubject } from './scorecard-view.ts';
import type { TicketRef } from './ticket-view.ts';

/** A colleague as a step names them; `name` null = no longer a member. */
export interface EscalationPerson {
  readonly memberId: string;
  readonly name: string | null;
}

/** One step as the panel tells it. */
export interface EscalationStepView {
  readonly kind: 'sent' | 'resent' | 'accepted' | 'returned' | 'withdrawn';
  readonly at: EpochMs;
  readonly by: EscalationPerson;
  /** Working time of the ticket's calendar since the step before, in ms; null for the first one. */
  readonly afterMs: number | null;
  /** Required items that were left open (sent, resent) or that the specialist missed (returned). */
  readonly itemIds: readonly string[];
  readonly reason: ReturnReason | null;
  readonly note: string | null;
  /** What the specialist said of the hand-over (accepted); null for other steps and for who may not see it. */
  readonly complete: boolean | null;
}

/** What a list needs to know of an escalated ticket. */
export interface EscalatedTicket extends TicketRef {
  readonly subject: string | null;
  readonly priority: string | null;
  readonly customerTier: string | null;
  readonly status: StatusCategory;
}

/** What the viewer may do with an escalation now. */
export interface EscalationRights {
  readonly decide: boolean;
  readonly resend: boolean;
  readonly withdraw: boolean;
}

/** One escalation with everything that is shown of it. */
export interface EscalationView {
  readonly escalationId: string;
  readonly ticket: EscalatedTicket;
  readonly checklist: Checklist;
  readonly toTier: number;
  /** Null = every specialist is asked. */
  readonly team: { readonly teamId: string; readonly name: string } | null;
  readonly state: EscalationState;
  /** How many steps it has: a decision names it, so that nobody decides on what they have not seen. */
  readonly steps: number;
  readonly sentBy: EscalationPerson;
  readonly sentAt: EpochMs;
  readonly changedAt: EpochMs;
  /** Working time of the ticket's calendar since the newest step, in ms; 0 when it is over. */
  readonly inStateMs: number;
  readonly answers: EscalationAnswers;
  readonly missingItemIds: readonly string[];
  readonly history: readonly EscalationStepView[];
  /** Null until a specialist judged the hand-over, and for who may not see it. */
  readonly rating: { readonly complete: boolean; readonly at: EpochMs; readonly by: EscalationPerson } | null;
  readonly cost: ReturnsCost;
  readonly mine: boolean;
  readonly may: EscalationRights;
}

/** What the form for escalating a ticket starts from. */
export interface EscalationForm {
  readonly ticket: EscalatedTicket;
  /** Why the viewer may not escalate it; null when they may. */
  readonly refusal: 'not-yours' | 'escalated-already' | null;
  /** The next tier above the one that holds the ticket. */
  readonly toTier: number;
  /** Those that may be used, the fitting one first. */
  readonly checklists: readonly Checklist[];
  /** Answers known already, by checklist and item. */
  readonly prefilled: Readonly<Record<string, Readonly<Record<string, PrefilledAnswer>>>>;
  /** All of this ticket, newest first. */
  readonly escalations: readonly EscalationView[];
  /** Back and forth on a ticket that was escalated in the helpdesk without a tag; null when there is a tag, or no escalation. */
  readonly untaggedCost: ReturnsCost | null;
  readonly serverNow: EpochMs;
}

/** The viewer's own escalations and how complete they were. */
export interface OwnEscalations {
  /** Open ones first, then the newest. */
  readonly escalations: readonly EscalationView[];
  readonly figure: Figure;
  readonly days: number;
  readonly serverNow: EpochMs;
}

/** Completeness of one team and of its members. */
export interface TeamCompleteness {
  readonly teamId: string;
  readonly name: string;
  readonly figure: Figure;
  readonly members: readonly { readonly memberId: string; readonly name: string; readonly figure: Figure }[];
}

/** The answer to every write: the same again for the same request. */
export interface EscalationReceipt {
  readonly escalationId: string;
  readonly state: EscalationState;
  readonly steps: number;
}

/** How many hand-overs have a mark; the list behind it holds exactly these. */
export interface MarkCountView {
  readonly mark: HandOverMark;
  readonly count: number;
}

/** One item of a checklist that was not there. */
export interface MissedItem {
  readonly checklistId: string;
  readonly itemId: string;
  /** As the newest of these hand-overs names them. */
  readonly label: string;
  readonly checklistLabel: string;
  /** Hand-overs in which a specialist missed it. */
  readonly missed: number;
  /** Hand-overs in which who escalated left it open on purpose. */
  readonly leftOpen: number;
}

/**
 * What became of the hand-overs that were first sent in a period. In works-council mode a part is null when too few people contributed to
 * one of its counts, since the others would tell it.
 */
export interface EscalationOverview {
  readonly subject: ScorecardSubject;
  readonly from: EpochMs;
  /** Now while the period runs. */
  readonly to: EpochMs;
  readonly count: number | null;
  readonly states: readonly MarkCountView[] | null;
  readonly verdicts: readonly MarkCountView[] | null;
  readonly reasons: readonly MarkCountView[] | null;
  /** The most missed first. */
  readonly items: readonly MissedItem[] | null;
  readonly back: readonly MarkCountView[] | null;
  /** Working time lost by going back and forth, in ms. */
  readonly lostMs: number | null;
  readonly serverNow: EpochMs;
}

/** One page of the hand-overs behind a count, the newest first. */
export interface FoundEscalations {
  readonly subject: ScorecardSubject;
  readonly escalations: readonly EscalationView[];
  /** Of all pages. */
  readonly count: number;
  /** True where the workspace shows nothing of single other people. */
  readonly isHidden: boolean;
  readonly serverNow: EpochMs;
}
