import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { dayMs } from './coaching.ts';
import { writeTicket } from './ticket-events.ts';

export interface ResolvedWork {
  readonly agentId: string;
  /** Tickets that one answer settled, and tickets that needed a second one. */
  readonly atOnce: number;
  readonly withFollowUp: number;
  /** Days before `now` on which they were resolved, in turn. */
  readonly daysAgo: readonly number[];
  readonly now?: number;
  /** Who had each of them before and handed it to tier 2. */
  readonly escalatedBy?: string;
}

/** The events of a person's resolved tickets. */
export function resolvedTickets({
  agentId,
  atOnce,
  withFollowUp,
  daysAgo,
  now = Date.now(),
  escalatedBy,
}: ResolvedWork): TicketEvent[] {
  return Array.from({ length: atOnce + withFollowUp }, (_, index) => {
    const ticket = writeTicket();
    const at = now - (daysAgo[index % daysAgo.length] ?? 1) * dayMs;
    const second = index < atOnce ? [] : [ticket.asked(at - 3_000), ticket.answered(at - 2_000, agentId)];
    return [
      ticket.created(at - 60_000, { assigneeId: escalatedBy ?? agentId }),
      ...(escalatedBy === undefined
        ? []
        : [ticket.escalated(at - 50_000, escalatedBy), ticket.assigned(at - 40_000, agentId)]),
      ticket.answered(at - 30_000, agentId),
      ...second,
      ticket.status(at, 'solved', agentId),
    ];
  }).flat();
}
