import { procedureFor, router } from '../../trpc/procedures.ts';
import { workloadInput } from './workload.schema.ts';

export const workloadRouter = router({
  /**
   * Open tickets and coaching triggers of each member now, and reviews of their work in the period; null members in works-council mode.
   * NOT_FOUND for a team that the viewer does not lead, INVALID for a period that has not begun.
   */
  ofTeam: procedureFor('lead')
    .input(workloadInput)
    .query(({ ctx, input }) => ctx.services.workload.ofTeam(ctx.viewer, input)),
});
