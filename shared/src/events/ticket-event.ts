import type {
  AssigneeChanged,
  AttributesChanged,
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

/** One canonical, helpdesk-neutral fact about a ticket. Families live in files of their own; this is their union. */
export type TicketEvent =
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

export type TicketEventType = TicketEvent['type'];
