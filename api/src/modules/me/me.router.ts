import { procedureFor, router } from '../../trpc/procedures.ts';
import { casesInput, figureInput, periodInput } from './me.schema.ts';

export const meRouter = router({
  /**
   * The viewer's own figures in a period of the workspace's time zone: value in the metric's unit (ms, shares 0–1), n, 95 % interval, change
   * against the period before, target; without a value, the reason and the events that are missing.
   */
  figures: procedureFor('agent')
    .input(periodInput)
    .query(({ ctx, input }) => ctx.services.me.figures(ctx.viewer, input.period)),

  /** The viewer's own figures over periods of the same length, oldest first, the running one last. */
  trend: procedureFor('agent')
    .input(periodInput)
    .query(({ ctx, input }) => ctx.services.me.trend(ctx.viewer, input.period)),

  /** What the viewer's teams reach on the viewer's own mix of category, channel and priority; nothing of fewer than five others. */
  comparison: procedureFor('agent')
    .input(periodInput)
    .query(({ ctx, input }) => ctx.services.me.comparison(ctx.viewer, input.period)),

  /** The bill behind one figure of the viewer's own: definition, lines counted, lines not counted with the reason, a sum that adds up. */
  receipt: procedureFor('agent')
    .input(figureInput)
    .query(({ ctx, input }) => ctx.services.me.receipt(ctx.viewer, input.period, input.metric)),

  /** One page of the tickets behind a figure of the viewer's own, newest first; `reason` narrows those not counted. */
  cases: procedureFor('agent')
    .input(casesInput)
    .query(({ ctx, input }) => ctx.services.me.cases(ctx.viewer, input)),
});
