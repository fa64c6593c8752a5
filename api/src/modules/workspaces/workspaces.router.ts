import { router, signedInProcedure } from '../../trpc/procedures.ts';

export const workspacesRouter = router({
  /** The workspaces in which the signed-in person is an active member, oldest first. Send the wanted id in the header `x-workspace-id`. */
  mine: signedInProcedure.query(({ ctx }) => ctx.services.workspaces.listOfUser(ctx.userId)),
});
