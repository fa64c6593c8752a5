import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';

/** Events of one invented ticket, in order: created, first message, taken, answered, asked again, answered, resolved. */
export function createTicketEvents(ticket: number, openedAt: number): readonly TicketEvent[] {
  const ticketId = String(ticket);
  const customer = { kind: 'customer', personId: `customer-${ticket % 5_000}` } as const;
  const agent = { kind: 'agent', personId: `agent-${ticket % 50}` } as const;
  const at = (minutes: number) => openedAt + minutes * 60_000;
  const base = (step: number, minutes: number) => ({ id: `${ticket}-${step}`, ticketId, at: at(minutes), order: step });
  const message = {
    type: 'message.added',
    visibility: 'public',
    automatic: false,
    channel: 'email',
    lengthChars: 240,
  } as const;
  return [
    {
      ...base(0, 0),
      actor: customer,
      type: 'ticket.created',
      status: 'new',
      rawStatus: 'new',
      assigneeId: null,
      groupId: 'support',
      attributes: {
        subject: `Order ${ticket} has not arrived`,
        channel: 'email',
        priority: `P${(ticket % 4) + 1}`,
        category: 'delivery',
        requesterId: customer.personId,
      },
    },
    { ...base(1, 0), actor: customer, ...message },
    { ...base(2, 9), actor: agent, type: 'assignee.changed', assigneeId: agent.personId },
    { ...base(3, 14), actor: agent, ...message },
    { ...base(4, 14), actor: agent, type: 'status.changed', status: 'pending', rawStatus: 'waiting' },
    { ...base(5, 95), actor: customer, ...message },
    { ...base(6, 95), actor: customer, type: 'status.changed', status: 'open', rawStatus: 'open' },
    { ...base(7, 130), actor: agent, ...message },
    { ...base(8, 131), actor: agent, type: 'status.changed', status: 'solved', rawStatus: 'solved' },
  ];
}

/** Events of many tickets as they would arrive: interleaved, step by step over groups of tickets. */
export function createTraffic(
  tickets: number,
  openedAt: number,
  groupSize = 500,
  firstTicket = 0,
): readonly TicketEvent[] {
  const traffic: TicketEvent[] = [];
  for (let start = 0; start < tickets; start += groupSize) {
    const group = Array.from({ length: Math.min(groupSize, tickets - start) }, (_, index) =>
      createTicketEvents(firstTicket + start + index, openedAt + (start + index) * 1_000),
    );
    for (let step = 0; step < 9; step += 1) {
      for (const events of group) {
        const event = events[step];
        if (event !== undefined) traffic.push(event);
      }
    }
  }
  return traffic;
}

/** Tickets that one agent has taken and answered, and whose customers have asked again. */
export function createOpenTickets(count: number, agentId: string, openedAt: number): readonly TicketEvent[] {
  return Array.from({ length: count }, (_, index) => createTicketEvents(9_000_000 + index, openedAt)).flatMap(
    (events) =>
      events.slice(0, 7).map((event) => ({
        ...event,
        at: openedAt + event.order * 60_000,
        ...(event.actor.kind === 'agent' ? { actor: { kind: 'agent' as const, personId: agentId } } : {}),
        ...(event.type === 'assignee.changed' ? { assigneeId: agentId } : {}),
      })),
  );
}
