import { procedureFor, router, signedInProcedure } from '../../trpc/procedures.ts';
import { pageInput } from '../audit/audit.schema.ts';
import { addMemberInput, memberIdInput, sessionIdInput, setRoleInput } from './people.schema.ts';
import { toActor } from './to-actor.ts';

export const peopleRouter = router({
  /** The viewer: name, role, workspace, teams. */
  me: procedureFor('agent').query(({ ctx }) => ctx.services.people.getMe(ctx.viewer)),

  /** Whom the viewer may see: themselves; a lead also the members of their teams; managers and admins everybody. */
  members: procedureFor('agent').query(({ ctx }) => ctx.services.people.listMembers(ctx.viewer)),

  /** Adds a member; the answer holds their temporary password, which is told only this once. CONFLICT when they are a member already. */
  addMember: procedureFor('admin')
    .input(addMemberInput)
    .mutation(({ ctx, input }) => ctx.services.people.addMember(toActor(ctx.viewer), input)),

  /** CONFLICT when no admin would be left. */
  setRole: procedureFor('admin')
    .input(setRoleInput)
    .mutation(({ ctx, input }) => ctx.services.people.setRole(toActor(ctx.viewer), input.memberId, input.role)),

  /** Signs the member out everywhere and keeps them out. CONFLICT when no admin would be left. */
  deactivate: procedureFor('admin')
    .input(memberIdInput)
    .mutation(({ ctx, input }) => ctx.services.people.deactivate(toActor(ctx.viewer), input.memberId)),

  reactivate: procedureFor('admin')
    .input(memberIdInput)
    .mutation(({ ctx, input }) => ctx.services.people.reactivate(toActor(ctx.viewer), input.memberId)),

  /** Ends all sessions of a member, for a lost laptop. */
  signOut: procedureFor('admin')
    .input(memberIdInput)
    .mutation(({ ctx, input }) => ctx.services.people.signOut(toActor(ctx.viewer), input.memberId)),

  /** A new temporary password, told only this once; ends all sessions of the member. */
  resetPassword: procedureFor('admin')
    .input(memberIdInput)
    .mutation(({ ctx, input }) => ctx.services.people.resetPassword(toActor(ctx.viewer), input.memberId)),

  /** Who looked at the viewer's own figures, newest first. */
  whoLookedAtMe: procedureFor('agent')
    .input(pageInput)
    .query(({ ctx, input }) => ctx.services.audit.listLooksAt(ctx.viewer, input)),

  /** Where the signed-in person is signed in. */
  sessions: signedInProcedure.query(({ ctx }) => ctx.services.people.listSessions(ctx.userId)),

  /** Ends one of the signed-in person's own sessions. NOT_FOUND when it is none of theirs. */
  revokeSession: signedInProcedure.input(sessionIdInput).mutation(async ({ ctx, input }) => {
    await ctx.services.people.revokeSession(ctx.userId, input.sessionId);
    // This process must know it before the answer is out; the others hear it from the database.
    ctx.forgetViewers();
  }),
});
