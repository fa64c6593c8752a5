import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { appliesTo, policies } from './rules.schema.ts';

export const policiesRouter = router({
  /** The ordered SLA policies that hold for tickets opened now. */
  current: procedureFor('agent').query(({ ctx }) => ctx.services.rules.getPolicies(ctx.viewer.workspaceId)),

  /** Stores the ordered policies as a new version, for new tickets or for all. BAD_REQUEST says what to change. */
  save: procedureFor('manager')
    .input(z.object({ policies, appliesTo }))
    .mutation(async ({ ctx, input }) => {
      const saved = await ctx.services.rules.savePolicies(ctx.viewer, input.policies, input.appliesTo);
      await ctx.services.audit.record(ctx.viewer, 'policies.saved', { ...saved, appliesTo: input.appliesTo });
      return saved;
    }),
});
