import { procedureFor, router } from '../../trpc/procedures.ts';

export const nowRouter = router({
  /**
   * The viewer's own open tickets in every connected helpdesk, soonest due first, then up to 100 that nobody has in the groups where the
   * viewer's teams work and of which a clock is over or due within a week; with the calendars to tick them.
   */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.now.list(ctx.viewer)),
});
