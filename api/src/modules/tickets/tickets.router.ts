import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { ticketRef, ticketRefs } from './ticket-ref.schema.ts';

export const ticketsRouter = router({
  /** Clocks and heads of these tickets, with the calendars to tick them; tickets that the workspace does not know are left out. */
  lookup: procedureFor('agent')
    .input(z.object({ refs: ticketRefs }))
    .query(({ ctx, input }) => ctx.services.tickets.lookup(ctx.viewer, input.refs)),
  /**
   * The receipt of every clock of one ticket (spans counted and not counted with the reason, what each event did, owners), and its events
   * in order. Throws NOT_FOUND for a ticket that the workspace does not know. Colleagues whose time appears see the look in their log.
   */
  receipts: procedureFor('agent')
    .input(ticketRef)
    .query(({ ctx, input }) => ctx.services.ticketReceipts.receipts(ctx.viewer, input)),
});
