import { procedureFor, router } from '../../trpc/procedures.ts';

export const nowRouter = router({
  /** The viewer's own open tickets in every connected helpdesk, soonest due first, with the calendars to tick them. */
  list: procedureFor('agent').query(({ ctx }) =>
    ctx.services.tickets.listOpenOf(ctx.viewer.workspaceId, ctx.viewer.memberId),
  ),
});
