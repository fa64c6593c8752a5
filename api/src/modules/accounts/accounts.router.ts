import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { accountDecision } from './accounts.schema.ts';

export const accountsRouter = router({
  /** Accounts of a helpdesk: `automatic` = counts as a program; `sign` = why it looks like one, null when it does not. NOT_FOUND in another workspace. */
  list: procedureFor('admin')
    .input(z.object({ connectorId: z.uuid() }))
    .query(({ ctx, input }) => ctx.services.accounts.list(ctx.viewer.workspaceId, input.connectorId)),

  /**
   * Counts an account as a program or as a person, also in the past: its events are corrected, with the reason, and shown so on
   * receipts. Answers how many. NOT_FOUND when the helpdesk has no such account.
   */
  decide: procedureFor('admin')
    .input(accountDecision)
    .mutation(async ({ ctx, input }) => {
      const outcome = await ctx.services.accounts.decide(ctx.viewer, input);
      await ctx.services.audit.record(ctx.viewer, 'connector.account-decided', { ...input, ...outcome });
      return outcome;
    }),
});
