import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';

const one = z.object({ reconciliationId: z.uuid() });

export const truthRouter = router({
  /** Every helpdesk with its newest comparisons: accuracy, completeness and timeliness, each with its limit. Instants are epoch ms. */
  list: procedureFor('manager').query(({ ctx }) => ctx.services.truth.list(ctx.viewer.workspaceId)),

  /** What one comparison found, ticket by ticket, and which values differ. NOT_FOUND in another workspace. */
  receipt: procedureFor('manager')
    .input(one)
    .query(({ ctx, input }) => ctx.services.truth.getReceipt(ctx.viewer.workspaceId, input.reconciliationId)),

  /** Compares a helpdesk as soon as may be. NOT_FOUND in another workspace, INVALID when it has no list. */
  check: procedureFor('admin')
    .input(z.object({ connectorId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.truth.checkNow(ctx.viewer.workspaceId, input.connectorId);
      await ctx.services.audit.record(ctx.viewer, 'truth.checked', input);
    }),

  /** Decides about tickets that the helpdesk's list lacks: look at each of them, or leave them as they are. INVALID when none waits. */
  decideAbsent: procedureFor('admin')
    .input(one.extend({ look: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.truth.decideAbsent(ctx.viewer.workspaceId, input.reconciliationId, input.look);
      await ctx.services.audit.record(ctx.viewer, 'truth.absent-decided', input);
    }),
});
