import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';

export const noticesRouter = router({
  /** What the viewer is to be notified of: coaching triggers and finished reviews about them, returned escalations and decided disputes of theirs, after `after` (epoch ms), oldest first. */
  list: procedureFor('agent')
    .input(z.object({ after: z.int().min(0) }))
    .query(({ ctx, input }) => ctx.services.notices.list(ctx.viewer, input.after)),
});
