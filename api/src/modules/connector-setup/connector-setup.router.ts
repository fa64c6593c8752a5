import { procedureFor, router } from '../../trpc/procedures.ts';
import { mappedStatuses, oneConnector } from './connector-setup.schema.ts';

export const connectorSetupRouter = router({
  /**
   * The helpdesk's own statuses with what each counts as, the decided ones last; `waiting` = tickets still to be folded anew after a
   * change. NOT_FOUND in another workspace.
   */
  statuses: procedureFor('admin')
    .input(oneConnector)
    .query(({ ctx, input }) => ctx.services.connectorStatuses.list(ctx.viewer.workspaceId, input.connectorId)),

  /** Asks the helpdesk for all its statuses, also those that no ticket has had yet. Answers how many were new; null = it has no such list. */
  readStatuses: procedureFor('admin')
    .input(oneConnector)
    .mutation(({ ctx, input }) => ctx.services.connectorStatuses.read(ctx.viewer.workspaceId, input.connectorId)),

  /**
   * Says what statuses count as, from now on and in the past: the helpdesk's tickets are folded anew from the same events. Answers how
   * many tickets that were. May be changed again.
   */
  saveStatuses: procedureFor('admin')
    .input(oneConnector.extend({ statuses: mappedStatuses }))
    .mutation(async ({ ctx, input }) => {
      const { connectorId, statuses } = input;
      const saved = await ctx.services.connectorStatuses.save(ctx.viewer.workspaceId, connectorId, statuses);
      const decided = Object.entries(statuses).map(([name, category]) => `${name} = ${category}`);
      const detail = { connectorId, statuses: decided.join(', '), ...saved };
      await ctx.services.audit.record(ctx.viewer, 'connector.statuses-mapped', detail);
      return saved;
    }),
});
