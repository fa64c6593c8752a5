import { procedureFor, router } from '../../trpc/procedures.ts';
import { assignInput, drawIdInput, drawInput, planIdInput, replaceInput, savePlanInput } from './sampling.schema.ts';

export const samplingRouter = router({
  /** Sampling plans of the viewer's teams with how they stand, and the teams, reviewers and rubrics that a plan can name. */
  overview: procedureFor('lead').query(({ ctx }) => ctx.services.sampling.overview(ctx.viewer)),

  /** Makes a plan, or its next version. BAD_REQUEST says what to mend, CONFLICT when somebody else changed it meanwhile. */
  savePlan: procedureFor('lead')
    .input(savePlanInput)
    .mutation(({ ctx, input }) => ctx.services.sampling.savePlan(ctx.viewer, input)),

  /** Draws tickets to review from those finished since the last draw. CONFLICT when the plan is switched off. */
  draw: procedureFor('lead')
    .input(drawInput)
    .mutation(({ ctx, input }) => ctx.services.sampling.draw(ctx.viewer, input.planId, input.requestId)),

  /** The draws of a plan with their seeds, newest first. */
  draws: procedureFor('lead')
    .input(planIdInput)
    .query(({ ctx, input }) => ctx.services.sampling.draws(ctx.viewer, input.planId)),

  /** Repeats a draw from its seed and says whether the same tickets come out. */
  verify: procedureFor('lead')
    .input(drawIdInput)
    .query(({ ctx, input }) => ctx.services.sampling.verify(ctx.viewer, input.drawId)),

  /** Gives a drawn ticket to a reviewer. BAD_REQUEST for somebody with a conflict, CONFLICT when it is done. */
  assign: procedureFor('lead')
    .input(assignInput)
    .mutation(({ ctx, input }) => ctx.services.samples.assign(ctx.viewer, input.sampleId, input.memberId)),

  /** Gives a drawn ticket back with a reason, counted and shown; the next one by lot stands in. CONFLICT when it is done. */
  replace: procedureFor('specialist')
    .input(replaceInput)
    .mutation(({ ctx, input }) => ctx.services.samples.replace(ctx.viewer, input)),
});
