import type { EventChange } from './correction.ts';
import type { EventBase } from './event-base.ts';
import type { StatusCategory } from './status.ts';

/** Attributes of a ticket that policies, breakdowns and the panel use. Absent key = unchanged, null = known to be empty. */
export interface TicketAttributes {
  readonly subject?: string | null;
  readonly channel?: string | null;
  readonly category?: string | null;
  readonly product?: string | null;
  readonly priority?: string | null;
  readonly customerTier?: string | null;
  readonly tags?: readonly string[];
  readonly requesterId?: string | null;
}

/** The ticket came to be, with everything that it had from the start. */
export interface TicketCreated extends EventBase {
  readonly type: 'ticket.created';
  readonly status: StatusCategory;
  readonly rawStatus: string;
  readonly assigneeId: string | null;
  readonly groupId: string | null;
  readonly attributes: TicketAttributes;
}
/** A message on the ticket. The first customer message is usually the ticket itself; connectors emit it right after `ticket.created`. */
export interface MessageAdded extends EventBase {
  readonly type: 'message.added';
  readonly visibility: 'public' | 'internal';
  /** True for auto-replies, macros run by rules and bots acting under a person's name. */
  readonly automatic: boolean;
  readonly channel: string | null;
  /** Length of the text in characters when the source tells; the text itself is never kept. */
  readonly lengthChars: number | null;
}
/** The status moved; `rawStatus` is the helpdesk's own word. */
export interface StatusChanged extends EventBase {
  readonly type: 'status.changed';
  readonly status: StatusCategory;
  readonly rawStatus: string;
}
/** The ticket went to another person; null = to nobody. */
export interface AssigneeChanged extends EventBase {
  readonly type: 'assignee.changed';
  readonly assigneeId: string | null;
}
/** The ticket went to another group; null = to none. */
export interface GroupChanged extends EventBase {
  readonly type: 'group.changed';
  readonly groupId: string | null;
}
/** Attributes changed; those not named stay as they are. */
export interface AttributesChanged extends EventBase {
  readonly type: 'attributes.changed';
  readonly attributes: TicketAttributes;
}
/** The ticket was merged into another one, which goes on in its place. */
export interface TicketMerged extends EventBase {
  readonly type: 'ticket.merged';
  readonly intoTicketId: string;
}
/** The ticket was deleted or marked as spam; it no longer counts anywhere. */
export interface TicketDeleted extends EventBase {
  readonly type: 'ticket.deleted';
}
/** The ticket came back from deletion. */
export interface TicketRestored extends EventBase {
  readonly type: 'ticket.restored';
}
/** The customer answered a survey; a later answer to the same kind replaces an earlier one. */
export interface SurveyAnswered extends EventBase {
  readonly type: 'survey.answered';
  readonly survey: 'csat' | 'nps' | 'ces';
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}
/** Time a person worked on the ticket (AHT); `holdMs` is the part spent on hold in a call. */
export interface WorkLogged extends EventBase {
  readonly type: 'work.logged';
  readonly durationMs: number;
  readonly holdMs: number;
}
/** The ticket was handed to a higher tier. */
export interface TicketEscalated extends EventBase {
  readonly type: 'ticket.escalated';
  /** Tier that it went to (2, 3 …); null when the source does not say. */
  readonly toTier: number | null;
}
/** The ticket was linked to a known issue (problem, bug, incident); null = the link was removed. */
export interface KnownIssueLinked extends EventBase {
  readonly type: 'known-issue.linked';
  readonly knownIssueId: string | null;
}
/**
 * A lead accepted a dispute: from now on another event of the ticket counts differently. `at` is the decision's instant, which moves
 * nothing by itself; `actor` is always the system.
 */
export interface EventCorrected extends EventBase {
  readonly type: 'event.corrected';
  readonly correctedEventId: string;
  readonly change: EventChange;
  /** The member who decided. */
  readonly decidedBy: string;
  /** The decision's reason, in that member's words. */
  readonly reason: string;
  readonly disputeId: string;
}
