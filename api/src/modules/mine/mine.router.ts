import { procedureFor, router } from '../../trpc/procedures.ts';
import { exportInput, recordsInput } from './mine.schema.ts';

export const mineRouter = router({
  /** How much of each kind is stored about the viewer, and which types of events name them. */
  overview: procedureFor('agent').query(({ ctx }) => ctx.services.mine.overview(ctx.viewer)),

  /** Records of one kind that are stored about the viewer, at most `limit`. */
  records: procedureFor('agent')
    .input(recordsInput)
    .query(({ ctx, input }) => ctx.services.mine.records(ctx.viewer, input.store, input.limit)),

  /** One page of everything that is stored about the viewer; ask again with `next` until it is null. */
  exportPage: procedureFor('agent')
    .input(exportInput)
    .query(({ ctx, input }) => ctx.services.mine.exportPage(ctx.viewer, input)),
});
