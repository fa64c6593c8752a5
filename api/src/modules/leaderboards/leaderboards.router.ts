import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  leaderboardsInput,
  participateInput,
  removeGoalInput,
  setGoalInput,
  switchInput,
} from './leaderboards.schema.ts';

/** Off until a manager switches them on for a team; only who chose to take part appears. Everywhere NOT_FOUND for a team that the viewer is not in, nor leads. */
export const leaderboardsRouter = router({
  /** The goals of the team and the first three places of a week, among those who take part. Shares 0–1, lengths in ms. */
  get: procedureFor('agent')
    .input(leaderboardsInput)
    .query(({ ctx, input }) => ctx.services.leaderboards.get(ctx.viewer, input)),

  /** The viewer appears from now on, or no longer, in all teams and weeks. FORBIDDEN to join in works-council mode. */
  participate: procedureFor('agent')
    .input(participateInput)
    .mutation(({ ctx, input }) => ctx.services.leaderboards.participate(ctx.viewer, input.participates)),

  /** Switches the leaderboard of a team on or off. FORBIDDEN to switch on in works-council mode. */
  switch: procedureFor('manager')
    .input(switchInput)
    .mutation(({ ctx, input }) => ctx.services.leaderboards.switch(ctx.viewer, input)),

  /** Sets what a team that the viewer leads wants to reach in a month. Repeatable. */
  setGoal: procedureFor('lead')
    .input(setGoalInput)
    .mutation(({ ctx, input }) => ctx.services.teamGoals.set(ctx.viewer, input)),

  /** Takes a goal back; one that is gone stays gone. */
  removeGoal: procedureFor('lead')
    .input(removeGoalInput)
    .mutation(({ ctx, input }) => ctx.services.teamGoals.remove(ctx.viewer, input)),
});
