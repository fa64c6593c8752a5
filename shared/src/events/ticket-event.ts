import type {
  AssigneeChanged,
  AttributesChanged,
  GroupChanged,
  MessageAdded,
  StatusChanged,
  SurveyAnswered,
  TicketCreated,
  TicketDeleted,
  TicketMerged,
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
  | SurveyAnswered
  | WorkLogged;

export type TicketEventType = TicketEvent['type'];
