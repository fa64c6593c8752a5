import type { TicketState } from '../tickets/ticket-state.ts';

/** What a metric sees of a ticket. A folded `TicketState` is one. */
export type MeasuredTicket = Pick<TicketState, 'facts' | 'clocks'>;
