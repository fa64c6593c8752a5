import { procedureFor, router } from '../../trpc/procedures.ts';
import { definitionChange } from './definitions.schema.ts';

export const definitionsRouter = router({
  /** By which variant of each metric the workspace counts now, and what the newest version says; metrics that are not named count by default. */
  get: procedureFor('agent').query(({ ctx }) => ctx.services.definitions.get(ctx.viewer.workspaceId)),

  /** Every version, newest first: what was chosen, when it holds or why it never did, who stored it when. */
  history: procedureFor('manager').query(({ ctx }) => ctx.services.definitions.listHistory(ctx.viewer.workspaceId)),

  /**
   * Chooses the definitions by which cases count from an instant on, or all there ever were; closed months stay. BAD_REQUEST says what to
   * change, CONFLICT that somebody else was faster.
   */
  change: procedureFor('manager')
    .input(definitionChange)
    .mutation(async ({ ctx, input }) => {
      const { variants, appliesTo, startsAt, preview } = input;
      const previewed = ctx.services.whatIf.toAuditDetail(ctx.viewer.workspaceId, { variants }, preview);
      const changed = await ctx.services.definitions.change(ctx.viewer, input);
      const chosen = Object.entries(variants).map(([metricId, variant]) => `${metricId}: ${variant}`);
      await ctx.services.audit.record(ctx.viewer, 'definitions.changed', {
        ...changed,
        appliesTo,
        startsAt: startsAt ?? null,
        definitions: chosen.join(', '),
        ...previewed,
      });
      return changed;
    }),
});
