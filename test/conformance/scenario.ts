import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { Clock, ClockKind } from '@shiftlight/shared/sla/clock.ts';
import type { SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';

const CALENDAR_ID = 'scenario';

/** A step of a scenario's ticket. */
export type Step =
  | { readonly at: number; readonly does: 'customer-writes' | 'agent-answers' }
  | { readonly at: number; readonly does: 'status'; readonly status: StatusCategory };

const message = { visibility: 'public', automatic: false, channel: null, lengthChars: null } as const;
const customer = { kind: 'customer', personId: 'customer' } as const;
const agent = { kind: 'agent', personId: 'agent' } as const;

function toEvent(step: Step, order: number): TicketEvent {
  const base = { id: `step-${order}`, ticketId: 'scenario', at: step.at, order };
  switch (step.does) {
    case 'customer-writes':
      return { ...base, actor: customer, type: 'message.added', ...message };
    case 'agent-answers':
      return { ...base, actor: agent, type: 'message.added', ...message };
    case 'status':
      return { ...base, actor: agent, type: 'status.changed', status: step.status, rawStatus: step.status };
  }
}

/** Folds a ticket that a customer opened at `startAt`, under one target. */
export function runScenario(
  startAt: number,
  steps: readonly Step[],
  target: Omit<SlaTarget, 'calendarId'>,
  calendar: Calendar,
  status: StatusCategory = 'open',
): TicketState {
  const fold = createTicketFold({
    policies: [{ id: 'scenario', version: 1, name: 'Scenario', targets: [{ ...target, calendarId: CALENDAR_ID }] }],
    calendars: new Map([[CALENDAR_ID, calendar]]),
  });
  const created: TicketEvent = {
    id: 'created',
    ticketId: 'scenario',
    at: startAt,
    order: 0,
    actor: customer,
    type: 'ticket.created',
    status,
    rawStatus: status,
    assigneeId: null,
    groupId: null,
    attributes: {},
  };
  return fold.run([created, ...steps.map((step, index) => toEvent(step, index + 1))]);
}

/** The ticket's clocks of a kind, oldest first. */
export function clocksOf(state: TicketState, kind: ClockKind): readonly Clock[] {
  return state.clocks.filter((clock) => clock.kind === kind);
}
