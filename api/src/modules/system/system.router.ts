import { publicProcedure, router } from '../../trpc/procedures.ts';
import { createWorkspaceInput } from '../workspaces/workspaces.schema.ts';

export const systemRouter = router({
  /** What answers here, its clock, how to sign in, and whether a first workspace still has to be made. */
  info: publicProcedure.query(({ ctx }) => ctx.services.system.info()),

  /** Makes the first workspace with its admin, who can then sign in. CONFLICT when there is a workspace already. */
  setup: publicProcedure
    .input(createWorkspaceInput)
    .mutation(({ ctx, input }) => ctx.services.workspaces.createFirst(input)),
});
