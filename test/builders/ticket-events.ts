import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type {
  MessageAdded,
  StatusChanged,
  SurveyAnswered,
  TicketCreated,
} from '@shiftlight/shared/events/ticket-events.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { unique } from './people.ts';

/** Events of one ticket, each with the next id and order. Instants are epoch ms. */
export interface TicketWriter {
  readonly ticketId: string;
  created(at: number, changes?: Partial<TicketCreated>): TicketCreated;
  /** The customer writes. */
  asked(at: number, changes?: Partial<MessageAdded>): MessageAdded;
  /** The agent answers in public. */
  answered(at: number, agentId: string, changes?: Partial<MessageAdded>): MessageAdded;
  status(at: number, status: StatusCategory, agentId?: string): StatusChanged;
  assigned(at: number, assigneeId: string | null): TicketEvent;
  escalated(at: number, agentId: string, toTier?: number): TicketEvent;
  rated(at: number, value: number): SurveyAnswered;
}

export function writeTicket(ticketId = unique('ticket'), requesterId = `customer-of-${ticketId}`): TicketWriter {
  let count = 0;
  const customer = { kind: 'customer', personId: requesterId } as const;
  const next = (at: number) => {
    count += 1;
    return { id: `${ticketId}/${count}`, ticketId, at, order: count };
  };
  const message = {
    type: 'message.added',
    visibility: 'public',
    automatic: false,
    channel: 'email',
    lengthChars: 120,
  } as const;
  return {
    ticketId,
    created: (at, changes) => ({
      ...next(at),
      actor: customer,
      type: 'ticket.created',
      status: 'new',
      rawStatus: 'new',
      assigneeId: null,
      groupId: 'support',
      attributes: { subject: `Subject of ${ticketId}`, channel: 'email', priority: 'P2', requesterId },
      ...changes,
    }),
    asked: (at, changes) => ({ ...next(at), actor: customer, ...message, ...changes }),
    answered: (at, agentId, changes) => ({
      ...next(at),
      actor: { kind: 'agent', personId: agentId },
      ...message,
      ...changes,
    }),
    status: (at, status, agentId) => ({
      ...next(at),
      actor: agentId === undefined ? customer : { kind: 'agent', personId: agentId },
      type: 'status.changed',
      status,
      rawStatus: status,
    }),
    assigned: (at, assigneeId) => ({
      ...next(at),
      actor: { kind: 'system', personId: null },
      type: 'assignee.changed',
      assigneeId,
    }),
    escalated: (at, agentId, toTier = 2) => ({
      ...next(at),
      actor: { kind: 'agent', personId: agentId },
      type: 'ticket.escalated',
      toTier,
    }),
    rated: (at, value) => ({
      ...next(at),
      actor: customer,
      type: 'survey.answered',
      survey: 'csat',
      value,
      scaleMin: 1,
      scaleMax: 5,
    }),
  };
}
