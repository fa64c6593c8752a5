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
export interface StatusChanged extends EventBase {
  readonly type: 'status.changed';
  readonly status: StatusCategory;
  readonly rawStatus: string;
}
export interface AssigneeChanged extends EventBase {
  readonly type: 'assignee.changed';
  readonly assigneeId: string | null;
}
export interface GroupChanged extends EventBase {
  readonly type: 'group.changed';
  readonly groupId: string | null;
}
export interface AttributesChanged extends EventBase {
  readonly type: 'attributes.changed';
  readonly attributes: TicketAttributes;
}
export interface TicketMerged extends EventBase {
  readonly type: 'ticket.merged';
  readonly intoTicketId: string;
}
export interface TicketDeleted extends EventBase {
  readonly type: 'ticket.deleted';
}
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
