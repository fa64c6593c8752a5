import type {
  AssigneeChanged,
  AttributesChanged,
  EventCorrected,
  GroupChanged,
  KnownIssueLinked,
  MessageAdded,
  StatusChanged,
  SurveyAnswered,
  TicketCreated,
  TicketDeleted,
  TicketEscalated,
  TicketMerged,
  TicketRestored,
  WorkLogged,
} from './ticket-events.ts';

/** One canonical, helpdesk-neutral fact about a ticket, as a helpdesk tells it. Families live in files of their own; this is their union. */
export type HelpdeskEvent =
  | TicketCreated
  | MessageAdded
  | StatusChanged
  | AssigneeChanged
  | GroupChanged
  | AttributesChanged
  | TicketMerged
  | TicketDeleted
  | TicketRestored
  | SurveyAnswered
  | WorkLogged
  | TicketEscalated
  | KnownIssueLinked;

/** Everything that is stored about a ticket: what the helpdesk told, and what was decided about that. */
export type TicketEvent = HelpdeskEvent | EventCorrected;

export type TicketEventType = HelpdeskEvent['type'];
