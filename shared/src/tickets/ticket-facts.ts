import type { Correction } from '../events/correction.ts';
import type { StatusCategory } from '../events/status.ts';
import type { HistoryTurn } from '../sla/ticket-history.ts';
import type { EpochMs } from '../time/instant.ts';

/** One answer of a customer survey, with everybody whom a definition may credit. */
export interface SurveyFact {
  readonly kind: 'csat' | 'nps' | 'ces';
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly at: EpochMs;
  /** Who resolved the ticket, else who held it when the customer answered, else who replied last. */
  readonly creditedTo: string | null;
  readonly assigneeId: string | null;
  readonly lastReplierId: string | null;
}

/** From the oldest unanswered customer message to the human answer. */
export interface ResponseFact {
  readonly waitingSince: EpochMs;
  readonly answeredAt: EpochMs;
  readonly answeredBy: string | null;
}

/** A public message of a human agent to the customer. */
export interface AgentMessageFact {
  readonly at: EpochMs;
  readonly agentId: string | null;
}

/** A time in which the ticket was solved or closed; `to` null = it still is. */
export interface ResolvedSpan {
  readonly from: EpochMs;
  readonly to: EpochMs | null;
  /** The agent who resolved it, else who held it when something else did. */
  readonly by: string | null;
}

/** A hand-over to a higher tier. */
export interface EscalationFact {
  readonly at: EpochMs;
  readonly tier: number;
  /** The agent who escalated, else who held the ticket when a rule did. */
  readonly by: string | null;
}

/** Working time that one person logged on the ticket. */
export interface WorkLogFact {
  readonly at: EpochMs;
  readonly agentId: string | null;
  readonly durationMs: number;
  readonly holdMs: number;
}

/** Everything the metrics need to know of one ticket, folded from its events. Plain data. */
export interface TicketFacts {
  readonly ticketId: string;
  readonly subject: string | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly product: string | null;
  readonly priority: string | null;
  readonly customerTier: string | null;
  readonly tags: readonly string[];
  readonly requesterId: string | null;
  readonly status: StatusCategory;
  readonly rawStatus: string;
  readonly assigneeId: string | null;
  readonly groupId: string | null;
  readonly openedAt: EpochMs;
  /** An agent opened it for somebody else. */
  readonly agentStarted: boolean;
  /** Newest event folded in. */
  readonly lastEventAt: EpochMs;
  /** When the customer asked: creation unless an agent opened the ticket, then the first customer message; null while nobody asked. */
  readonly inquiryAt: EpochMs | null;
  readonly firstCustomerMessageAt: EpochMs | null;
  /** First public answer of a human agent; automatic answers never count (BLOG). */
  readonly firstHumanReplyAt: EpochMs | null;
  readonly firstHumanReplyBy: string | null;
  readonly lastHumanReplyBy: string | null;
  /**
   * When a bot last handed the ticket to people, or it was last reopened, before the first human answer; null when neither happened.
   * Chatwoot counts its first response from there.
   */
  readonly handedOverAt: EpochMs | null;
  /** Public messages of human agents, oldest first, those before the inquiry too. */
  readonly agentMessages: readonly AgentMessageFact[];
  /** Oldest customer message that nobody answered yet; null when none waits. */
  readonly waitingSince: EpochMs | null;
  /** Public answers of human agents after the inquiry. */
  readonly humanReplies: number;
  /** Customer messages after the one that opened the ticket. */
  readonly customerReplies: number;
  /** Customer messages after the first human answer. */
  readonly customerMessagesAfterAnswer: number;
  /** Every answered wait, oldest first. */
  readonly responses: readonly ResponseFact[];
  /** Agents who wrote, publicly or internally, in order of their first message. */
  readonly participants: readonly string[];
  readonly firstAssignedAt: EpochMs | null;
  /** Changes from one person to another. */
  readonly reassignments: number;
  /** Start of work: the earliest of first assignment, first human reply and first logged work. */
  readonly workStartedAt: EpochMs | null;
  readonly firstResolvedAt: EpochMs | null;
  readonly firstResolvedBy: string | null;
  /** Last move to solved/closed; null while open. */
  readonly resolvedAt: EpochMs | null;
  readonly resolvedBy: string | null;
  /** Every time in which it was resolved, oldest first. */
  readonly resolvedSpans: readonly ResolvedSpan[];
  readonly reopens: number;
  readonly lastReopenedAt: EpochMs | null;
  readonly escalations: number;
  readonly firstEscalatedAt: EpochMs | null;
  readonly firstEscalatedBy: string | null;
  /** Every hand-over to a higher tier, oldest first. */
  readonly escalationSteps: readonly EscalationFact[];
  /** Highest tier that held the ticket; 1 when it was never escalated. */
  readonly tier: number;
  readonly handleMs: number;
  readonly holdMs: number;
  /** Every logged piece of work, oldest first; `handleMs` and `holdMs` are their sums. */
  readonly workLogs: readonly WorkLogFact[];
  /** Turns of status and owner since the first event, oldest first. */
  readonly turns: readonly HistoryTurn[];
  /** Wall-clock ms in each status up to the newest event. */
  readonly statusMs: Readonly<Record<StatusCategory, number>>;
  readonly knownIssueId: string | null;
  readonly mergedInto: string | null;
  readonly deletedAt: EpochMs | null;
  readonly surveys: readonly SurveyFact[];
  /** What was decided about the ticket's events, in the order of decision. */
  readonly corrections: readonly Correction[];
}
