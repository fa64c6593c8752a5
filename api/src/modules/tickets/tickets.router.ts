import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { ticketRefs } from './ticket-ref.schema.ts';

export const ticketsRouter = router({
  /** Clocks and heads of these tickets, with the calendars to tick them; tickets that the workspace does not know are left out. */
  lookup: procedureFor('agent')
    .input(z.object({ refs: ticketRefs }))
    .query(({ ctx, input }) => ctx.services.tickets.lookup(ctx.viewer.workspaceId, input.refs)),
});
