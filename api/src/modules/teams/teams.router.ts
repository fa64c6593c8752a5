import { procedureFor, router } from '../../trpc/procedures.ts';
import { toActor } from '../people/to-actor.ts';
import { createTeamInput, renameTeamInput, setTeamMemberInput, teamIdInput, teamMemberInput } from './teams.schema.ts';

export const teamsRouter = router({
  /** Teams with their members: all for managers and admins, otherwise those the viewer is in. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.teams.list(ctx.viewer)),

  /** CONFLICT when the name is taken. */
  create: procedureFor('manager')
    .input(createTeamInput)
    .mutation(({ ctx, input }) => ctx.services.teams.create(toActor(ctx.viewer), input.name)),

  /** CONFLICT when the name is taken. */
  rename: procedureFor('manager')
    .input(renameTeamInput)
    .mutation(({ ctx, input }) => ctx.services.teams.rename(toActor(ctx.viewer), input.teamId, input.name)),

  /** The team goes, its members stay. */
  remove: procedureFor('manager')
    .input(teamIdInput)
    .mutation(({ ctx, input }) => ctx.services.teams.remove(toActor(ctx.viewer), input.teamId)),

  /** Puts a member into the team or changes whether they lead it. INVALID when their role cannot lead. */
  setMember: procedureFor('manager')
    .input(setTeamMemberInput)
    .mutation(({ ctx, input }) =>
      ctx.services.teams.setMember(toActor(ctx.viewer), input.teamId, input.memberId, input.isLead),
    ),

  removeMember: procedureFor('manager')
    .input(teamMemberInput)
    .mutation(({ ctx, input }) => ctx.services.teams.removeMember(toActor(ctx.viewer), input.teamId, input.memberId)),
});
