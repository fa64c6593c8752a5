import { procedureFor, router } from '../../trpc/procedures.ts';

export const waitingRouter = router({
  /** What waits for the viewer, by kind: how many, the nearest due instant and since when (epoch ms). Counts only. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.waiting.list(ctx.viewer)),
});
