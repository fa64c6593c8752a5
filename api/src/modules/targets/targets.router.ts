import { procedureFor, router } from '../../trpc/procedures.ts';
import { targetChange } from './targets.schema.ts';

export const targetsRouter = router({
  /** What the workspace aims at now: preset, own targets, all targets that follow (shares 0–1, lengths in ms), units of figures that count in another one than usual, and the presets to choose from. */
  get: procedureFor('agent').query(({ ctx }) => ctx.services.targets.get(ctx.viewer.workspaceId)),

  /** Every version, newest first: preset, own targets, when it holds or why it never did, who stored it when. */
  history: procedureFor('manager').query(({ ctx }) => ctx.services.targets.listHistory(ctx.viewer.workspaceId)),

  /** Chooses a preset and own targets, valid from now or a later instant. BAD_REQUEST says what to change, CONFLICT that somebody else was faster. */
  change: procedureFor('manager')
    .input(targetChange)
    .mutation(async ({ ctx, input }) => {
      const { preset, overrides, startsAt, preview } = input;
      const previewed = ctx.services.whatIf.toAuditDetail(ctx.viewer.workspaceId, { preset, overrides }, preview);
      const changed = await ctx.services.targets.change(ctx.viewer, input);
      await ctx.services.audit.record(ctx.viewer, 'targets.changed', {
        ...changed,
        preset,
        startsAt: startsAt ?? null,
        overrides: overrides.map(({ metric }) => metric).join(', '),
        ...previewed,
      });
      return changed;
    }),
});
