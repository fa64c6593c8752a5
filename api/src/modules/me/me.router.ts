import { mePeriods } from '@shiftlight/shared/views/me-view.ts';
import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';

export const meRouter = router({
  /** The viewer's own figures in a period of the workspace's time zone, each with n, interval and, without a value, the reason. */
  figures: procedureFor('agent')
    .input(z.object({ period: z.enum(mePeriods) }))
    .query(({ ctx, input }) => ctx.services.me.figures(ctx.viewer, input.period)),
});
